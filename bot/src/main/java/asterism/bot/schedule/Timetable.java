package asterism.bot.schedule;

import asterism.storage.DatabaseUnavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says "look now" to every routine, in this process. It keeps nothing: what is due is in the
 * database. A look that takes longer than its interval is not started twice.
 */
public final class Timetable implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
  private static final int THREADS = 3;

  private final Scheduler scheduler;

  private Timetable(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * @throws IllegalArgumentException when two routines have the same name
   */
  public static Timetable start(List<Routine> routines) {
    Map<String, Routine> byName = new HashMap<>();
    for (Routine routine : routines) {
      if (byName.put(routine.name(), routine) != null) {
        throw new IllegalArgumentException("two routines are called " + routine.name());
      }
    }
    try {
      Scheduler scheduler = new StdSchedulerFactory(inMemory()).getScheduler();
      scheduler.setJobFactory(
          (fired, quartz) -> new Look(byName, fired.getJobDetail().getKey().getName()));
      for (Routine routine : routines) {
        JobDetail job = JobBuilder.newJob(Look.class).withIdentity(routine.name()).build();
        scheduler.scheduleJob(
            job,
            TriggerBuilder.newTrigger()
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(routine.every().toMillis())
                        .withMisfireHandlingInstructionNextWithRemainingCount()
                        .repeatForever())
                .build());
      }
      scheduler.start();
      return new Timetable(scheduler);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the timetable does not start", e);
    }
  }

  /** Waits for looks under way, then looks no more. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      LOG.warn("The timetable did not stop cleanly", e);
    }
  }

  private static Properties inMemory() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "asterism-" + System.nanoTime());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", String.valueOf(THREADS));
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  /** One look of one routine. A defect in it is logged, and the next look comes all the same. */
  @DisallowConcurrentExecution
  private static final class Look implements Job {
    private final Routine routine;

    Look(Map<String, Routine> routines, String name) {
      this.routine = Objects.requireNonNull(routines.get(name), name);
    }

    @Override
    public void execute(JobExecutionContext context) {
      try {
        routine.look().run();
      } catch (DatabaseUnavailable e) {
        LOG.warn("The routine {} waits for the database: {}", routine.name(), e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("The routine {} failed", routine.name(), e);
      }
    }
  }
}
