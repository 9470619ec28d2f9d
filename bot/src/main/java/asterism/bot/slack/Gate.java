package asterism.bot.slack;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets some through at once and then one at a time; whoever comes too soon is told when to come
 * again, in the order they came, so that what was to be shown first is.
 */
final class Gate {
  private final Duration apart;
  private final Duration ahead;
  private Instant nextFree = Instant.EPOCH;
  private Instant lastPromised = Instant.EPOCH;
  private Instant shutUntil = Instant.EPOCH;

  /**
   * @param most how many may come at once; as many again once {@code within} has passed
   */
  Gate(int most, Duration within) {
    this.apart = within.dividedBy(most);
    this.ahead = apart.multipliedBy(most - 1L);
  }

  /** How long to wait; nothing when let through. */
  synchronized Duration enter(Instant now) {
    if (now.isBefore(shutUntil)) {
      return Duration.between(now, shutUntil);
    }
    Instant opens = nextFree.minus(ahead);
    if (!now.isBefore(opens)) {
      nextFree = later(nextFree, now).plus(apart);
      return Duration.ZERO;
    }
    lastPromised = later(lastPromised.plus(apart), opens);
    return Duration.between(now, lastPromised);
  }

  /** Nobody is let through before then. */
  synchronized void shut(Instant until) {
    shutUntil = later(shutUntil, until);
  }

  /** How long it is shut yet; nothing when it is open. */
  synchronized Duration shutFor(Instant now) {
    return now.isBefore(shutUntil) ? Duration.between(now, shutUntil) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
