package asterism.bot.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that joins an option to what stands before it. The English forms are tried first, the
 * others where those are absent.
 */
public enum Joint {
  BY("by", "antes del|antes de|para"),
  BECAUSE("because", "porque"),
  TO("to|by", "al|a|hasta|para"),
  OF("of", "de"),
  INTO("into", "en|con"),
  ABOUT("about", "sobre"),
  AS("as", "como"),
  FROM("from", "desde"),
  SINCE("since", "desde"),
  UNTIL("until", "hasta");

  private final String word;
  private final Pattern english;
  private final Pattern other;

  Joint(String english, String other) {
    this.word = english.split("\\|", 2)[0];
    this.english = anyOf(english);
    this.other = anyOf(other);
  }

  /** The word as it stands in usage lines. */
  public String word() {
    return word;
  }

  /** Length of this word at the very beginning of {@code line}, or -1. */
  int atStartOf(String line) {
    for (Pattern pattern : List.of(english, other)) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return -1;
  }

  /**
   * Every place where this word stands in {@code line}, first places first, as start and end: those
   * of the English forms, or where they are absent, of the others.
   */
  public List<int[]> placesIn(String line) {
    List<int[]> places = placesOf(english, line);
    return places.isEmpty() ? placesOf(other, line) : places;
  }

  private static List<int[]> placesOf(Pattern pattern, String line) {
    return pattern.matcher(line).results().map(m -> new int[] {m.start(), m.end()}).toList();
  }

  private static Pattern anyOf(String forms) {
    return Pattern.compile(
        "(?<=^|\\s)(?:" + forms.replace(" ", "\\s+") + ")(?=\\s|$)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
