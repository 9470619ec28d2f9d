package asterism.bot.feature.pathway;

import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.Walk;
import java.time.Instant;

/** The cards of stages: which there are, and which a change makes untrue. */
record Shown(Transaction transaction, Instant now) {
  /** Where a group stands, in its channel; its walk. */
  static final String CARD = "stage";

  /** What came of a motion that was adopted, in the group's channel; the motion. */
  static final String NEWS = "stage_news";

  /** Whatever shows where the group stands is to show it as it now is. */
  void again(Walk walk) {
    if (walk.isUnderWay()) {
      new Cards(transaction).showToGroup(CARD, walk.id(), walk.groupId(), now);
    } else {
      new Cards(transaction).touch(CARD, walk.id(), now);
    }
  }

  /** In channels that the group got. */
  void whereMissing(Walk walk) {
    new Cards(transaction).showWhereMissing(CARD, walk.id(), walk.groupId(), now);
  }

  void news(StageMotion motion, Walk walk) {
    new Cards(transaction).showToGroup(NEWS, motion.id(), walk.groupId(), now);
  }
}
