package asterism.bot.discord;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Work of several kinds at once, but of each kind one after another: what somebody gives and takes
 * back is noted in that order. Safe for use by many threads.
 */
final class InTurn {
  private final Executor workers;
  private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

  InTurn(Executor workers) {
    this.workers = workers;
  }

  /**
   * Does not wait.
   *
   * @param work throws nothing
   */
  void soon(String kind, Runnable work) {
    CompletableFuture<Void> added =
        last.compute(
            kind,
            (same, before) ->
                before == null
                    ? CompletableFuture.runAsync(work, workers)
                    : before.thenRunAsync(work, workers));
    CompletableFuture<Void> unused = added.thenRun(() -> last.remove(kind, added));
  }
}
