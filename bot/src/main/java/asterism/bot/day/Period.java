package asterism.bot.day;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something comes again: every day, week or month, every Monday, every second Tuesday of
 * the month.
 *
 * @param weekday for {@link Unit#WEEKDAY} and {@link Unit#NTH_WEEKDAY}
 * @param nth for {@link Unit#NTH_WEEKDAY}: 1 to 4, or -1 for the last of the month; else 0
 */
public record Period(Unit unit, Optional<DayOfWeek> weekday, int nth) {

  /** What is counted. */
  public enum Unit {
    DAY,
    /** Monday to Friday. */
    WORKDAY,
    WEEK,
    MONTH,
    WEEKDAY,
    NTH_WEEKDAY
  }

  /** Most words that name a period. */
  public static final int LONGEST = 3;

  private static final Map<String, Unit> UNITS =
      Map.of(
          "day", Unit.DAY,
          "dia", Unit.DAY,
          "weekday", Unit.WORKDAY,
          "dia laborable", Unit.WORKDAY,
          "week", Unit.WEEK,
          "semana", Unit.WEEK,
          "month", Unit.MONTH,
          "mes", Unit.MONTH);

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("1st", 1),
          Map.entry("primer", 1),
          Map.entry("primero", 1),
          Map.entry("second", 2),
          Map.entry("2nd", 2),
          Map.entry("segundo", 2),
          Map.entry("third", 3),
          Map.entry("3rd", 3),
          Map.entry("tercer", 3),
          Map.entry("tercero", 3),
          Map.entry("fourth", 4),
          Map.entry("4th", 4),
          Map.entry("cuarto", 4),
          Map.entry("last", -1),
          Map.entry("ultimo", -1));

  private static final Pattern NTH = Pattern.compile("(?<nth>\\S+) (?<weekday>\\S+)");

  /** Reads {@code month}, {@code monday}, {@code second tuesday}, in English and Spanish. */
  public static Optional<Period> read(String phrase) {
    String words = Turns.plain(phrase);
    Optional<Period> unit =
        Optional.ofNullable(UNITS.get(words)).map(u -> new Period(u, Optional.empty(), 0));
    Matcher nth = NTH.matcher(words);
    return unit.or(() -> weekday(words).map(day -> new Period(Unit.WEEKDAY, Optional.of(day), 0)))
        .or(() -> nth.matches() ? nth(nth.group("nth"), nth.group("weekday")) : Optional.empty());
  }

  private static Optional<Period> nth(String nth, String weekday) {
    return Optional.ofNullable(ORDINALS.get(nth))
        .flatMap(
            n -> weekday(weekday).map(day -> new Period(Unit.NTH_WEEKDAY, Optional.of(day), n)));
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Optional.ofNullable(EnglishWords.VOCABULARY.weekdays().get(word))
        .or(() -> Optional.ofNullable(SpanishWords.VOCABULARY.weekdays().get(word)));
  }
}
