package asterism.bot.feature;

/** People's words where there is room for one line. Pure. */
public final class Shortened {
  private static final int LONGEST = 120;

  private Shortened() {}

  public static String of(String words) {
    String line = words.strip().replaceAll("(?U)\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
  }
}
