package asterism.bot.day;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads on which days of the week somebody works, in English or Spanish. Pure. */
public final class Weekdays {
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static final Map<String, Set<DayOfWeek>> WORDS = words();

  /** Sayings of several words, and the one word they are read as. */
  private static final Map<Pattern, String> SAYINGS =
      Map.of(
          Pattern.compile(
              "every ?day|daily|all (?:days|week)|todos los dias|cada dia|toda la semana"),
          " always ",
          Pattern.compile(
              "(?:working|work|business) ?days|entre semana|dias (?:habiles|laborables)|m ?- ?f\\b|l ?- ?v\\b"),
          " weekdays ",
          Pattern.compile("fin(?:es)? de semana"),
          " weekend ");

  private static final Set<String> FILLERS =
      Set.of(
          "and", "y", "e", "on", "from", "only", "every", "each", "de", "desde", "el", "los",
          "cada", "solo");

  private static final Set<String> UP_TO =
      Set.of("-", "to", "till", "until", "thru", "through", "a", "al", "hasta");

  private static final Set<String> NEVER =
      Set.of("none", "never", "no", "nothing", "ninguno", "nunca", "ningun dia", "nada", "no days");

  private Weekdays() {}

  /**
   * Never throws, whatever was typed.
   *
   * @return no day at all where somebody says so; empty where it cannot be read
   */
  public static Optional<Set<DayOfWeek>> read(String typed) {
    String phrase = plain(typed);
    if (NEVER.contains(phrase)) {
      return Optional.of(Set.of());
    }
    for (Map.Entry<Pattern, String> saying : SAYINGS.entrySet()) {
      phrase = saying.getKey().matcher(phrase).replaceAll(saying.getValue());
    }
    List<String> words =
        Pattern.compile("\\s+")
            .splitAsStream(phrase.strip())
            .filter(word -> !FILLERS.contains(word))
            .toList();
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int at = 0;
    while (at < words.size()) {
      boolean span = at + 2 < words.size() && UP_TO.contains(words.get(at + 1));
      Set<DayOfWeek> first = WORDS.getOrDefault(words.get(at), Set.of());
      Set<DayOfWeek> last = span ? WORDS.getOrDefault(words.get(at + 2), Set.of()) : first;
      if (first.isEmpty() || last.isEmpty() || (span && first.size() + last.size() > 2)) {
        return Optional.empty();
      }
      days.addAll(span ? between(only(first), only(last)) : first);
      at += span ? 3 : 1;
    }
    return days.isEmpty() ? Optional.empty() : Optional.of(Collections.unmodifiableSet(days));
  }

  /** Both included, over the end of the week where the second comes before the first. */
  private static Set<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    Set<DayOfWeek> days = EnumSet.of(first);
    for (DayOfWeek day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  private static DayOfWeek only(Set<DayOfWeek> one) {
    return one.iterator().next();
  }

  private static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\\p{Pd}\\u2212]", " - ")
        .replaceAll("[^\\p{L}\\p{N}-]+", " ")
        .strip();
  }

  private static Map<String, Set<DayOfWeek>> words() {
    Map<String, Set<DayOfWeek>> words = new HashMap<>();
    for (Vocabulary language : List.of(EnglishWords.VOCABULARY, SpanishWords.VOCABULARY)) {
      language
          .weekdays()
          .forEach(
              (word, day) -> {
                words.put(word, Set.of(day));
                words.put(word + "s", Set.of(day));
              });
    }
    words.put("mar", Set.of(DayOfWeek.TUESDAY)); // among weekdays it is neither March nor the sea
    words.put("always", ALL);
    words.put("weekdays", between(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    words.put("weekday", between(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    words.put("weekend", WEEKEND);
    words.put("weekends", WEEKEND);
    return words;
  }
}
