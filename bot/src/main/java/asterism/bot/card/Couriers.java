package asterism.bot.card;

import asterism.bot.schedule.Routine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivery to several chat services, each on a thread of its own: one that is slow holds up neither
 * the others nor whoever wakes it. Safe for use by many threads.
 */
public final class Couriers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private record Courier(Delivery delivery, ThreadPoolExecutor thread) {

    static Courier of(Delivery delivery) {
      return new Courier(
          delivery,
          new ThreadPoolExecutor(
              1,
              1,
              0,
              TimeUnit.SECONDS,
              new ArrayBlockingQueue<>(1), // one look that has not begun sees all there is
              look -> daemon(look, delivery.name()),
              new ThreadPoolExecutor.DiscardPolicy()));
    }

    void wake() {
      thread.execute(delivery::look);
    }
  }

  private final List<Courier> couriers;

  public Couriers(List<Delivery> deliveries) {
    this.couriers = deliveries.stream().map(Courier::of).toList();
  }

  /** Each looks soon after; returns at once. Nothing after {@link #close}. */
  public void wake() {
    couriers.forEach(Courier::wake);
  }

  /** A routine for each that wakes it. */
  public List<Routine> routines(Duration every) {
    return couriers.stream()
        .map(courier -> new Routine(courier.delivery().name(), every, courier::wake))
        .toList();
  }

  /** Looks no more; waits a few seconds for looks under way. */
  @Override
  public void close() {
    couriers.forEach(courier -> courier.thread().shutdown());
    long end = System.nanoTime() + FAREWELL.toNanos();
    try {
      for (Courier courier : couriers) {
        if (!courier.thread().awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          LOG.warn(
              "{} is still showing cards; the next start goes on with them",
              courier.delivery().name());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
