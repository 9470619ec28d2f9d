package asterism.bot.architecture.seeded.bot.cycle.back;

import asterism.bot.architecture.seeded.bot.cycle.NoCyclesBetweenPackages;

public abstract class Back {
  abstract NoCyclesBetweenPackages forth();
}
