package asterism.bot.architecture.seeded.bot.discord;

public final class Discord {}
