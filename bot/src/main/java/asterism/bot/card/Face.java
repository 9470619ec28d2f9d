package asterism.bot.card;

import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.time.Instant;

/** How the facts of one kind of card look. */
@FunctionalInterface
public interface Face {

  /**
   * The face of a fact as it stands now.
   *
   * @param subject which fact
   * @param wording in the language of the place
   */
  Showing show(long subject, Transaction transaction, Wording wording, Instant now);

  /**
   * @param open whether more may still happen to the fact: an open one whose message went away is
   *     posted anew, a closed one is left
   */
  record Showing(Message message, boolean open) {}
}
