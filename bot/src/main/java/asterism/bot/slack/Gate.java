package asterism.bot.slack;

import dev.failsafe.RateLimiter;
import java.time.Duration;
import java.time.Instant;

/** Lets so many through in a while; whoever comes too soon is told when to come again. */
final class Gate {
  private final RateLimiter<Object> limiter;
  private final Duration apart;
  private Instant next = Instant.EPOCH;
  private Instant shutUntil = Instant.EPOCH;

  /**
   * @param most how many may come at once; {@code within} is when as many may come again
   */
  Gate(int most, Duration within) {
    this.limiter = RateLimiter.burstyBuilder(most, within).build();
    this.apart = within.dividedBy(most);
  }

  /** How long to wait; nothing when let through. Those who wait are told times apart. */
  synchronized Duration enter(Instant now) {
    if (now.isBefore(shutUntil)) {
      return Duration.between(now, shutUntil);
    }
    if (limiter.tryAcquirePermit()) {
      return Duration.ZERO;
    }
    next = (next.isBefore(now) ? now : next).plus(apart);
    return Duration.between(now, next);
  }

  /** Nobody is let through before then. */
  synchronized void shut(Instant until) {
    if (until.isAfter(shutUntil)) {
      shutUntil = until;
    }
  }

  /** How long it is shut yet. */
  synchronized Duration shut(Instant now, Duration otherwise) {
    return now.isBefore(shutUntil) ? Duration.between(now, shutUntil) : otherwise;
  }
}
