package asterism.bot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponentUnion;
import net.dv8tion.jda.api.entities.Message;

/**
 * What a message of a card bears where people do not see it, so that one whose posting got no
 * answer is found again: the number of what holds it together.
 *
 * @param page which of the card's messages it is, from 1
 * @param message by which Discord knows it
 */
record Mark(int page, String message) {
  /** Discord's numbers have 32 bits. Cards so far apart are never looked for in one place. */
  private static final int CARDS = 100_000_000;

  private static final int PAGES = 20;

  static int of(long card, int page) {
    return (int) Math.floorMod(card, (long) CARDS) * PAGES + Math.min(page, PAGES - 1);
  }

  /** That of a card on a message of ours; empty where it is another's, or nobody's. */
  static Optional<Mark> on(Message message, long card) {
    int least = of(card, 0);
    return message.getComponents().stream()
        .map(MessageTopLevelComponentUnion::getUniqueId)
        .filter(number -> number > least && number < least + PAGES)
        .map(number -> new Mark(number - least, message.getId()))
        .findFirst();
  }
}
