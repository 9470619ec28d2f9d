package asterism.bot.room;

import asterism.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. */
public final class HandClock extends Clock implements ClockMover {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public HandClock(Instant start, ZoneId zone) {
    this(new AtomicReference<>(start), zone);
  }

  private HandClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public void forward(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public void forward(Transaction transaction, Duration by) {
    transaction.afterCommit(() -> forward(by));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HandClock(now, other);
  }
}
