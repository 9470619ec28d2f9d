package asterism.bot.architecture.seeded.bot;

public final class PublicIsForOtherPackages {}
