package asterism.bot.architecture.seeded.bot.feature.one;

import org.quartz.Scheduler;

abstract class QuartzStaysInTheSchedule {
  abstract Scheduler scheduler();
}
