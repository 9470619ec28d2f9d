package asterism.bot.discord;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what belongs together done by workers one after the other, in the order in which it came.
 * Safe for use by many threads.
 */
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  private final Executor workers;

  /** By lane, what is to be done last; none where all is done. */
  private final Map<String, CompletableFuture<?>> last = new ConcurrentHashMap<>();

  Lanes(Executor workers) {
    this.workers = workers;
  }

  /** Does not wait. */
  void add(String lane, Runnable work) {
    try {
      CompletableFuture<?> added = last.compute(lane, (same, before) -> after(before, work));
      CompletableFuture<?> unused = added.whenComplete((done, trouble) -> last.remove(lane, added));
    } catch (RejectedExecutionException e) {
      LOG.debug("Something is left undone: the bot is being closed");
    }
  }

  private CompletableFuture<?> after(@Nullable CompletableFuture<?> before, Runnable work) {
    return before == null
        ? CompletableFuture.runAsync(work, workers)
        : before.handleAsync((done, trouble) -> run(work), workers);
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
