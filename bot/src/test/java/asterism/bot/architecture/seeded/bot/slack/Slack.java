package asterism.bot.architecture.seeded.bot.slack;

public final class Slack {}
