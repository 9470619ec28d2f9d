package asterism.bot.slack;

import asterism.bot.slack.Answer.Outcome;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Makes a call whose answer a person is to see until it is done: for some minutes, since Slack
 * takes it no longer than half an hour. What was lost on the way is shown twice rather than never.
 */
final class Insisting {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private static final RetryPolicy<Answer<?>> POLICY =
      RetryPolicy.<Answer<?>>builder()
          .handleResultIf(
              answer -> answer.outcome() == Outcome.NOT_NOW || answer.outcome() == Outcome.LOST)
          .withBackoff(Duration.ofSeconds(1), Duration.ofSeconds(20))
          .withDelayFnOn(
              failed -> failed.getLastResult().after().orElse(null), RuntimeException.class)
          .withMaxDuration(LONGEST)
          .withMaxRetries(-1)
          .build();

  private Insisting() {}

  static <A extends Answer<?>> A on(Supplier<A> call) {
    return Failsafe.with(POLICY).get(call::get);
  }
}
