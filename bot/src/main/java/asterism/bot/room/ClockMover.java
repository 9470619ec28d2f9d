package asterism.bot.room;

import asterism.storage.Transaction;
import java.time.Duration;

/** Moves the one clock of the bot. */
public interface ClockMover {

  /**
   * Forward, for everybody and for good, once the transaction is committed.
   *
   * @param by nothing to see only how far it has been moved by whomever
   */
  void forward(Transaction transaction, Duration by);
}
