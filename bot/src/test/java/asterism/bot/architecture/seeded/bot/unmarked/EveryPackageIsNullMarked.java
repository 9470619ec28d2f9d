package asterism.bot.architecture.seeded.bot.unmarked;

final class EveryPackageIsNullMarked {}
