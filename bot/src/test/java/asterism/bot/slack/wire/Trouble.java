package asterism.bot.slack.wire;

import java.time.Duration;

/**
 * What may become of a call.
 *
 * @param time how long to wait, or to be kept waiting
 * @param error in Slack's words
 */
public record Trouble(What what, Duration time, String error) {
  /** The kinds of it. */
  public enum What {
    RATE_LIMITED,
    SERVER_ERROR,
    UNAVAILABLE,
    /** Done at once, answered late. */
    LATE_ANSWER,
    /** Never done, and hung up on late. */
    HANG,
    /** Never done, and hung up on. */
    DROPPED_BEFORE,
    /** Done, but nobody is told. */
    LOST_ANSWER,
    REFUSED
  }

  public static Trouble rateLimited(Duration retryAfter) {
    return new Trouble(What.RATE_LIMITED, retryAfter, "ratelimited");
  }

  public static Trouble serverError() {
    return new Trouble(What.SERVER_ERROR, Duration.ZERO, "internal_error");
  }

  public static Trouble unavailable() {
    return new Trouble(What.UNAVAILABLE, Duration.ZERO, "");
  }

  public static Trouble lateAnswer(Duration by) {
    return new Trouble(What.LATE_ANSWER, by, "");
  }

  public static Trouble hang(Duration how) {
    return new Trouble(What.HANG, how, "");
  }

  public static Trouble droppedBefore() {
    return new Trouble(What.DROPPED_BEFORE, Duration.ZERO, "");
  }

  public static Trouble lostAnswer() {
    return new Trouble(What.LOST_ANSWER, Duration.ZERO, "");
  }

  public static Trouble refused(String error) {
    return new Trouble(What.REFUSED, Duration.ZERO, error);
  }
}
