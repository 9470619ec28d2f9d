package asterism.bot;

import asterism.storage.ClockOffset;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's one clock: the machine's, as far ahead as the database says, so that all replicas agree
 * and a restart changes nothing. Never goes back. Safe for use by many threads.
 */
final class ShiftedClock extends Clock {
  private static final Logger LOG = LoggerFactory.getLogger(ShiftedClock.class);

  private final Clock machine;
  private final Database database;
  private final AtomicReference<Duration> ahead;

  private ShiftedClock(Clock machine, Database database, AtomicReference<Duration> ahead) {
    this.machine = machine;
    this.database = database;
    this.ahead = ahead;
  }

  /**
   * @param atLeast how far ahead it is to run, unless it runs further already
   */
  static ShiftedClock of(Clock machine, Database database, Duration atLeast) {
    Duration ahead = database.acrossCollaboratives(tx -> new ClockOffset(tx).atLeast(atLeast));
    return new ShiftedClock(machine, database, new AtomicReference<>(ahead));
  }

  /** Whether it runs ahead of the machine's. */
  boolean isAhead() {
    return !Duration.ZERO.equals(ahead.get());
  }

  /** Moves it on, for every replica, once the transaction is committed. */
  void forward(Transaction transaction, Duration by) {
    Duration to = new ClockOffset(transaction).forward(by);
    transaction.afterCommit(() -> raise(to));
  }

  /** Takes over what another replica has moved. */
  void look() {
    try {
      raise(database.acrossCollaboratives(tx -> new ClockOffset(tx).ahead()));
    } catch (DatabaseUnavailable e) {
      LOG.debug("The clock's offset is not known now", e);
    }
  }

  private void raise(Duration to) {
    ahead.accumulateAndGet(to, (was, is) -> was.compareTo(is) < 0 ? is : was);
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
    return new ShiftedClock(machine.withZone(zone), database, ahead);
  }
}
