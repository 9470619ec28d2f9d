package asterism.bot.discord;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call of Discord's.
 *
 * @param code Discord's number for why not; {@link #NONE} where it gave none
 * @param error what it said, or what kept us from asking; empty when done
 * @param after how long we are to wait
 */
record Answer<T>(
    Outcome outcome, Optional<T> body, int code, String error, Optional<Duration> after) {
  static final int NONE = 0;

  enum Outcome {
    DONE,
    /** Discord said why not. */
    REFUSED,
    /** Surely not done, through no fault of the call: the same may work in a while. */
    NOT_NOW,
    /** No answer, or none to be trusted: it may be done, or not. */
    LOST
  }

  /**
   * @param body empty where the call answers with nothing
   */
  static <T> Answer<T> done(Optional<T> body) {
    return new Answer<>(Outcome.DONE, body, NONE, "", Optional.empty());
  }

  static <T> Answer<T> done(T body) {
    return done(Optional.of(body));
  }

  static <T> Answer<T> refused(int code, String error) {
    return new Answer<>(Outcome.REFUSED, Optional.empty(), code, error, Optional.empty());
  }

  static <T> Answer<T> lost(String error) {
    return new Answer<>(Outcome.LOST, Optional.empty(), NONE, error, Optional.empty());
  }

  static <T> Answer<T> after(Duration after, String error) {
    return new Answer<>(Outcome.NOT_NOW, Optional.empty(), NONE, error, Optional.of(after));
  }

  /** The same, which was not done, as what came of another call that needed it. */
  <S> Answer<S> as() {
    return new Answer<>(outcome, Optional.empty(), code, error, after);
  }

  boolean isDone() {
    return outcome == Outcome.DONE;
  }

  boolean is(int otherCode) {
    return outcome == Outcome.REFUSED && code == otherCode;
  }

  /**
   * @throws java.util.NoSuchElementException when it was not done
   */
  T get() {
    return body.orElseThrow();
  }
}
