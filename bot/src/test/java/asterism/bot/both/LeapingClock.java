package asterism.bot.both;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Goes on as the machine's does, from any instant, and leaps ahead for everybody at once. */
final class LeapingClock extends Clock {
  private final AtomicReference<Duration> ahead;
  private final Clock machine;

  LeapingClock(Instant from) {
    this(
        new AtomicReference<>(Duration.between(Clock.systemUTC().instant(), from)),
        Clock.systemUTC());
  }

  private LeapingClock(AtomicReference<Duration> ahead, Clock machine) {
    this.ahead = ahead;
    this.machine = machine;
  }

  void leap(Duration by) {
    ahead.updateAndGet(so -> so.plus(by));
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new LeapingClock(ahead, machine.withZone(zone));
  }
}
