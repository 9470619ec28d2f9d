package asterism.bot.discord;

import java.util.regex.Pattern;

/** What people read of words as we write them for Discord. */
final class Rendered {
  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^ >]+)>");
  private static final Pattern LOOK = Pattern.compile("(?m)^(?:#{1,3}|-#) ");
  private static final Pattern MARKS = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)(?:\\*\\*|~~)");
  private static final Pattern LINK =
      Pattern.compile(
          "(?<!\\\\)((?:\\\\\\\\)*)\\[((?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*)\\]\\(<[^>]+>\\)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

  private Rendered() {}

  /** Without a style. */
  static String plain(String written) {
    String words = LOOK.matcher(written).replaceAll("");
    words = LINK.matcher(words).replaceAll("$1$2");
    words = ADDRESS.matcher(words).replaceAll("$1");
    words = MARKS.matcher(words).replaceAll("$1");
    return ESCAPED.matcher(words).replaceAll("$1");
  }
}
