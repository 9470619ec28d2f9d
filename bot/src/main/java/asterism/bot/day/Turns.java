package asterism.bot.day;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The days on which something that comes again is due.
 *
 * @param weekday for {@link Kind#WEEKLY} and {@link Kind#NTH_WEEKDAY}
 * @param nth for {@link Kind#DAY_OF_MONTH} 1 to 31, where a month too short has its last day
 *     instead; for {@link Kind#NTH_WEEKDAY} 1 to 4; -1 for the last of the month; else 0
 */
public record Turns(Kind kind, Optional<DayOfWeek> weekday, int nth) {

  /** How the days follow each other. */
  public enum Kind {
    DAILY,
    /** Monday to Friday. */
    WORKDAYS,
    WEEKLY,
    DAY_OF_MONTH,
    NTH_WEEKDAY
  }

  private static final Pattern NUMBERED_DAY =
      Pattern.compile("(?:the |el )?(?:day |dia )?(?<day>\\d{1,2})(?:st|nd|rd|th|o|º|ª)?\\.?");
  private static final List<String> LAST_DAY =
      List.of(
          "end of month",
          "end of the month",
          "the end of the month",
          "last day",
          "the last day",
          "fin de mes",
          "el fin de mes",
          "ultimo dia",
          "el ultimo dia");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|el|los) ");
  private static final int LONGEST_MONTH = 31;
  private static final int SHORTEST_MONTH = 28;

  /**
   * The turns of a period, with the day in it where it needs one.
   *
   * @param by the day of the week ({@code friday}) or of the month ({@code the 5th}, {@code first
   *     friday}, {@code end of month}); a period that is one day in itself takes none
   * @return empty when the two do not make a day
   */
  public static Optional<Turns> of(Period period, Optional<String> by) {
    Optional<String> day = by.map(Turns::plain);
    return switch (period.unit()) {
      case DAY -> alone(day, new Turns(Kind.DAILY, Optional.empty(), 0));
      case WORKDAY -> alone(day, new Turns(Kind.WORKDAYS, Optional.empty(), 0));
      case WEEKDAY -> alone(day, new Turns(Kind.WEEKLY, period.weekday(), 0));
      case NTH_WEEKDAY -> alone(day, new Turns(Kind.NTH_WEEKDAY, period.weekday(), period.nth()));
      case WEEK -> day.flatMap(Turns::ofWeek);
      case MONTH -> day.flatMap(Turns::ofMonth);
    };
  }

  private static Optional<Turns> alone(Optional<String> day, Turns turns) {
    return day.isPresent() ? Optional.empty() : Optional.of(turns);
  }

  private static Optional<Turns> ofWeek(String day) {
    return Period.read(ARTICLE.matcher(day).replaceFirst(""))
        .filter(period -> period.unit() == Period.Unit.WEEKDAY)
        .map(period -> new Turns(Kind.WEEKLY, period.weekday(), 0));
  }

  private static Optional<Turns> ofMonth(String day) {
    if (LAST_DAY.contains(day)) {
      return Optional.of(new Turns(Kind.DAY_OF_MONTH, Optional.empty(), -1));
    }
    Matcher numbered = NUMBERED_DAY.matcher(day);
    if (numbered.matches()) {
      int number = Integer.parseInt(numbered.group("day"));
      return number >= 1 && number <= LONGEST_MONTH
          ? Optional.of(new Turns(Kind.DAY_OF_MONTH, Optional.empty(), number))
          : Optional.empty();
    }
    return Period.read(ARTICLE.matcher(day).replaceFirst(""))
        .filter(period -> period.unit() == Period.Unit.NTH_WEEKDAY)
        .map(period -> new Turns(Kind.NTH_WEEKDAY, period.weekday(), period.nth()));
  }

  /** As a recurrence rule of RFC 5545, section 3.3.10. */
  public String rule() {
    return switch (kind) {
      case DAILY -> "FREQ=DAILY";
      case WORKDAYS -> "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
      case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + code();
      case NTH_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + nth + code();
      case DAY_OF_MONTH -> "FREQ=MONTHLY;BYMONTHDAY=" + daysOfMonth();
    };
  }

  /** The last of these that a month has: the 31st, or in a short month the one before. */
  private String daysOfMonth() {
    return nth <= SHORTEST_MONTH
        ? String.valueOf(nth)
        : IntStream.rangeClosed(SHORTEST_MONTH, nth)
            .mapToObj(String::valueOf)
            .collect(joining(",", "", ";BYSETPOS=-1"));
  }

  /** RFC 5545 writes weekdays by their first two letters. */
  private String code() {
    return weekday.orElseThrow().name().substring(0, 2);
  }

  /**
   * The turns of a rule that {@link #rule} wrote.
   *
   * @throws IllegalArgumentException for any other rule
   */
  public static Turns ofRule(String rule) {
    return candidates().stream()
        .filter(turns -> turns.rule().equals(rule))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule of ours: " + rule));
  }

  private static List<Turns> candidates() {
    List<Turns> all = new ArrayList<>();
    all.add(new Turns(Kind.DAILY, Optional.empty(), 0));
    all.add(new Turns(Kind.WORKDAYS, Optional.empty(), 0));
    all.add(new Turns(Kind.DAY_OF_MONTH, Optional.empty(), -1));
    for (int day = 1; day <= LONGEST_MONTH; day++) {
      all.add(new Turns(Kind.DAY_OF_MONTH, Optional.empty(), day));
    }
    for (DayOfWeek weekday : DayOfWeek.values()) {
      all.add(new Turns(Kind.WEEKLY, Optional.of(weekday), 0));
      for (int nth : new int[] {-1, 1, 2, 3, 4}) {
        all.add(new Turns(Kind.NTH_WEEKDAY, Optional.of(weekday), nth));
      }
    }
    return all;
  }

  /** The first of the days that is {@code day} or later. */
  public LocalDate from(LocalDate day) {
    try {
      RecurrenceRuleIterator days =
          new RecurrenceRule(rule()).iterator(dateTime(day.minusMonths(2).withDayOfMonth(1)));
      days.fastForward(dateTime(day));
      LocalDate next = date(days.nextDateTime());
      while (next.isBefore(day)) {
        next = date(days.nextDateTime());
      }
      return next;
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException("a rule of ours is no rule: " + rule(), e);
    }
  }

  private static DateTime dateTime(LocalDate day) {
    return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
  }

  private static LocalDate date(DateTime day) {
    return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
  }

  /** In small letters, without accents, one space between words. */
  public static String plain(String phrase) {
    return Normalizer.normalize(phrase.strip(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
