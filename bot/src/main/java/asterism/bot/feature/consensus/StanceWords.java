package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Stance;

/** A stance as it is spoken of: its picture, and always a word beside it. */
final class StanceWords {
  private StanceWords() {}

  static Text of(Stance stance, Wording wording) {
    return Text.of(Sign.of(stance).picture() + " ")
        .and(wording.say("consensus.stance", "stance", stance));
  }
}
