package asterism.bot.architecture.seeded.bot.cycle;

import asterism.bot.architecture.seeded.bot.cycle.back.Back;

public abstract class NoCyclesBetweenPackages {
  abstract Back back();
}
