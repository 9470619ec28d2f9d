package asterism.bot.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that joins an option to what stands before it. The English form is tried first, the others
 * where it is absent.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Joint {
  BY("by", "antes del", "antes de", "para"),
  BECAUSE("because", "porque"),
  TO("to", "a");

  private final List<String> forms;
  private final List<Pattern> leading;
  private final List<Pattern> anywhere;

  Joint(String... forms) {
    this.forms = List.of(forms);
    this.leading =
        this.forms.stream().map(form -> compiled("^" + spaced(form) + "(?=\\s|$)")).toList();
    this.anywhere =
        this.forms.stream()
            .map(form -> compiled("(?<=^|\\s)" + spaced(form) + "(?=\\s|$)"))
            .toList();
  }

  /** The word as it stands in usage lines. */
  public String word() {
    return forms.get(0);
  }

  /** Length of this word at the very beginning of {@code line}, or -1. */
  int atStartOf(String line) {
    for (Pattern pattern : leading) {
      Matcher matcher = pattern.matcher(line);
      if (matcher.find()) {
        return matcher.end();
      }
    }
    return -1;
  }

  /**
   * Every place where this word stands in {@code line}, first places first, as start and end: those
   * of the English word, or where it is absent, of the first other form that is present.
   */
  List<int[]> placesIn(String line) {
    for (Pattern pattern : anywhere) {
      List<int[]> places =
          pattern.matcher(line).results().map(m -> new int[] {m.start(), m.end()}).toList();
      if (!places.isEmpty()) {
        return places;
      }
    }
    return List.of();
  }

  private static String spaced(String form) {
    return form.replace(" ", "\\s+");
  }

  private static Pattern compiled(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
