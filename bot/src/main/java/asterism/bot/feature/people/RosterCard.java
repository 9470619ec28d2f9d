package asterism.bot.feature.people;

import asterism.bot.card.Face;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.RosterHistory;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A change of the roster in the group's channel: one line, that stays as it is.
 *
 * @param zone of groups that have not chosen theirs
 */
record RosterCard(ZoneId zone) implements Face {
  static final String KIND = "roster";

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    EventWords words = new EventWords(transaction, wording, zone);
    return new Showing(Message.of(words.card(new RosterHistory(transaction).get(subject))), false);
  }
}
