package asterism.bot.discord;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.emoji.EmojiUnion;

/** Emoji as Slack names them, which is how they are known here, and as Discord does. */
final class Emoji {
  private static final Pattern SKIN_TONE = Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]");

  /** What only says that a picture is meant. Discord gives some with it, and some without. */
  private static final String PICTURE = "\uFE0F";

  /** Those that mean something, or that people often give. */
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
          Map.entry("+1", "👍"),
          Map.entry("-1", "👎"),
          Map.entry("heart", "❤️"),
          Map.entry("tada", "🎉"),
          Map.entry("eyes", "👀"),
          Map.entry("raised_hand", "✋"),
          Map.entry("raised_hands", "🙌"),
          Map.entry("clap", "👏"),
          Map.entry("pray", "🙏"),
          Map.entry("thinking_face", "🤔"),
          Map.entry("heavy_check_mark", "✔️"),
          Map.entry("x", "❌"));

  private static final Map<String, String> BY_PICTURE = new HashMap<>();

  static {
    BY_NAME.forEach((name, picture) -> BY_PICTURE.put(bare(picture), name));
  }

  private Emoji() {}

  /** Empty for one that Discord may not have. */
  static Optional<net.dv8tion.jda.api.entities.emoji.Emoji> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name))
        .map(net.dv8tion.jda.api.entities.emoji.Emoji::fromUnicode);
  }

  /** Whether it is among those that mean something, or that people often give. */
  static boolean isKnown(String name) {
    return BY_NAME.containsKey(name);
  }

  /** Its name in Slack, without a skin tone; of one that means nothing here, some name. */
  static String name(EmojiUnion emoji) {
    return switch (emoji.getType()) {
      case UNICODE -> name(emoji.getName());
      case CUSTOM -> emoji.getName();
    };
  }

  static String name(String picture) {
    String bare = bare(picture);
    return Optional.ofNullable(BY_PICTURE.get(bare)).orElseGet(() -> spelled(bare));
  }

  private static String bare(String picture) {
    return SKIN_TONE.matcher(picture).replaceAll("").replace(PICTURE, "");
  }

  private static String spelled(String picture) {
    return picture
        .codePoints()
        .mapToObj(point -> Optional.ofNullable(Character.getName(point)).orElse("unnamed"))
        .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"))
        .collect(joining("_"));
  }
}
