package asterism.bot.day;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The days that words point to, counted from today. Weeks begin on Monday. */
final class Coming {

  /** No day of the year comes later than this: 29 February skips 1900, 2100 and their like. */
  private static final int LONGEST_WAIT_YEARS = 8;

  private Coming() {}

  /** The nearest such weekday after today. */
  static LocalDate after(LocalDate today, DayOfWeek weekday) {
    return today.with(next(weekday));
  }

  /**
   * A bare weekday. On that very weekday it is the one in a week, since who means today says today;
   * the other meaning is today.
   */
  static Meaning weekday(LocalDate today, DayOfWeek weekday) {
    LocalDate coming = after(today, weekday);
    return today.getDayOfWeek() == weekday ? Meaning.clear(coming, today) : Meaning.clear(coming);
  }

  /** {@code this friday}: said on a Friday it points at today, and the one in a week is second. */
  static Meaning thisWeekday(LocalDate today, DayOfWeek weekday) {
    LocalDate coming = after(today, weekday);
    return today.getDayOfWeek() == weekday ? Meaning.clear(today, coming) : Meaning.clear(coming);
  }

  /**
   * A weekday of the week after this one. On a Sunday it is not clear which week is meant: for many
   * the new one began that day, so theirs is a week later.
   */
  static Meaning inNextWeek(LocalDate today, DayOfWeek weekday) {
    LocalDate day = monday(today).plusWeeks(1).with(nextOrSame(weekday));
    return today.getDayOfWeek() == SUNDAY && weekday != SUNDAY
        ? Meaning.clear(day, day.plusWeeks(1))
        : Meaning.clear(day);
  }

  static LocalDate inThisWeek(LocalDate today, DayOfWeek weekday) {
    return monday(today).with(nextOrSame(weekday));
  }

  /**
   * Friday for those who work, Sunday by the calendar. At the weekend the next Friday comes first:
   * who means that very weekend says today or tomorrow.
   */
  static Meaning endOfWeek(LocalDate today) {
    return Meaning.clear(today.with(nextOrSame(FRIDAY)), today.with(nextOrSame(SUNDAY)));
  }

  static Meaning endOfNextWeek(LocalDate today) {
    LocalDate monday = monday(today).plusWeeks(1);
    return Meaning.clear(monday.with(nextOrSame(FRIDAY)), monday.with(nextOrSame(SUNDAY)));
  }

  static LocalDate endOfWeekend(LocalDate today) {
    return today.with(nextOrSame(SUNDAY));
  }

  static LocalDate endOfMonth(LocalDate today, int monthsAhead) {
    return YearMonth.from(today).plusMonths(monthsAhead).atEndOfMonth();
  }

  static LocalDate endOfYear(LocalDate today, int yearsAhead) {
    return LocalDate.of(today.getYear() + yearsAhead, Month.DECEMBER, 31);
  }

  /** The last day of a month, of the next such month where no year is said. */
  static LocalDate endOf(LocalDate today, Month month, Optional<Year> year) {
    return year.map(y -> YearMonth.of(y.getValue(), month).atEndOfMonth())
        .orElseGet(
            () -> {
              LocalDate end = YearMonth.of(today.getYear(), month).atEndOfMonth();
              return end.isBefore(today)
                  ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth()
                  : end;
            });
  }

  /** A day of a month, the next such day where no year is said; empty if there is none, ever. */
  static Optional<LocalDate> date(LocalDate today, int month, int day, Optional<Year> year) {
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      return Optional.empty();
    }
    MonthDay wanted = MonthDay.of(month, day);
    if (year.isPresent()) {
      return year.filter(y -> wanted.isValidYear(y.getValue())).map(y -> y.atMonthDay(wanted));
    }
    return Stream.iterate(Year.from(today), y -> y.plusYears(1))
        .limit(LONGEST_WAIT_YEARS + 1)
        .filter(y -> wanted.isValidYear(y.getValue()))
        .map(y -> y.atMonthDay(wanted))
        .filter(d -> !d.isBefore(today))
        .findFirst();
  }

  /** The next day that is the {@code day}th of its month: months too short for it are skipped. */
  static Meaning dayOfMonth(LocalDate today, int day) {
    return Meaning.clear(
        Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
            .limit(4)
            .filter(month -> month.isValidDay(day))
            .map(month -> month.atDay(day))
            .filter(d -> !d.isBefore(today))
            .findFirst());
  }

  static Meaning dayOfMonth(LocalDate today, int day, int monthsAhead) {
    YearMonth month = YearMonth.from(today).plusMonths(monthsAhead);
    return month.isValidDay(day) ? Meaning.clear(month.atDay(day)) : Meaning.IMPOSSIBLE;
  }

  /**
   * The first, second ... such weekday of a month.
   *
   * @return empty if the month has fewer
   */
  static Optional<LocalDate> nth(YearMonth month, int nth, DayOfWeek weekday) {
    LocalDate day = month.atDay(1).with(firstInMonth(weekday)).plusWeeks(nth - 1L);
    return Optional.of(day).filter(d -> YearMonth.from(d).equals(month));
  }

  static LocalDate last(YearMonth month, DayOfWeek weekday) {
    return month.atDay(1).with(lastInMonth(weekday));
  }

  /** What {@code find} finds in that month, next year's where this year's is over. */
  static Meaning inMonth(
      LocalDate today,
      Month month,
      Optional<Year> year,
      Function<YearMonth, Optional<LocalDate>> find) {
    Function<Year, Optional<LocalDate>> inYear = y -> find.apply(YearMonth.of(y.getValue(), month));
    return Meaning.clear(
        year.map(inYear)
            .orElseGet(
                () ->
                    inYear
                        .apply(Year.from(today))
                        .filter(d -> !d.isBefore(today))
                        .or(() -> inYear.apply(Year.from(today).plusYears(1)))));
  }

  private static LocalDate monday(LocalDate today) {
    return today.with(previousOrSame(MONDAY));
  }
}
