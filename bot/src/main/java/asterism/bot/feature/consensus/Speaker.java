package asterism.bot.feature.consensus;

import asterism.bot.feature.Names;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import java.util.Optional;

/** Who speaks, and for whom. */
final class Speaker {
  private Speaker() {}

  /** "Maria Lopez (Riverside Food Bank)", or the name alone of who speaks for themselves. */
  static Text of(
      long person, Optional<Long> organization, Transaction transaction, Wording wording) {
    Names names = new Names(transaction);
    return organization.isEmpty()
        ? names.mention(person)
        : wording.say(
            "consensus.speaker",
            "person",
            names.mention(person),
            "organization",
            names.organization(organization));
  }
}
