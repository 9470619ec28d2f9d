package asterism.bot.discord.wire;

import java.time.Duration;

/**
 * What may become of a call.
 *
 * @param time how long to wait, or to be kept waiting
 * @param code Discord's error code, if any
 */
public record Trouble(What what, Duration time, int code) {
  private static final int TOO_MANY_EDITS = 30046;

  /** The kinds of it. */
  public enum What {
    /** Of this route alone. */
    RATE_LIMITED,
    /** Of the bot as a whole. */
    GLOBALLY_LIMITED,
    SERVER_ERROR,
    BAD_GATEWAY,
    /** Done at once, answered late. */
    LATE_ANSWER,
    /** Never done, and hung up on late. */
    HANG,
    /** Never done, and hung up on. */
    DROPPED_BEFORE,
    /** Done, but nobody is told. */
    LOST_ANSWER,
    /** Not done, with an error code. */
    REFUSED
  }

  public static Trouble rateLimited(Duration retryAfter) {
    return new Trouble(What.RATE_LIMITED, retryAfter, 0);
  }

  /** Too many edits of messages older than an hour. */
  public static Trouble tooManyEdits(Duration retryAfter) {
    return new Trouble(What.RATE_LIMITED, retryAfter, TOO_MANY_EDITS);
  }

  public static Trouble globallyLimited(Duration retryAfter) {
    return new Trouble(What.GLOBALLY_LIMITED, retryAfter, 0);
  }

  public static Trouble serverError() {
    return new Trouble(What.SERVER_ERROR, Duration.ZERO, 0);
  }

  public static Trouble badGateway() {
    return new Trouble(What.BAD_GATEWAY, Duration.ZERO, 0);
  }

  public static Trouble lateAnswer(Duration by) {
    return new Trouble(What.LATE_ANSWER, by, 0);
  }

  public static Trouble hang(Duration how) {
    return new Trouble(What.HANG, how, 0);
  }

  public static Trouble droppedBefore() {
    return new Trouble(What.DROPPED_BEFORE, Duration.ZERO, 0);
  }

  public static Trouble lostAnswer() {
    return new Trouble(What.LOST_ANSWER, Duration.ZERO, 0);
  }

  public static Trouble refused(int code) {
    return new Trouble(What.REFUSED, Duration.ZERO, code);
  }
}
