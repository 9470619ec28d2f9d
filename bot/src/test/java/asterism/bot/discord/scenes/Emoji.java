package asterism.bot.discord.scenes;

import java.util.Map;

/** Emoji as Discord has them, by the names that scenarios have for them. */
final class Emoji {
  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("white_check_mark", "✅"),
          Map.entry("large_yellow_circle", "🟡"),
          Map.entry("large_orange_circle", "🟠"),
          Map.entry("octagonal_sign", "🛑"),
          Map.entry("white_circle", "⚪"),
          Map.entry("question", "❓"),
          Map.entry("fist", "✊"),
          Map.entry("one", "1️⃣"),
          Map.entry("two", "2️⃣"),
          Map.entry("three", "3️⃣"),
          Map.entry("four", "4️⃣"),
          Map.entry("five", "5️⃣"),
          Map.entry("tada", "🎉"));

  private Emoji() {}

  static String called(String name) {
    String emoji = BY_NAME.get(name);
    if (emoji == null) {
      throw new AssertionError("no scenario has reacted with " + name + " so far");
    }
    return emoji;
  }

  static String name(String emoji) {
    return BY_NAME.entrySet().stream()
        .filter(each -> plain(each.getValue()).equals(plain(emoji)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(emoji);
  }

  /** Discord may write the sign that asks for a coloured picture, or leave it out. */
  private static String plain(String emoji) {
    return emoji.replace("\uFE0F", "");
  }
}
