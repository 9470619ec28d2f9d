package asterism.bot.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Calls of Discord's REST API whose answers are waited for, but not for long: Discord's client
 * waits by itself for its turn among calls of the same kind in the same channel, and for as long as
 * Discord asks. Never throws for what Discord or the network does. Safe for use by many threads.
 */
final class Api {
  /** What does not have its turn by then is left for later: other channels are not held up. */
  private static final Duration TURN = Duration.ofSeconds(2);

  private static final Duration AFTER_TURN = Duration.ofSeconds(2);

  /** More than its client takes for what Discord answers with 502. */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private enum Stage {
    WAITING,
    BEGUN,
    GIVEN_UP
  }

  private Api() {}

  /** Makes a call, or says how long it has to wait for its turn. */
  static <T> Answer<T> call(Supplier<? extends RestAction<T>> call) {
    AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);
    CompletableFuture<Boolean> begun = new CompletableFuture<>();
    try {
      CompletableFuture<T> answer = call.get().addCheck(() -> mayBegin(stage, begun)).submit();
      return answer(answer, begun, stage);
    } catch (InsufficientPermissionException e) { // by what Discord's client knows
      return Answer.refused(
          Codes.MISSING_PERMISSION, "lacks permission: " + e.getPermission().getName());
    } catch (RejectedExecutionException e) {
      return Answer.after(AFTER_TURN, "Discord's client is being closed");
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Answer.refused(Codes.UNFIT, String.valueOf(e.getMessage()));
    }
  }

  /** Asked by Discord's client right before each attempt. */
  private static boolean mayBegin(AtomicReference<Stage> stage, CompletableFuture<Boolean> begun) {
    boolean may = stage.compareAndSet(Stage.WAITING, Stage.BEGUN) || stage.get() == Stage.BEGUN;
    begun.complete(may);
    return may;
  }

  private static <T> Answer<T> answer(
      CompletableFuture<T> answer, CompletableFuture<Boolean> begun, AtomicReference<Stage> stage) {
    try {
      if (!soon(CompletableFuture.anyOf(answer, begun))
          && stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP)) {
        answer.cancel(true);
        return Answer.after(AFTER_TURN, "waits for its turn");
      }
      return Answer.done(
          Optional.ofNullable(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
    } catch (TimeoutException e) {
      stage.set(Stage.GIVEN_UP);
      answer.cancel(true);
      return Answer.lost("no answer in time");
    } catch (CancellationException e) { // when its client is closed
      return Answer.lost("called off");
    } catch (ExecutionException e) {
      return e.getCause() instanceof ErrorResponseException error
          ? Failures.read(error)
          : Answer.lost(String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.lost("interrupted");
    }
  }

  /** Whether it comes in time, whatever it is. */
  private static boolean soon(CompletableFuture<Object> something) throws InterruptedException {
    try {
      something.get(TURN.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException | CancellationException e) {
      return true;
    }
  }
}
