package asterism.bot.feature;

/** People's words where there is little room. Pure. */
public final class Shortened {
  /** What has room on a button, and in what is read out of it. */
  public static final int LABEL = 75;

  /** What has room in one line. */
  private static final int LINE = 120;

  private Shortened() {}

  public static String of(String words) {
    return to(words, LINE);
  }

  /**
   * In one line; what does not fit is left out, and an ellipsis says so.
   *
   * @param longest in characters (code points), the ellipsis among them
   */
  public static String to(String words, int longest) {
    String line = words.strip().replaceAll("(?U)\\s+", " ");
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
  }
}
