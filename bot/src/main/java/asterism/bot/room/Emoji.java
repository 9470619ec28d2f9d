package asterism.bot.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The reactions the room offers; each has a word beside its sign, {@code room.emoji.<code>}. */
enum Emoji {
  WHITE_CHECK_MARK("✅"),
  LARGE_YELLOW_CIRCLE("🟡"),
  LARGE_ORANGE_CIRCLE("🟠"),
  OCTAGONAL_SIGN("🛑"),
  WHITE_CIRCLE("⚪"),
  QUESTION("❓"),
  TADA("🎉"),
  HEART("❤️");

  private final String sign;

  Emoji(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  /** As Slack names it. */
  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static List<Emoji> all() {
    return List.of(values());
  }

  static Optional<Emoji> of(String code) {
    return Arrays.stream(values()).filter(emoji -> emoji.code().equals(code)).findFirst();
  }
}
