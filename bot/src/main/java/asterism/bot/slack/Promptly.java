package asterism.bot.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack waits three seconds for an answer; what takes longer is given afterwards. */
final class Promptly {
  private static final Logger LOG = LoggerFactory.getLogger(Promptly.class);
  private static final Duration PATIENCE = Duration.ofMillis(2300);

  private final Executor workers;

  Promptly(Executor workers) {
    this.workers = workers;
  }

  /**
   * Waits for some work, but not too long. What the work throws in time, this throws.
   *
   * @param late told the result when it comes too late to be returned
   */
  <T> Optional<T> done(Supplier<T> work, Consumer<T> late) {
    CompletableFuture<T> working = CompletableFuture.supplyAsync(work, workers);
    try {
      return Optional.of(working.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      CompletableFuture<Void> unused = working.thenAccept(late).exceptionally(Promptly::log);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The same for work that has nothing to return. */
  void done(Runnable work) {
    Optional<Boolean> unused =
        done(
            () -> {
              work.run();
              return true;
            },
            late -> {});
  }

  private static Void log(Throwable trouble) {
    LOG.error("What Slack no longer waited for failed", trouble);
    return null;
  }
}
