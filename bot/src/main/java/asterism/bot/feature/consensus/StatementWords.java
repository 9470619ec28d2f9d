package asterism.bot.feature.consensus;

import asterism.bot.feature.Names;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import java.util.Optional;

/** How the record tells what somebody said: who, when, what and why. */
final class StatementWords {
  private final Names names;
  private final Wording wording;

  StatementWords(Transaction transaction, Wording wording) {
    this.names = new Names(transaction);
    this.wording = wording;
  }

  /**
   * @param forWhom whether to say for which organization
   */
  Text of(Statement saying, boolean forWhom) {
    Act act = saying.act();
    Text said =
        wording.say(
            "consensus.record.said",
            "how",
            saying.how(),
            "at",
            act.at(),
            "person",
            names.mention(act.personId()),
            "for",
            forWhom && act.organizationId().isPresent(),
            "organization",
            names.organization(act.organizationId()),
            "from",
            stance(saying.from()),
            "to",
            stance(act.stance()));
    if (saying.because().isPresent()) {
      said = said.and(wording.say("consensus.record.because", "because", saying.because().get()));
    }
    return said.and(how(saying));
  }

  /** By whose hand, and how it came to be known. */
  private Text how(Statement saying) {
    Act act = saying.act();
    Text how = Text.of("");
    if (act.byPersonId().isPresent()) {
      how =
          wording.say(
              "consensus.record.behalf",
              "recorder",
              names.mention(act.byPersonId()),
              "person",
              names.mention(act.personId()));
    }
    if (act.source() == Act.Source.READING) {
      how = how.and(wording.say("consensus.record.reading"));
    }
    return saying.correction() ? how.and(wording.say("consensus.record.correction")) : how;
  }

  /** With its sign; empty for none. */
  private Text stance(Optional<Stance> stance) {
    return stance.map(said -> StanceWords.of(said, wording)).orElse(Text.of(""));
  }
}
