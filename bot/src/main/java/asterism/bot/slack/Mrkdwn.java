package asterism.bot.slack;

import asterism.bot.message.Cut;

/** Text as Slack reads it outside of blocks: there, three characters begin all that pings. */
final class Mrkdwn {
  private Mrkdwn() {}

  /** Words that ping and link nothing. */
  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** What somebody typed, of an escaped piece without any reference in it. */
  static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** As much of the words as fits once they are escaped. */
  static String escaped(String words, int longest) {
    int room = longest;
    String escaped = escaped(words);
    while (escaped.length() > longest) {
      room = Math.min(room - 1, room * longest / escaped.length());
      escaped = escaped(Cut.shorten(words, Math.max(room, 2)));
    }
    return escaped;
  }
}
