package asterism.bot.chat;

import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import asterism.storage.people.Refusals;
import asterism.storage.people.Refusals.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether people can be reached in their direct messages. */
public final class Reach {
  /** A card that shows a refusal is rendered anew when it ends. */
  public static final String REFUSAL = "refusal";

  /** What is older is over, and would only be a burst of old news. */
  private static final Duration OF_INTEREST = Duration.ofDays(14);

  private Reach() {}

  /**
   * Direct messages to an account may be tried again: what could not be shown there is shown, and
   * what waits for the person is thought of. Nothing where they were never refused.
   */
  public static void again(Transaction transaction, long account, Instant now) {
    Optional<Refusal> ended = new Refusals(transaction).end(account, now);
    if (ended.isPresent()) {
      Cards cards = new Cards(transaction);
      cards.reviveDirect(account, now.minus(OF_INTEREST));
      cards.touchShowing(REFUSAL, ended.get().id(), now);
      long person = new People(transaction).account(account).personId();
      new Mornings(transaction).wake(person, now);
    }
  }
}
