package asterism.bot.architecture.seeded.bot.room;

public final class Room {}
