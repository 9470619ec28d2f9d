package asterism.bot.slack.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time as Slack has it, which need not be that of the bot's machine. Safe for many threads. */
final class SlackTime {
  private static final Clock REAL = Clock.systemUTC();

  private volatile Clock clock;
  private volatile Duration skew = Duration.ZERO;
  private long lastMicros;

  SlackTime(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().plus(skew);
  }

  /** As the bot's machine has it: what signatures carry. */
  Instant atTheBot() {
    return clock.instant();
  }

  /** The time of this machine: what short spans are measured with. */
  Instant real() {
    return REAL.instant();
  }

  /** Another clock from now on. */
  void goBy(Clock other) {
    clock = other;
  }

  void skew(Duration ahead) {
    skew = ahead;
  }

  /** The time stamp of a message, such as {@code 1764000000.123456}; each is given out once. */
  synchronized String nextTs() {
    Instant now = now();
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1000;
    lastMicros = micros <= lastMicros ? lastMicros + 1 : micros;
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }
}
