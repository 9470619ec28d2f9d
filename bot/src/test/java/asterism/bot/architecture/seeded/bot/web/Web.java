package asterism.bot.architecture.seeded.bot.web;

public final class Web {}
