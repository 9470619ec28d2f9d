package asterism.bot.feature.people;

/** Names on buttons, cut so that every service takes them. Pure. */
final class Shortened {
  private Shortened() {}

  /** At most so many characters (of UTF-16), the last an ellipsis where some are left out. */
  static String to(int most, String name) {
    if (name.length() <= most) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(most - 2)) ? most - 2 : most - 1;
    return name.substring(0, end) + "…";
  }
}
