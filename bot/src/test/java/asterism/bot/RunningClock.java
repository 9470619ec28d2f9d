package asterism.bot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Runs on from a moment of its own, and can be moved. */
public final class RunningClock extends Clock {
  private final AtomicReference<Duration> ahead;
  private final ZoneId zone;

  private RunningClock(AtomicReference<Duration> ahead, ZoneId zone) {
    this.ahead = ahead;
    this.zone = zone;
  }

  /** It is {@code now} when this is called. */
  public static RunningClock from(Instant now) {
    Duration ahead = Duration.between(Clock.systemUTC().instant(), now);
    return new RunningClock(new AtomicReference<>(ahead), ZoneOffset.UTC);
  }

  public void forward(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new RunningClock(ahead, other);
  }
}
