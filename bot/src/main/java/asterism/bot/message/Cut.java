package asterism.bot.message;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes words fit where a service takes only so many characters, never through the middle of what a
 * reader sees as one (a letter with its accent, a family of emoji). Lengths are in UTF-16 units,
 * the strictest way to count.
 */
public final class Cut {
  private static final String ELLIPSIS = "…";

  private Cut() {}

  /** The same words, or as many as fit with an ellipsis behind them. */
  public static String shorten(String words, int longest) {
    return words.length() <= longest
        ? words
        : words.substring(0, end(words, 0, longest - ELLIPSIS.length())) + ELLIPSIS;
  }

  /**
   * All of the words in pieces of at most so many characters, cut between words where it can be.
   */
  public static List<String> pieces(String words, int longest) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (words.length() - start > longest) {
      int cut = cut(words, start, longest);
      pieces.add(words.substring(start, cut));
      start = cut;
    }
    pieces.add(words.substring(start));
    return pieces;
  }

  /** The first of the {@link #pieces}. */
  public static String first(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, cut(words, 0, longest));
  }

  private static int cut(String words, int start, int longest) {
    int end = end(words, start, longest);
    int space = lastSpace(words, start, end);
    return space > start + longest / 2 ? space + 1 : end;
  }

  /** The last place at which nothing is cut through and at most so many characters lie behind. */
  private static int end(String words, int start, int longest) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int limit = Math.min(words.length(), start + longest);
    int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
    if (end > start) {
      return end;
    }
    // more marks on one letter than fit: cut between code points, at least
    return Character.isLowSurrogate(words.charAt(limit)) ? limit - 1 : limit;
  }

  private static int lastSpace(String words, int start, int end) {
    for (int at = end - 1; at > start; at--) {
      if (Character.isWhitespace(words.charAt(at))) {
        return at;
      }
    }
    return -1;
  }
}
