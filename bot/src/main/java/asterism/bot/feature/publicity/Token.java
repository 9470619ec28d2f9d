package asterism.bot.feature.publicity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word as names are compared: without case, accents, and what cannot be seen. Where people write
 * without spaces between words, each sign is one. Pure.
 *
 * @param start where it begins in the text
 * @param end after its last character
 * @param small whether it begins with a small letter
 */
record Token(String word, int start, int end, boolean small) {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]+");

  /** The words of a text, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int sign = text.codePointAt(at);
      int end = at + Character.charCount(sign);
      if (!Character.isLetterOrDigit(sign)) {
        at = end;
        continue;
      }
      boolean alone = isAlone(sign);
      while (end < text.length() && goesOn(text, end, alone)) {
        end += Character.charCount(text.codePointAt(end));
      }
      String word = folded(text.substring(at, end));
      if (!word.isEmpty()) {
        tokens.add(new Token(word, at, end, Character.isLowerCase(sign)));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean goesOn(String text, int at, boolean alone) {
    int sign = text.codePointAt(at);
    if (isInvisible(sign)) {
      return true;
    }
    return !alone && Character.isLetterOrDigit(sign) && !isAlone(sign);
  }

  /** A mark on the sign before it, or nothing that is seen. */
  private static boolean isInvisible(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private static boolean isAlone(int sign) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(sign)) || sign == 'ー';
  }

  private static String folded(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    String plain =
        ascii
            ? word
            : MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
    String small = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return ascii ? small : latin(small);
  }

  /** Letters that are not a plain one with a mark, as people type them who do not have them. */
  private static String latin(String word) {
    return word.replace("ł", "l")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("ð", "d")
        .replace("þ", "th")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ı", "i")
        .replace("ς", "σ")
        .replace("ʼ", "")
        .replace("ʻ", "");
  }
}
