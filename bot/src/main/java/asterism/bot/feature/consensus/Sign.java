package asterism.bot.feature.consensus;

import asterism.storage.consensus.Stance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How each stance is given: by which reaction, and whether a reason is asked for. */
enum Sign {
  AGREE(Stance.AGREE, "white_check_mark", "✅", false),
  RESERVATIONS(Stance.RESERVATIONS, "large_yellow_circle", "🟡", true),
  STAND_ASIDE(Stance.STAND_ASIDE, "large_orange_circle", "🟠", true),
  BLOCK(Stance.BLOCK, "octagonal_sign", "🛑", true),
  ABSTAIN(Stance.ABSTAIN, "white_circle", "⚪", false),
  QUESTION(Stance.QUESTION, "question", "❓", false),
  ZERO(Stance.ZERO, "fist", "✊", false),
  ONE(Stance.ONE, "one", "1️⃣", false),
  TWO(Stance.TWO, "two", "2️⃣", false),
  THREE(Stance.THREE, "three", "3️⃣", false),
  FOUR(Stance.FOUR, "four", "4️⃣", false),
  FIVE(Stance.FIVE, "five", "5️⃣", false);

  private final Stance stance;
  private final String emoji;
  private final String picture;
  private final boolean asksWhy;

  Sign(Stance stance, String emoji, String picture, boolean asksWhy) {
    this.stance = stance;
    this.emoji = emoji;
    this.picture = picture;
    this.asksWhy = asksWhy;
  }

  Stance stance() {
    return stance;
  }

  /** As Slack names it. */
  String emoji() {
    return emoji;
  }

  String picture() {
    return picture;
  }

  boolean asksWhy() {
    return asksWhy;
  }

  /** As it is typed and stands in buttons: {@code agree}, {@code stand_aside}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those with which a proposal, or a temperature check, is answered, in the order shown. */
  static List<Sign> of(boolean check) {
    return Arrays.stream(values()).filter(sign -> sign.stance.isTemperature() == check).toList();
  }

  static Sign of(Stance stance) {
    return valueOf(stance.name());
  }

  static Optional<Sign> ofEmoji(String emoji) {
    return Arrays.stream(values()).filter(sign -> sign.emoji.equals(emoji)).findFirst();
  }

  static Optional<Sign> ofCode(String code) {
    return Arrays.stream(values()).filter(sign -> sign.code().equals(code)).findFirst();
  }
}
