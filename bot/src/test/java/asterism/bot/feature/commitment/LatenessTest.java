package asterism.bot.feature.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          America/Los_Angeles, America/Los_Angeles, 2026-11-28T07:59:59Z, false
          America/Los_Angeles, America/Los_Angeles, 2026-11-28T08:00:00Z, true
          ,                    America/Los_Angeles, 2026-11-28T07:59:59Z, false
          ,                    America/Los_Angeles, 2026-11-28T08:00:00Z, true
          America/Los_Angeles, Asia/Tokyo,          2026-11-27T15:00:00Z, false
          America/Los_Angeles, Asia/Tokyo,          2026-11-28T08:00:00Z, true
          Asia/Tokyo,          America/Los_Angeles, 2026-11-27T15:00:00Z, false
          Asia/Tokyo,          America/Los_Angeles, 2026-11-28T08:00:00Z, true
          """)
  void late_is_what_has_ended_where_it_was_promised_and_where_its_owner_is(
      ZoneId promisedIn, ZoneId owners, Instant now, boolean late) {
    assertThat(Lateness.late(FRIDAY, Optional.ofNullable(promisedIn), owners, now)).isEqualTo(late);
  }

  @Test
  void changing_zone_never_makes_anything_late() {
    List<String> zones = new ArrayList<>(ZoneId.getAvailableZoneIds());
    Random random = new Random(20261127);
    for (int i = 0; i < 5000; i++) {
      ZoneId before = ZoneId.of(zones.get(random.nextInt(zones.size())));
      ZoneId after = ZoneId.of(zones.get(random.nextInt(zones.size())));
      Instant now = Instant.parse("2026-11-26T00:00:00Z").plusSeconds(random.nextInt(300_000));
      boolean late = Lateness.late(FRIDAY, Optional.of(before), before, now);
      if (!late) {
        assertThat(Lateness.late(FRIDAY, Optional.of(before), after, now))
            .as("%s to %s at %s", before, after, now)
            .isFalse();
      }
    }
  }
}
