package asterism.bot.feature.nudge;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.nudge.WeeklyHour;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyCalendarTest {
  private static final WeeklyHour MONDAYS = WeeklyHour.USUAL;

  @ParameterizedTest(name = "{0}: {1} {2} after {3} is {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          America/Los_Angeles | MONDAY | 09:00 | 2026-11-24T17:00:00Z | 2026-11-30T17:00:00Z
          America/Los_Angeles | MONDAY | 09:00 | 2026-11-30T16:59:59Z | 2026-11-30T17:00:00Z
          America/Los_Angeles | MONDAY | 09:00 | 2026-11-30T17:00:00Z | 2026-12-07T17:00:00Z
          # the clocks go back on 1 November, and forward on 14 March 2027
          America/Los_Angeles | MONDAY | 09:00 | 2026-10-26T16:00:00Z | 2026-11-02T17:00:00Z
          America/Los_Angeles | MONDAY | 09:00 | 2027-03-08T17:00:00Z | 2027-03-15T16:00:00Z
          # 1:30 comes twice on that Sunday, and runs once, the first time
          America/Los_Angeles | SUNDAY | 01:30 | 2026-10-31T00:00:00Z | 2026-11-01T08:30:00Z
          America/Los_Angeles | SUNDAY | 01:30 | 2026-11-01T08:30:00Z | 2026-11-08T09:30:00Z
          # 2:30 is skipped, and the first minute after it is 3:00
          America/Los_Angeles | SUNDAY | 02:30 | 2027-03-13T00:00:00Z | 2027-03-14T10:00:00Z
          America/Los_Angeles | SUNDAY | 02:30 | 2027-03-14T10:00:00Z | 2027-03-21T09:30:00Z
          # south of the equator they go forward on 27 September, and back on 5 April 2026
          Pacific/Auckland    | SUNDAY | 02:30 | 2026-09-26T00:00:00Z | 2026-09-26T14:00:00Z
          Pacific/Auckland    | SUNDAY | 02:30 | 2026-04-04T00:00:00Z | 2026-04-04T13:30:00Z
          Pacific/Auckland    | MONDAY | 09:00 | 2026-09-20T21:00:00Z | 2026-09-27T20:00:00Z
          Pacific/Auckland    | MONDAY | 09:00 | 2026-03-29T20:00:00Z | 2026-04-05T21:00:00Z
          Asia/Kathmandu      | MONDAY | 09:00 | 2026-11-24T00:00:00Z | 2026-11-30T03:15:00Z
          Asia/Kathmandu      | FRIDAY | 16:30 | 2026-11-27T10:44:59Z | 2026-11-27T10:45:00Z
          Atlantic/Reykjavik  | MONDAY | 09:00 | 2026-11-24T00:00:00Z | 2026-11-30T09:00:00Z
          # a whole day is skipped
          Pacific/Apia        | FRIDAY | 09:00 | 2011-12-24T00:00:00Z | 2011-12-30T10:00:00Z
          """)
  void it_is_due_by_the_clock_on_the_wall(
      String zone, DayOfWeek day, LocalTime time, Instant after, Instant due) {
    assertThat(calendar(zone).next(new WeeklyHour(day, time), after)).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} {1}, off {2}: after {3} comes {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONDAY   | 09:00 | 2026-11-30                       | 2026-11-24T12:00 | 2026-12-01T09:00
          # on the holiday itself, it is still to come
          MONDAY   | 09:00 | 2026-11-30                       | 2026-11-30T10:00 | 2026-12-01T09:00
          MONDAY   | 09:00 | 2026-11-30                       | 2026-12-01T09:00 | 2026-12-07T09:00
          MONDAY   | 09:00 | 2026-11-30 2026-12-01            | 2026-11-24T12:00 | 2026-12-02T09:00
          FRIDAY   | 16:30 | 2026-12-25                       | 2026-12-20T12:00 | 2026-12-28T16:30
          SATURDAY | 10:00 | 2026-12-26                       | 2026-12-20T12:00 | 2026-12-28T10:00
          SATURDAY | 10:00 |                                  | 2026-12-20T12:00 | 2026-12-26T10:00
          # two of them on the same day are one
          TUESDAY  | 09:00 | 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-30 2026-12-01 | 2026-11-20T12:00 | 2026-12-02T09:00
          TUESDAY  | 09:00 | 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-30 2026-12-01 | 2026-12-02T09:00 | 2026-12-08T09:00
          """)
  void one_on_a_holiday_moves_to_the_next_working_day(
      DayOfWeek day, LocalTime time, String off, String after, String due) {
    WeeklyCalendar calendar = calendar("Europe/Madrid", off);
    assertThat(local(calendar.next(new WeeklyHour(day, time), at(after)))).isEqualTo(due);
  }

  @Test
  void in_months_of_holidays_it_stays_on_its_day() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    Set<LocalDate> off = first.datesUntil(first.plusDays(100)).collect(toSet());
    WeeklyCalendar calendar = new WeeklyCalendar(ZoneId.of("Europe/Madrid"), off::contains);
    assertThat(local(calendar.next(MONDAYS, at("2026-11-24T12:00")))).isEqualTo("2026-11-30T09:00");
  }

  @ParameterizedTest(name = "{0} {1}, off {2}: at {3} it may come {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MONDAY   | 09:00 |            | 2026-11-30T09:00 | 2026-11-30T09:00
          MONDAY   | 09:00 |            | 2026-11-30T19:59 | 2026-11-30T19:59
          MONDAY   | 09:00 |            | 2026-11-30T20:00 | 2026-12-01T09:00
          MONDAY   | 09:00 |            | 2026-12-01T03:00 | 2026-12-01T09:00
          # whoever chose an early hour has an early day
          MONDAY   | 07:30 |            | 2026-12-01T07:00 | 2026-12-01T07:30
          MONDAY   | 07:30 |            | 2026-12-01T08:00 | 2026-12-01T08:00
          # not on days off
          FRIDAY   | 16:30 |            | 2026-11-28T12:00 | 2026-11-30T09:00
          FRIDAY   | 16:30 | 2026-11-30 | 2026-11-28T12:00 | 2026-12-01T09:00
          MONDAY   | 09:00 | 2026-12-01 | 2026-12-01T12:00 | 2026-12-02T09:00
          SATURDAY | 10:00 |            | 2026-11-28T12:00 | 2026-11-28T12:00
          # where the next one is due that day, it waits for that
          TUESDAY  | 16:30 |            | 2026-11-30T22:00 | 2026-12-01T16:30
          """)
  void one_that_was_missed_comes_by_day(
      DayOfWeek day, LocalTime time, String off, String now, String reach) {
    WeeklyCalendar calendar = calendar("Europe/Madrid", off);
    assertThat(local(calendar.reach(new WeeklyHour(day, time), at(now)))).isEqualTo(reach);
  }

  @Test
  void over_twenty_years_there_is_one_each_week_wherever_it_is() {
    for (String zone :
        List.of(
            "Pacific/Auckland",
            "Asia/Kathmandu",
            "Atlantic/Reykjavik",
            "America/Los_Angeles",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Casablanca")) {
      WeeklyCalendar calendar = calendar(zone);
      Instant from = Instant.parse("2020-01-01T00:00:00Z");
      List<Instant> dues =
          Stream.iterate(calendar.next(MONDAYS, from), due -> calendar.next(MONDAYS, due))
              .limit(52 * 20)
              .toList();
      assertThat(dues)
          .as(zone)
          .allMatch(due -> due.atZone(calendar.zone()).getDayOfWeek() == DayOfWeek.MONDAY)
          .allMatch(due -> due.atZone(calendar.zone()).toLocalTime().equals(LocalTime.of(9, 0)));
      assertThat(IntStream.range(1, dues.size()).boxed())
          .as(zone)
          .allMatch(
              i ->
                  Duration.between(dues.get(i - 1), dues.get(i))
                          .minusDays(7)
                          .abs()
                          .compareTo(Duration.ofHours(1))
                      <= 0);
    }
  }

  private static WeeklyCalendar calendar(String zone) {
    return new WeeklyCalendar(ZoneId.of(zone), day -> false);
  }

  private static WeeklyCalendar calendar(String zone, @Nullable String off) {
    Set<LocalDate> days =
        off == null
            ? Set.of()
            : Stream.of(off.split(" ", -1)).map(LocalDate::parse).collect(toSet());
    return new WeeklyCalendar(ZoneId.of(zone), days::contains);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }

  private static String local(Instant instant) {
    ZonedDateTime there = instant.atZone(ZoneId.of("Europe/Madrid"));
    return there.toLocalDateTime().toString();
  }
}
