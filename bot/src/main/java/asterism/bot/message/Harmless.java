package asterism.bot.message;

/** Strings that every part behind the room can keep. */
public final class Harmless {
  private static final char REPLACEMENT = '\uFFFD';

  private Harmless() {}

  /**
   * The same words; NUL and halves of characters, which no database keeps, become a replacement.
   */
  public static String text(String words) {
    StringBuilder kept = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < words.length()
              && Character.isLowSurrogate(words.charAt(i + 1));
      if (pair) {
        kept.append(c).append(words.charAt(++i));
      } else {
        kept.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return kept.toString();
  }
}
