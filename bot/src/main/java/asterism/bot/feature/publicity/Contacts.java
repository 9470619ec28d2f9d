package asterism.bot.feature.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a text somebody can be reached: e-mail, telephone, chat. Pure. */
final class Contacts {
  static final Pattern ADDRESS = Pattern.compile("(?iU)\\b(?:https?://|www\\.)[^\\s<>\"]+");

  private static final Pattern MAIL =
      Pattern.compile(
          "(?iU)(?<![\\p{L}\\p{N}._%+'\\-])[\\p{L}\\p{N}._%+'\\-]++(?:@|\\s?[(\\[]at[)\\]]\\s?)"
              + "[\\p{L}\\p{N}\\-]++(?:\\.[\\p{L}\\p{N}\\-]++)+");

  /** Mentions of services as they stand in raw messages, and handles of any. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?U)<[@!][^<>\\s]{1,80}>|(?<![\\p{L}\\p{N}])[@＠][\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.\\-]*"
              + "(?<![.\\-])|(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}_.]{2,32}#\\d{4}(?!\\d)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?U)(?<![\\p{L}\\p{N}$€£¥#])\\+?[(]?\\d[\\d\\s().\\-–/·]{5,24}\\d(?![\\p{L}\\p{N}])");

  private static final Pattern DAY =
      Pattern.compile(
          "(?U)(?<!\\d)(?:\\d{4}[./\\-]\\d{1,2}[./\\-]\\d{1,2}|\\d{1,2}[./\\-]\\d{1,2}[./\\-]\\d{2,4}"
              + "|(?:19|20)\\d\\d)(?!\\d)");

  private static final int SHORTEST = 7;
  private static final int SHORTEST_UNBROKEN = 9;
  private static final int LONGEST = 15;

  /** A piece of a text. */
  record Span(int start, int end) {
    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  private Contacts() {}

  static List<Span> mails(String text) {
    return spans(MAIL, text);
  }

  static List<Span> addresses(String text) {
    return spans(ADDRESS, text);
  }

  static List<Span> handles(String text) {
    return spans(HANDLE, text);
  }

  /** Days, years and sums of money look like some, and are none. */
  static List<Span> telephones(String text) {
    return spans(NUMBER, text).stream()
        .filter(span -> isTelephone(text.substring(span.start, span.end)))
        .toList();
  }

  private static boolean isTelephone(String written) {
    String rest = DAY.matcher(written).replaceAll(" ").strip();
    long digits = rest.codePoints().filter(Character::isDigit).count();
    boolean unbroken = rest.codePoints().allMatch(Character::isDigit);
    return digits >= (unbroken ? SHORTEST_UNBROKEN : SHORTEST) && digits <= LONGEST;
  }

  private static List<Span> spans(Pattern pattern, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
