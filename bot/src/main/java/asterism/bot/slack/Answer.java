package asterism.bot.slack;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a call of Slack's Web API.
 *
 * @param error Slack's word for why not, or what kept us from asking; empty when done
 * @param after how long Slack asks us to wait
 */
record Answer<T>(Outcome outcome, Optional<T> body, String error, Optional<Duration> after) {

  enum Outcome {
    DONE,
    /** Slack said why not. */
    REFUSED,
    /** Surely not done, through no fault of the call: the same may work in a while. */
    NOT_NOW,
    /** No answer, or none to be trusted: it may be done, or not. */
    LOST
  }

  static <T> Answer<T> done(T body) {
    return new Answer<>(Outcome.DONE, Optional.of(body), "", Optional.empty());
  }

  static <T> Answer<T> not(Outcome outcome, String error) {
    return new Answer<>(outcome, Optional.empty(), error, Optional.empty());
  }

  static <T> Answer<T> after(Duration after, String error) {
    return new Answer<>(Outcome.NOT_NOW, Optional.empty(), error, Optional.of(after));
  }

  /** The same, which was not done, as what came of another call that needed it. */
  <S> Answer<S> as() {
    return new Answer<>(outcome, Optional.empty(), error, after);
  }

  <S> Answer<S> map(Function<T, S> what) {
    return new Answer<>(outcome, body.map(what), error, after);
  }

  boolean isDone() {
    return outcome == Outcome.DONE;
  }

  /**
   * @throws NoSuchElementException when it was not done
   */
  T get() {
    return body.orElseThrow();
  }
}
