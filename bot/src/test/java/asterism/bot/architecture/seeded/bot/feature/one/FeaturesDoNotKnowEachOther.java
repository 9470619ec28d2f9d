package asterism.bot.architecture.seeded.bot.feature.one;

import asterism.bot.architecture.seeded.bot.feature.another.Another;

abstract class FeaturesDoNotKnowEachOther {
  abstract Another another();
}
