package asterism.bot.day;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A language's words for what calendars are made of, without accents and in lower case. */
record Vocabulary(
    Map<String, DayOfWeek> weekdays,
    Map<String, Month> months,
    Map<String, ChronoUnit> units,
    Map<String, Integer> amounts,
    Map<String, Integer> ordinals,
    String last,
    String ordinalEndings) {

  /**
   * A rule's pattern: in {@code template}, each of <code>{weekday} {month} {unit} {amount} {nth}
   * {day} {dayth} {year}</code>, at most once each, stands for the words it can be; {@code dayth}
   * is a {@code day} that cannot be taken for a count.
   */
  Pattern pattern(String template) {
    return Pattern.compile(
        template
                .replace("{weekday}", oneOf("weekday", weekdays.keySet()))
                .replace("{month}", oneOf("month", months.keySet()))
                .replace("{unit}", oneOf("unit", units.keySet()))
                .replace("{amount}", "(?:(?<count>[0-9]{1,4})|" + oneOf("amount", amounts) + ")")
                .replace(
                    "{nth}", "(?:" + ranked("n") + "|" + oneOf("nth", ordinals) + "|" + last + ")")
                .replace("{day}", "(?:" + numbered("d") + "|" + oneOf("ordinal", ordinals) + ")")
                .replace("{dayth}", "(?:" + ranked("d") + "|" + oneOf("ordinal", ordinals) + ")")
                .replace("{year}", "(?<year>[0-9]{4})")
            + "\\.?");
  }

  Vocabulary {
    weekdays = Map.copyOf(weekdays);
    months = Map.copyOf(months);
    units = Map.copyOf(units);
    amounts = Map.copyOf(amounts);
    ordinals = Map.copyOf(ordinals);
  }

  /** Lists of words, one list a value, in the order of {@code values}; words apart by a space. */
  static <V> Map<String, V> words(V[] values, String... words) {
    Map<String, V> meanings = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      for (String word : List.of(words[i].split(" ", -1))) {
        meanings.put(word, values[i]);
      }
    }
    return meanings;
  }

  /** The words with their places in the list, from 1 on. */
  static Map<String, Integer> counted(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size() + 1));
    return numbers;
  }

  private String numbered(String group) {
    return ranked(group) + "?";
  }

  private String ranked(String group) {
    return "(?<" + group + ">[0-9]{1,2})(?:" + ordinalEndings + ")";
  }

  private static String oneOf(String group, Map<String, ?> words) {
    return oneOf(group, words.keySet());
  }

  private static String oneOf(String group, Set<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<" + group + ">", ")"));
  }
}
