package asterism.bot.feature;

import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;

/** What a feature tells a group of its week. It says what happened, not when that is told. */
public interface GroupNews {

  /** Whether there is anything for which a group should be written to. */
  boolean any(Group group, Stretch stretch, Transaction transaction);

  /**
   * A few lines, at most 16 blocks, that one message has room for beside those of other features;
   * without a block where there is nothing to tell. It may be asked for again later: what happened
   * in the stretch is then told as it was.
   */
  Message told(Group group, Stretch stretch, Transaction transaction, Wording wording);
}
