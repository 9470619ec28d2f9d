package asterism.bot.discord;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reactions by their Slack names, by which the bot knows them, and as Discord has them. */
final class Emoji {
  private static final Map<String, String> PICTURES =
      Map.ofEntries(
          Map.entry("white_check_mark", "✅"),
          Map.entry("large_yellow_circle", "🟡"),
          Map.entry("large_orange_circle", "🟠"),
          Map.entry("octagonal_sign", "🛑"),
          Map.entry("white_circle", "⚪"),
          Map.entry("question", "❓"),
          Map.entry("tada", "🎉"),
          Map.entry("heart", "❤"),
          Map.entry("fist", "✊"),
          Map.entry("one", "1\u20e3"),
          Map.entry("two", "2\u20e3"),
          Map.entry("three", "3\u20e3"),
          Map.entry("four", "4\u20e3"),
          Map.entry("five", "5\u20e3"));

  /** Tones of skin, and what only says that a sign is to be drawn in color. */
  private static final Pattern TONES = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]");

  private Emoji() {}

  /** Empty for one that means nothing to the bot. */
  static Optional<String> name(String picture) {
    String plain = TONES.matcher(picture).replaceAll("");
    return PICTURES.entrySet().stream()
        .filter(each -> each.getValue().equals(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
