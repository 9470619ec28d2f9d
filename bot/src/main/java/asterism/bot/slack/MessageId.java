package asterism.bot.slack;

import java.util.List;

/**
 * Where a message of ours stands: its channel and the timestamps by which Slack knows its pages.
 * Written {@code C0123/1700000000.000100}; further pages follow after a plus sign.
 *
 * @param pages at least one
 */
record MessageId(String channel, List<String> pages) {
  MessageId {
    pages = List.copyOf(pages);
  }

  static MessageId of(String channel, String page) {
    return new MessageId(channel, List.of(page));
  }

  /**
   * @throws IllegalArgumentException when it was not written by {@link #toString}
   */
  static MessageId parse(String written) {
    int slash = written.indexOf('/');
    if (slash < 1 || slash == written.length() - 1) {
      throw new IllegalArgumentException(written + " is no message of Slack's");
    }
    return new MessageId(
        written.substring(0, slash), List.of(written.substring(slash + 1).split("\\+")));
  }

  String first() {
    return pages.get(0);
  }

  @Override
  public String toString() {
    return channel + "/" + String.join("+", pages);
  }
}
