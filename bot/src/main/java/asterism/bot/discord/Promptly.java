package asterism.bot.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Discord waits three seconds for a first answer; what takes longer asks it for more time. */
final class Promptly {
  private static final Duration PATIENCE = Duration.ofMillis(1900);

  private final Executor workers;
  private final Defects defects;
  private final Lanes lanes;

  Promptly(Executor workers, Defects defects) {
    this.workers = workers;
    this.defects = defects;
    this.lanes = new Lanes(workers);
  }

  /**
   * Does not wait.
   *
   * @param replayed whether it may be long past: then nothing is done unless somebody waits for it
   */
  void answer(Turn turn, boolean replayed, Runnable work) {
    Runnable awaited =
        () -> {
          if (!replayed || turn.isAwaited()) {
            work.run();
          }
        };
    CompletableFuture<Void> working =
        CompletableFuture.runAsync(() -> defects.kept(turn, awaited), workers);
    CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(
            () -> {
              if (!working.isDone()) {
                turn.defer();
              }
            });
  }

  /** The same for what nobody waits for. */
  void soon(Runnable work) {
    workers.execute(() -> defects.logged(work));
  }

  /** The same, once what was begun before in that lane is done. */
  void inTurn(String lane, Runnable work) {
    lanes.add(lane, () -> defects.logged(work));
  }
}
