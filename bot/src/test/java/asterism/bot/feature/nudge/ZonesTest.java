package asterism.bot.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People far apart, and one who travels, while clocks are changed. */
class ZonesTest {
  private static final String CHANNEL = "early-reading";

  /** In Kathmandu it is a quarter to when it is the full hour elsewhere. */
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final Map<String, String> HOMES =
      Map.of(
          "ari", "Pacific/Auckland",
          "kiran", "Asia/Kathmandu",
          "sunna", "Atlantic/Reykjavik",
          "lea", "America/Los_Angeles");

  /** In Los Angeles clocks go back on 1 November, in Auckland forward on 27 September. */
  @Test
  void everybody_has_one_message_a_working_day_at_nine_on_their_own_wall() {
    for (String start : List.of("2026-09-22", "2026-10-27")) {
      LocalDate first = LocalDate.parse(start);
      try (Street street = new Street(first + "T00:30:00Z").looking(QUARTER)) {
        HOMES.forEach(
            (account, zone) -> {
              street.desk().persona(account, account, ZoneId.of(zone));
              for (int day = 1; day <= 9; day++) {
                street.say(account, CHANNEL, "/commit call by " + first.plusDays(day));
              }
            });
        street.until(first.plusDays(9) + "T18:30:00Z"); // ten or eleven in Los Angeles
        List<String> mornings =
            first
                .plusDays(1)
                .datesUntil(first.plusDays(10))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .map(day -> day + "T09:00")
                .toList();
        HOMES
            .keySet()
            .forEach(
                account ->
                    assertThat(street.calendar(account))
                        .as("%s in %s", account, HOMES.get(account))
                        .extracting(told -> told.substring(4, told.indexOf(": ")))
                        .filteredOn(at -> at.compareTo(first.plusDays(10).toString()) < 0)
                        .filteredOn(at -> at.compareTo(first.plusDays(1).toString()) > 0)
                        .containsExactlyElementsOf(mornings));
      }
    }
  }

  @Test
  void whoever_travels_has_one_message_a_local_day_in_the_morning_where_they_are() {
    try (Street street = new Street("2026-11-01T20:00:00Z").looking(QUARTER)) {
      fly(street, "Pacific/Auckland");
      for (int day = 2; day <= 13; day++) {
        street.say("ana", CHANNEL, "/commit call by 2026-11-%02d".formatted(day));
      }
      street.until("2026-11-03T02:00:00Z"); // Tuesday afternoon there
      fly(street, "America/Los_Angeles"); // Monday evening there
      street.until("2026-11-05T18:00:00Z"); // Thursday, ten in the morning
      fly(street, "Asia/Kathmandu"); // nearly midnight there
      street.until("2026-11-10T02:00:00Z");
      fly(street, "Pacific/Auckland");
      street.until("2026-11-13T10:00:00Z");
      assertThat(street.calendar("ana"))
          .extracting(told -> told.substring(0, told.indexOf(": ")))
          .containsExactly(
              "Tue 2026-11-03T09:00",
              "Wed 2026-11-04T09:00",
              "Thu 2026-11-05T09:00",
              "Fri 2026-11-06T09:00",
              "Mon 2026-11-09T09:00",
              "Wed 2026-11-11T09:00",
              "Thu 2026-11-12T09:00",
              "Fri 2026-11-13T09:00");
    }
  }

  /** The chat service tells of it with whatever they do next. */
  private static void fly(Street street, String zone) {
    street.desk().persona("ana", "ana", ZoneId.of(zone));
    street.say("ana", CHANNEL, "/asterism me");
  }
}
