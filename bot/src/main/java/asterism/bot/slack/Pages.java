package asterism.bot.slack;

import asterism.bot.message.Message;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages as Slack takes them: in blocks within its limits, and in as many messages as it takes. A
 * message of more than one page says on each which it is.
 */
final class Pages {
  /** Slack takes 50. One is for the number of the page. */
  private static final int MOST_BLOCKS = 49;

  /** Slack fails near 13,000 characters of all blocks together. */
  private static final int MOST_CHARACTERS = 10_000;

  /** Slack takes 4,000 in an edit. */
  private static final int LONGEST_TEXT = 3_900;

  private Pages() {}

  /**
   * Where no pictures can be shown: they are told in words.
   *
   * @param of whose buttons they are
   * @return at least one page
   */
  static List<Page> of(Message message, Buttons of) {
    return of(message, of, Album.NONE);
  }

  /** The same with pictures. */
  static List<Page> of(Message message, Buttons of, Album album) {
    List<List<Sized>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    int characters = 0;
    for (Sized block : new MessageLayout(of, album).blocks(message)) {
      List<Sized> page = pages.get(pages.size() - 1);
      boolean full =
          page.size() == MOST_BLOCKS || characters + block.characters() > MOST_CHARACTERS;
      if (full && !page.isEmpty()) {
        page = new ArrayList<>();
        pages.add(page);
        characters = 0;
      }
      page.add(block);
      characters += block.characters();
    }
    List<Page> made = new ArrayList<>();
    for (List<Sized> page : pages) {
      made.add(page(page, made.size() + 1, pages.size()));
    }
    return made;
  }

  private static Page page(List<Sized> sized, int number, int of) {
    List<LayoutBlock> blocks = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    if (of > 1) {
      String which = number + "/" + of;
      blocks.add(MessageLayout.small(which));
      words.append(which).append('\n');
    }
    for (Sized block : sized) {
      blocks.add(block.block());
      words.append(block.words()).append(block.endsLine() ? "\n" : "");
    }
    if (blocks.isEmpty()) { // nothing to say is still a message where one was promised
      blocks.add(MessageLayout.small("⁂"));
    }
    return new Page(blocks, Mrkdwn.escaped(words.toString().strip(), LONGEST_TEXT));
  }

  /** Whose buttons a message bears. */
  enum Buttons {
    /** A card's: what is answered to them stands beside it. */
    CARD,
    /** A private answer's, which what is answered may replace. */
    ANSWER;

    private static final String OF_A_CARD = "card-";

    /** The id of a button, unique in its message. */
    String actionId(int number) {
      return (this == CARD ? OF_A_CARD : "answer-") + number;
    }

    static boolean ofACard(String actionId) {
      return actionId.startsWith(OF_A_CARD);
    }
  }
}
