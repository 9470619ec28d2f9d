package asterism.bot.discord.wire;

import java.time.Clock;
import java.time.Instant;

/** What time it is, and the ids that tell it. Safe for use by many threads. */
final class DiscordTime {
  private static final long EPOCH = 1_420_070_400_000L;
  private static final int STAMP = 22;

  private volatile Clock clock;
  private long last;

  DiscordTime(Clock clock) {
    this.clock = clock;
  }

  void goBy(Clock other) {
    clock = other;
  }

  Instant now() {
    return clock.instant();
  }

  /** By which three seconds are three seconds. */
  Instant real() {
    return Instant.now();
  }

  /** Greater than all before. */
  synchronized String nextId() {
    last = Math.max(last + 1, (now().toEpochMilli() - EPOCH) << STAMP);
    return Long.toString(last);
  }

  static Instant of(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> STAMP) + EPOCH);
  }
}
