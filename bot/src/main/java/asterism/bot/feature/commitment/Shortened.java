package asterism.bot.feature.commitment;

/** People's words where there is room for one line. Pure. */
final class Shortened {
  private static final int LONGEST = 120;

  private Shortened() {}

  static String of(String words) {
    String line = words.strip().replaceAll("(?U)\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }
}
