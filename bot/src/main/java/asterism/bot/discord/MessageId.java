package asterism.bot.discord;

import java.util.List;

/**
 * The ids by which Discord knows a message of ours, which may have several pages. Written with plus
 * signs between them. No other message of Discord's has one of them, wherever it stands.
 *
 * @param pages at least one
 */
record MessageId(List<String> pages) {
  private static final String BETWEEN = "+";

  MessageId {
    pages = List.copyOf(pages);
  }

  static MessageId parse(String written) {
    return new MessageId(List.of(written.split("\\+")));
  }

  String first() {
    return pages.get(0);
  }

  String last() {
    return pages.get(pages.size() - 1);
  }

  @Override
  public String toString() {
    return String.join(BETWEEN, pages);
  }
}
