package asterism.bot.day;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A phrase in the one spelling that rules are written for. */
final class PlainPhrase {

  private static final int LONGEST_TYPED = 200; // with all its spaces and punctuation
  private static final int LONGEST = 60;

  /** Powers, fractions, digits in circles: taken apart they would join their neighbours. */
  private static final Pattern ODD_NUMBERS = Pattern.compile("\\p{No}");

  /** Marks of writing direction and of width zero; overrides are left in, so they spoil. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u200b\\u200e\\u200f\\u061c\\u2060\\u2066-\\u2069\\u202a-\\u202c\\ufeff]");

  private static final Pattern ACCENTS = Pattern.compile("(?<=[a-z])[\\u0301\\u0303\\u0308]");
  private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2013\\u2212]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u0085]+");
  private static final Pattern COMMAS = Pattern.compile(" ?,(?= )");
  private static final Pattern ABBREVIATION_DOTS = Pattern.compile("(?<=[a-z0-9])\\.(?= )");
  private static final Pattern JOINTS =
      Pattern.compile("(?<=[0-9])[-/](?=[a-z])|(?<=[a-z])[-/](?=[0-9])");

  private static final Pattern ASIDE = Pattern.compile("[()\\[\\]\"*_]");
  private static final int MOST_WORDS = 8;

  /** Days and months that are also words for other things. */
  private static final Set<String> EVERYDAY =
      Set.of("may", "march", "mar", "sun", "sat", "wed", "ago", "dom");

  private static final String OPENING = " *_~(['\"\u201c\u201e\u2018\u00ab\u00a1\u00bf";
  private static final String CLOSING = " *_~.!?,;:)]'\"\u201c\u201d\u2019\u00bb";

  private PlainPhrase() {}

  /**
   * Lower case without accents, single spaces, no punctuation around. One dot after a last digit
   * stays, for it tells {@code 1.12.} from a decimal number. Letters that only look like ours stay
   * as they are, so that no rule takes them.
   *
   * @return empty if it is too long, or made so that it could be misread
   */
  static Optional<String> of(String typed) {
    if (typed.length() > LONGEST_TYPED || ODD_NUMBERS.matcher(typed).find()) {
      return Optional.empty();
    }
    String plain = UNSEEN.matcher(typed).replaceAll("");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain = ACCENTS.matcher(plain).replaceAll("");
    plain = HYPHENS.matcher(plain).replaceAll("-").replace('\u2019', '\'');
    plain = trim(SPACES.matcher(plain).replaceAll(" "));
    plain = COMMAS.matcher(plain).replaceAll("");
    plain = ABBREVIATION_DOTS.matcher(plain).replaceAll("");
    plain = JOINTS.matcher(plain).replaceAll(" ");
    return Optional.of(plain).filter(p -> !p.isEmpty() && p.length() <= LONGEST);
  }

  /** Its runs of words, the longest first; a single word only if it is hardly anything else. */
  static Stream<String> parts(String phrase) {
    List<String> words = List.of(ASIDE.matcher(phrase).replaceAll(" ").strip().split(" +", -1));
    return IntStream.iterate(Math.min(words.size(), MOST_WORDS), size -> size > 0, size -> size - 1)
        .boxed()
        .flatMap(
            size ->
                IntStream.rangeClosed(0, words.size() - size)
                    .mapToObj(from -> String.join(" ", words.subList(from, from + size))))
        .map(PlainPhrase::trim)
        .filter(part -> !EVERYDAY.contains(part));
  }

  private static String trim(String phrase) {
    int start = 0;
    int end = phrase.length();
    while (start < end && OPENING.indexOf(phrase.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(phrase.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean dotted = end > start && isDigit(phrase.charAt(end - 1)) && phrase.startsWith(".", end);
    return phrase.substring(start, dotted ? end + 1 : end);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
