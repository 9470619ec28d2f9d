package asterism.bot.room;

import asterism.storage.Transaction;
import java.time.Duration;

/** Moves the one clock of the bot. */
public interface ClockMover {
  /** Refuses: where people elsewhere take part, it is as late as it is for them. */
  ClockMover NEVER =
      (transaction, by) -> {
        throw new Refused(409, "room.refused.clock");
      };

  /**
   * Forward, for everybody and for good, once the transaction is committed.
   *
   * @param by nothing to see only how far it has been moved by whomever
   */
  void forward(Transaction transaction, Duration by);
}
