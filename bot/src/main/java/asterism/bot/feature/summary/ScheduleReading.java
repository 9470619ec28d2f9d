package asterism.bot.feature.summary;

import asterism.bot.day.Period;
import asterism.bot.day.TimeOfDay;
import asterism.bot.day.Turns;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads when a summary is wanted, in English or Spanish: {@code every monday at 9:00}, {@code cada
 * primer martes}, {@code monthly on the 31st}, {@code every 2 weeks on monday}. Pure.
 *
 * @param turns empty where no days could be made out
 * @param time empty where no clock has it
 */
record ScheduleReading(Optional<Turns> turns, int weeks, Optional<LocalTime> time, boolean timed) {
  private static final Pattern ASIDE =
      Pattern.compile("^(?:schedule |programar |post |publicar )|[,.;!]+(?= |$)");

  private static final Pattern SOME_WEEKS =
      Pattern.compile(
          "(?:(?:every|each|cada) )?(?<n>other|[2-8]|two|three|four|dos|tres|cuatro)"
              + " (?:weeks?|semanas?)(?: on| el| los)? (?<day>\\S+)");

  private static final Pattern OTHER_WEEKDAY =
      Pattern.compile(
          "(?:every|each) other (?<day>\\S+)|(?:fortnightly|quincenal)(?:mente)?"
              + "(?: on| el| los)? (?<fortnight>\\S+)");

  private static final Pattern MONTHLY =
      Pattern.compile(
          "(?:monthly|(?:every|each) month|cada mes|todos los meses|mensual(?:mente)?)"
              + "(?: on)?(?: the| el)? (?<day>.+)");

  private static final Pattern OF_THE_MONTH =
      Pattern.compile(
          "(?:(?:on|every|each|cada) )?(?:the |el )?(?<day>.+?)"
              + "(?: of (?:the|every|each) month| de cada mes| del? mes)");

  private static final Pattern WEEKLY =
      Pattern.compile(
          "(?:weekly|(?:every|each) week|cada semana|semanal(?:mente)?)(?: on| el| los)? (?<day>.+)");

  /** A bare number is a day only where a word says so: {@code every 9} may mean an hour. */
  private static final Pattern NUMBERED_DAY =
      Pattern.compile(
          "(?:(?:on|every|each|cada|todos|the|el|los|dia) )*(?<day>\\d{1,2}(?:st|nd|rd|th)"
              + "|(?<=(?:the|el|los|cada|dia) )\\d{1,2})");

  private static final Pattern EVERY =
      Pattern.compile(
          "(?:(?:on|every|each|cada|todos los|todas las|the|el|los|al|las) )*(?<rest>.+)");

  private static final Map<String, Integer> NUMBERS =
      Map.of("other", 2, "two", 2, "dos", 2, "three", 3, "tres", 3, "four", 4, "cuatro", 4);

  private static final Map<String, Period.Unit> DAILY =
      Map.of(
          "daily", Period.Unit.DAY,
          "diario", Period.Unit.DAY,
          "diariamente", Period.Unit.DAY,
          "days", Period.Unit.DAY,
          "dias", Period.Unit.DAY,
          "working day", Period.Unit.WORKDAY,
          "workday", Period.Unit.WORKDAY,
          "weekdays", Period.Unit.WORKDAY,
          "dias laborables", Period.Unit.WORKDAY,
          "dia habil", Period.Unit.WORKDAY);

  /** Without an hour it is nine. A number may be a day or an hour: what makes sense is taken. */
  static ScheduleReading of(String typed) {
    String plain = tidy(ASIDE.matcher(Turns.plain(typed)).replaceAll(""));
    Optional<ScheduleReading> whole = days(plain, Optional.of(TimeOfDay.MORNING), false);
    if (whole.isPresent()) {
      return whole.get();
    }
    List<TimeOfDay.Found> found = TimeOfDay.in(plain);
    return IntStream.range(0, found.size())
        .mapToObj(i -> found.get(found.size() - 1 - i))
        .flatMap(each -> days(tidy(each.rest()), each.time(), true).stream())
        .findFirst()
        .orElseGet(
            () ->
                new ScheduleReading(
                    Optional.empty(),
                    1,
                    found.stream().flatMap(each -> each.time().stream()).findFirst(),
                    !found.isEmpty()));
  }

  private static String tidy(String phrase) {
    return phrase.strip().replaceAll(" +", " ");
  }

  private static Optional<ScheduleReading> days(
      String phrase, Optional<LocalTime> time, boolean timed) {
    Matcher weeks = SOME_WEEKS.matcher(phrase);
    if (weeks.matches()) {
      String n = weeks.group("n");
      int skipped = NUMBERS.containsKey(n) ? NUMBERS.getOrDefault(n, 1) : Integer.parseInt(n);
      return weekly(weeks.group("day"))
          .map(turns -> new ScheduleReading(Optional.of(turns), skipped, time, timed));
    }
    Matcher other = OTHER_WEEKDAY.matcher(phrase);
    if (other.matches()) {
      String day = other.group("day") == null ? other.group("fortnight") : other.group("day");
      return weekly(day).map(turns -> new ScheduleReading(Optional.of(turns), 2, time, timed));
    }
    return turns(phrase).map(turns -> new ScheduleReading(Optional.of(turns), 1, time, timed));
  }

  private static Optional<Turns> turns(String phrase) {
    Matcher weekly = WEEKLY.matcher(phrase);
    if (weekly.matches()) {
      return weekly(weekly.group("day"));
    }
    Matcher monthly = MONTHLY.matcher(phrase);
    if (monthly.matches()) {
      return monthly(monthly.group("day"));
    }
    Matcher ofTheMonth = OF_THE_MONTH.matcher(phrase);
    if (ofTheMonth.matches()) {
      return monthly(ofTheMonth.group("day"));
    }
    Matcher numbered = NUMBERED_DAY.matcher(phrase);
    if (numbered.matches()) {
      return monthly(numbered.group("day"));
    }
    Matcher every = EVERY.matcher(phrase);
    return every.matches() ? each(every.group("rest")) : Optional.empty();
  }

  private static Optional<Turns> each(String what) {
    return Optional.ofNullable(DAILY.get(what))
        .map(unit -> new Period(unit, Optional.empty(), 0))
        .or(() -> period(what))
        .flatMap(period -> Turns.of(period, Optional.empty()));
  }

  private static Optional<Turns> monthly(String day) {
    return Turns.of(new Period(Period.Unit.MONTH, Optional.empty(), 0), Optional.of(day));
  }

  private static Optional<Turns> weekly(String day) {
    return period(day)
        .filter(period -> period.unit() == Period.Unit.WEEKDAY)
        .map(period -> new Turns(Turns.Kind.WEEKLY, period.weekday(), 0));
  }

  /** Also of several days of that kind: {@code mondays}. */
  private static Optional<Period> period(String what) {
    return Period.read(what)
        .or(
            () ->
                what.endsWith("s")
                    ? Period.read(what.substring(0, what.length() - 1))
                    : Optional.empty())
        .filter(period -> period.unit() != Period.Unit.MONTH && period.unit() != Period.Unit.WEEK);
  }
}
