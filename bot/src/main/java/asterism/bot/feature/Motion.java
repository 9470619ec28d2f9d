package asterism.bot.feature;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.time.Instant;

/**
 * What a proposal brings about by itself once it is adopted. The feature that owns this kind of
 * motion says what it is and carries it out; it is opened by {@link Proposing}.
 */
public interface Motion {

  /** What comes of it when it is adopted, in a sentence that the proposal's card shows. */
  Text means(long subject, Transaction transaction, Wording wording);

  /**
   * The proposal was adopted: told once, in the transaction in which it gets its verdict. What is
   * changed is locked after the proposal.
   */
  void adopted(long subject, int proposal, Transaction transaction, Instant now);

  /** It was decided otherwise or withdrawn, and nothing comes of it; told like {@link #adopted}. */
  void dropped(long subject, int proposal, Transaction transaction, Instant now);
}
