package asterism.bot.discord;

import java.util.List;

/**
 * The ids by which Discord knows a message of ours, which may have several pages. Written with plus
 * signs between them; a page in the thread under the first has a {@code t} before it. No other
 * message of Discord's has one of them, wherever it stands.
 *
 * @param pages at least one
 * @param below whether all but the first stand in the thread under it, which has the same id as the
 *     first
 */
record MessageId(List<String> pages, boolean below) {
  private static final String BETWEEN = "+";
  private static final String BELOW = "t";

  MessageId {
    pages = List.copyOf(pages);
    below = below && pages.size() > 1;
  }

  static MessageId parse(String written) {
    return new MessageId(List.of(written.replace(BELOW, "").split("\\+")), written.contains(BELOW));
  }

  String first() {
    return pages.get(0);
  }

  String last() {
    return pages.get(pages.size() - 1);
  }

  @Override
  public String toString() {
    return String.join(below ? BETWEEN + BELOW : BETWEEN, pages);
  }
}
