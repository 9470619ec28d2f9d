package asterism.bot.room;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reactions the room offers; each has a word, {@code room.emoji.<code>}, and a sign drawn by
 * the style sheet.
 */
enum Emoji {
  WHITE_CHECK_MARK,
  LARGE_YELLOW_CIRCLE,
  LARGE_ORANGE_CIRCLE,
  OCTAGONAL_SIGN,
  WHITE_CIRCLE,
  QUESTION,
  TADA,
  HEART,
  FIST,
  ONE,
  TWO,
  THREE,
  FOUR,
  FIVE;

  private static final Set<Emoji> FIST_TO_FIVE = EnumSet.range(FIST, FIVE);

  /** As Slack names it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those offered on every message; the others only where they are asked for. */
  static List<Emoji> usual() {
    return Stream.of(values()).filter(emoji -> !FIST_TO_FIVE.contains(emoji)).toList();
  }

  static Optional<Emoji> of(String code) {
    return Arrays.stream(values()).filter(emoji -> emoji.code().equals(code)).findFirst();
  }
}
