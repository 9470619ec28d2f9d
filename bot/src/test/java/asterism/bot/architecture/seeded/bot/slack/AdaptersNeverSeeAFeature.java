package asterism.bot.architecture.seeded.bot.slack;

import asterism.bot.architecture.seeded.bot.feature.another.Another;

abstract class AdaptersNeverSeeAFeature {
  abstract Another another();
}
