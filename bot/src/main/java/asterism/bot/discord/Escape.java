package asterism.bot.discord;

import asterism.bot.message.Harmless;
import java.util.regex.Pattern;

/**
 * Words as Discord is to be told them, so that people read what was typed: nothing formats, links,
 * hides, names or pings. A backslash before a sign takes its meaning away
 * (https://support.discord.com/hc/en-us/articles/210298617).
 */
final class Escape {
  /** What means something anywhere: styles, hidden and quoted words, links, mentions. */
  private static final Pattern SIGNS = Pattern.compile("[\\\\*_~|`<>\\[\\]@]");

  /** The beginning of an emoji's name or of an address, but not the middle of a time. */
  private static final Pattern COLON = Pattern.compile("(?<!\\d):(?!\\s)|:(?!\\s|\\d\\d(?!\\d))");

  /** What makes a heading, small print or a list of a line. */
  private static final Pattern LINE = Pattern.compile("(?m)^([ \\t]*)([#+-])");

  private static final Pattern NUMBERED = Pattern.compile("(?m)^([ \\t]*\\d+)(?=\\.)");

  private static final Pattern LINE_END = Pattern.compile("[\\n\\r\\u2028\\u2029\\u0085]");

  private Escape() {}

  /**
   * @param words any part of a line: it stands for itself wherever it comes to stand
   */
  static String words(String words) {
    String escaped = SIGNS.matcher(Harmless.text(words)).replaceAll("\\\\$0");
    escaped = COLON.matcher(escaped).replaceAll("\\\\:");
    escaped = LINE.matcher(escaped).replaceAll("$1\\\\$2");
    escaped = NUMBERED.matcher(escaped).replaceAll("$1\\\\");
    return escaped + turnedBack(escaped);
  }

  /** What ends a turn of the direction of reading that would go on in the words behind. */
  private static String turnedBack(String words) {
    String[] lines = LINE_END.split(words, -1);
    StringBuilder open = new StringBuilder();
    lines[lines.length - 1]
        .chars()
        .forEach(
            c -> {
              if (c >= '\u202A' && c <= '\u202E' && c != '\u202C') {
                open.append('\u202C');
              } else if (c >= '\u2066' && c <= '\u2068') {
                open.append('\u2069');
              } else if (!open.isEmpty() && c == open.charAt(open.length() - 1)) {
                open.setLength(open.length() - 1);
              }
            });
    return open.reverse().toString();
  }
}
