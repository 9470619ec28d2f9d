package asterism.bot.architecture.seeded.storage.another;

public final class Others {}
