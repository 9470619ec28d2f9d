package asterism.bot.feature.pathway;

import asterism.bot.feature.Motion;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotion.Outcome;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.time.Instant;
import java.util.Optional;

/** Moves a group once it decided so. */
final class Carrying implements Motion {

  @Override
  public Text means(long subject, Transaction transaction, Wording wording) {
    StageMotion motion = new StageMotions(transaction).get(subject);
    Walk walk = new Walks(transaction).get(motion.walkId());
    Route route = Trail.of(walk, transaction, wording).route();
    return wording.say(
        "stage.means",
        "open",
        motion.isOpen(),
        "outcome",
        motion.outcome().orElse(Outcome.DROPPED),
        "kind",
        motion.kind(),
        "from",
        Said.stop(route.at(motion.fromStage()), wording),
        "to",
        motion.toStage().map(number -> Said.stop(route.at(number), wording)).orElse(Text.of("")));
  }

  /** Where the group does not stand there any more, it stays where it is. */
  @Override
  public void adopted(long subject, int proposal, Transaction transaction, Instant now) {
    Optional<StageMotion> found = lock(subject, transaction);
    if (found.isEmpty()) {
      return;
    }
    StageMotion motion = found.get();
    Walks walks = new Walks(transaction);
    Walk walk = walks.get(motion.walkId());
    boolean stands = walk.isUnderWay() && walk.stage() == motion.fromStage();
    StageMotion settled =
        new StageMotions(transaction)
            .settle(motion, stands ? Outcome.CARRIED : Outcome.OVERTAKEN, now);
    Shown shown = new Shown(transaction, now);
    if (stands) {
      walks.carry(walk, settled, now);
    }
    shown.again(walk);
    shown.news(settled, walk);
  }

  @Override
  public void dropped(long subject, int proposal, Transaction transaction, Instant now) {
    lock(subject, transaction)
        .ifPresent(
            motion -> {
              new StageMotions(transaction).settle(motion, Outcome.DROPPED, now);
              new Shown(transaction, now).again(new Walks(transaction).get(motion.walkId()));
            });
  }

  /** Its walk is locked; empty where it was settled before. */
  private static Optional<StageMotion> lock(long subject, Transaction transaction) {
    StageMotions motions = new StageMotions(transaction);
    new Walks(transaction).lock(motions.get(subject).walkId());
    return Optional.of(motions.get(subject)).filter(StageMotion::isOpen);
  }
}
