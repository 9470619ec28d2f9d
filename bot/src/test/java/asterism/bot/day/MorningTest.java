package asterism.bot.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningTest {

  @ParameterizedTest(name = "{1} in {0}, whose day begins at {2}: next at {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          America/Los_Angeles | 2026-11-24T08:59:59 |  9 | 2026-11-24T09:00
          America/Los_Angeles | 2026-11-24T09:00    |  9 | 2026-11-25T09:00
          America/Los_Angeles | 2026-11-24T20:06    | 11 | 2026-11-25T11:00
          America/New_York    | 2026-03-07T12:00    |  2 | 2026-03-08T03:00
          """)
  void the_next_morning_is_later_than_now(
      ZoneId zone, LocalDateTime now, int morning, LocalDateTime expected) {
    Instant next = Morning.next(now.atZone(zone).toInstant(), zone, morning);

    assertThat(next.atZone(zone).toLocalDateTime()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{1} in {0}, whose day begins at {2}: written to at {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          America/Los_Angeles | 2026-11-24T12:00    |  9 | 2026-11-24T12:00
          America/Los_Angeles | 2026-11-24T19:59:59 |  9 | 2026-11-24T19:59:59
          America/Los_Angeles | 2026-11-24T20:00    |  9 | 2026-11-25T09:00
          America/Los_Angeles | 2026-11-24T23:30    |  9 | 2026-11-25T09:00
          America/Los_Angeles | 2026-11-24T00:10    |  9 | 2026-11-24T09:00
          America/Los_Angeles | 2026-11-24T08:59:59 |  9 | 2026-11-24T09:00
          America/Los_Angeles | 2026-11-24T09:00    |  9 | 2026-11-24T09:00
          America/Los_Angeles | 2026-11-24T06:00    |  5 | 2026-11-24T06:00
          America/Los_Angeles | 2026-11-24T21:00    | 22 | 2026-11-24T22:00
          America/New_York    | 2026-03-08T01:30    |  2 | 2026-03-08T03:00
          Asia/Kathmandu      | 2026-12-31T23:59    |  7 | 2027-01-01T07:00
          """)
  void nobody_is_written_to_at_night(
      ZoneId zone, LocalDateTime now, int morning, LocalDateTime expected) {
    Instant reached = Morning.reach(now.atZone(zone).toInstant(), zone, morning);

    assertThat(reached.atZone(zone).toLocalDateTime()).isEqualTo(expected);
  }
}
