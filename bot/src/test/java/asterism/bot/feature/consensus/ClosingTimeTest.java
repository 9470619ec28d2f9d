package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Proposal.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTimeTest {

  /** Over the day on which the clocks change, and where they do not. */
  @ParameterizedTest(name = "{0}: {2} days after {1}")
  @CsvSource(
      textBlock =
          """
          America/Los_Angeles, 2026-03-02T02:00:00Z,  7, 2026-03-09T01:00:00Z
          America/Los_Angeles, 2026-10-26T01:00:00Z,  7, 2026-11-02T02:00:00Z
          Europe/Madrid,       2026-03-22T17:00:00Z,  7, 2026-03-29T16:00:00Z
          Europe/Madrid,       2026-10-18T16:00:00Z,  7, 2026-10-25T17:00:00Z
          Pacific/Auckland,    2026-03-29T05:00:00Z,  7, 2026-04-05T06:00:00Z
          Pacific/Auckland,    2026-09-20T06:00:00Z,  7, 2026-09-27T05:00:00Z
          Australia/Lord_Howe, 2026-03-29T07:00:00Z,  7, 2026-04-05T07:30:00Z
          Australia/Lord_Howe, 2026-09-27T07:30:00Z,  7, 2026-10-04T07:00:00Z
          Asia/Kathmandu,      2026-03-22T12:15:00Z,  7, 2026-03-29T12:15:00Z
          UTC,                 2026-03-22T18:00:00Z,  7, 2026-03-29T18:00:00Z
          Pacific/Auckland,    2026-11-24T12:00:00Z,  7, 2026-12-02T05:00:00Z
          America/Los_Angeles, 2026-11-25T07:59:59Z,  7, 2026-12-02T02:00:00Z
          America/Los_Angeles, 2026-11-25T08:00:00Z,  7, 2026-12-03T02:00:00Z
          """)
  void it_closes_at_six_in_the_evening_where_the_group_is(
      ZoneId zone, Instant from, int days, Instant closes) {
    assertThat(ClosingTime.later(from, days, zone)).isEqualTo(closes);
    assertThat(closes.atZone(zone).toLocalTime()).isEqualTo(ClosingTime.HOUR);
    assertThat(ClosingTime.on(closes.atZone(zone).toLocalDate(), zone)).isEqualTo(closes);
  }

  /** Wednesday is 25 November 2026. */
  @ParameterizedTest(name = "{0} from {1} with {2} off")
  @CsvSource(
      textBlock =
          """
          LIGHT,          2026-11-25, '',                    2026-12-02
          LIGHT,          2026-11-27, '',                    2026-12-04
          LIGHT,          2026-11-28, '',                    2026-12-04
          LIGHT,          2026-11-29, '',                    2026-12-04
          LIGHT,          2026-11-25, 2026-11-25,            2026-12-02
          LIGHT,          2026-11-25, 2026-11-26,            2026-12-03
          LIGHT,          2026-11-25, 2026-11-26 2026-11-27, 2026-12-04
          LIGHT,          2026-11-25, 2026-11-28,            2026-12-02
          LIGHT,          2026-11-25, 2026-12-02,            2026-12-03
          LIGHT,          2026-12-23, 2026-12-25 2027-01-01, 2026-12-31
          FULL,           2026-11-25, '',                    2026-12-09
          FULL,           2026-11-25, 2026-12-09,            2026-12-09
          CONSTITUTIONAL, 2026-11-25, '',                    2026-12-16
          CHECK,          2026-11-25, '',                    2026-11-28
          """)
  void unless_somebody_says_otherwise_it_is_open_as_long_as_its_rule_says(
      Rule rule, LocalDate today, String off, LocalDate closes) {
    Set<LocalDate> days =
        Arrays.stream(off.split(" "))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    assertThat(ClosingTime.usual(rule, today, days::contains)).isEqualTo(closes);
  }

  @Test
  void a_light_proposal_is_open_for_five_working_days_from_any_day_of_the_week() {
    LocalDate monday = LocalDate.parse("2026-11-23");
    assertThat(
            monday
                .datesUntil(monday.plusDays(7))
                .map(
                    day -> ClosingTime.usual(Rule.LIGHT, day, d -> false).getDayOfWeek().getValue())
                .toList())
        .containsExactly(1, 2, 3, 4, 5, 5, 5);
  }
}
