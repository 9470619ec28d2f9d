package asterism.bot.feature;

import asterism.bot.message.Button;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Mornings;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.List;

/**
 * What a feature would remind people of. It says what waits, not when it is told. Whenever what
 * waits for somebody changes, the feature first {@link Mornings#wake wakes} them and then tells the
 * cards that {@link Cards#touchShowing show} it, in the same transaction.
 */
public interface Reminding {

  /** Unique over all features; the kind of fact it speaks of. */
  String kind();

  /**
   * All that waits for somebody as things stand, however far off, in no particular order. What is
   * not there any more is not told.
   */
  List<Reminder> waitingFor(Person person, Transaction transaction, Instant now);

  /**
   * One of these as it stands now, also when it waits no more. What was settled since it was told,
   * by a new day or by an answer, is over in that message, though it may wait anew for a later one.
   *
   * @param told when the message that tells it was made
   */
  Item item(
      long subject,
      Person person,
      Instant told,
      Transaction transaction,
      Wording wording,
      Instant now);

  /**
   * How it is told.
   *
   * @param text one line; crossed out, with what came of it, once it is over
   * @param over whether nothing waits any more
   * @param buttons what the person can do about it, at most 5, the likeliest first
   */
  record Item(Text text, boolean over, List<Button> buttons) {
    public Item {
      buttons = List.copyOf(buttons);
    }
  }
}
