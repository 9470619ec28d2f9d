package asterism.bot.feature.summary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest(name = "{0}, {1} after {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          America/Los_Angeles | every monday at 9:00      | 2026-11-24T12:00 | 2026-11-30T09:00 2026-12-07T09:00 2026-12-14T09:00
          # the minute itself is over
          America/Los_Angeles | every monday at 9:00      | 2026-11-30T09:00 | 2026-12-07T09:00 2026-12-14T09:00 2026-12-21T09:00
          # over the turns of the clock it stays at nine on the wall
          America/Los_Angeles | every monday at 9:00      | 2026-10-20T12:00 | 2026-10-26T09:00 2026-11-02T09:00 2026-11-09T09:00
          America/Los_Angeles | monthly on the 31st       | 2027-01-01T00:00 | 2027-01-31T09:00 2027-02-28T09:00 2027-03-31T09:00
          # a leap year
          America/Los_Angeles | monthly on the 31st       | 2028-01-31T10:00 | 2028-02-29T09:00 2028-03-31T09:00 2028-04-30T09:00
          America/Los_Angeles | monthly on the 29th       | 2027-01-30T10:00 | 2027-02-28T09:00 2027-03-29T09:00 2027-04-29T09:00
          Europe/Madrid       | last day of the month     | 2026-11-24T10:00 | 2026-11-30T09:00 2026-12-31T09:00 2027-01-31T09:00
          Europe/Madrid       | every first tuesday 14:30 | 2026-11-24T10:00 | 2026-12-01T14:30 2027-01-05T14:30 2027-02-02T14:30
          Europe/Madrid       | every last friday         | 2026-11-24T10:00 | 2026-11-27T09:00 2026-12-25T09:00 2027-01-29T09:00
          Europe/Madrid       | every 2 weeks on monday   | 2026-11-24T10:00 | 2026-11-30T09:00 2026-12-14T09:00 2026-12-28T09:00
          Europe/Madrid       | every 3 weeks on monday   | 2026-12-30T10:00 | 2027-01-11T09:00 2027-02-01T09:00 2027-02-22T09:00
          """)
  void it_comes_by_the_clock_on_the_wall(String zone, String typed, String after, String next) {
    ZoneId there = ZoneId.of(zone);
    Instant from = LocalDateTime.parse(after).atZone(there).toInstant();
    assertThat(
            schedule(typed).following(from, there, 3).stream()
                .map(each -> each.atZone(there).toLocalDateTime().toString())
                .collect(joining(" ")))
        .isEqualTo(next);
  }

  @Test
  void an_hour_that_is_skipped_is_the_first_after_it_and_one_that_comes_twice_comes_once() {
    ZoneId there = ZoneId.of("America/Los_Angeles");
    Schedule nights =
        new Schedule(
            ScheduleReading.of("every sunday").turns().orElseThrow(),
            1,
            LocalDate.of(2026, 11, 24),
            LocalTime.of(2, 30));
    assertThat(nights.next(Instant.parse("2027-03-13T00:00:00Z"), there))
        .isEqualTo(Instant.parse("2027-03-14T10:00:00Z"));
    Schedule twice = new Schedule(nights.turns(), 1, nights.starts(), LocalTime.of(1, 30));
    assertThat(twice.following(Instant.parse("2026-10-31T00:00:00Z"), there, 2))
        .containsExactly(
            Instant.parse("2026-11-01T08:30:00Z"), Instant.parse("2026-11-08T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every monday",
        "every first tuesday",
        "monthly on the 31st",
        "every 2 weeks on friday",
        "every day",
        "every weekday"
      })
  void the_one_before_is_the_one_that_the_next_follows(String typed) {
    ZoneId there = ZoneId.of("America/Los_Angeles");
    Schedule schedule = schedule(typed);
    List<Instant> all = schedule.following(Instant.parse("2026-01-01T00:00:00Z"), there, 60);
    assertThat(IntStream.range(1, all.size()).boxed())
        .allMatch(i -> schedule.previous(all.get(i), there).equals(all.get(i - 1)))
        .allMatch(
            i ->
                schedule
                    .previous(all.get(i).plus(Duration.ofMinutes(1)), there)
                    .equals(all.get(i)));
  }

  private static Schedule schedule(String typed) {
    ScheduleReading read = ScheduleReading.of(typed);
    LocalDate starts = read.turns().orElseThrow().from(LocalDate.of(2026, 11, 24));
    return new Schedule(
        read.turns().orElseThrow(), read.weeks(), starts, read.time().orElseThrow());
  }
}
