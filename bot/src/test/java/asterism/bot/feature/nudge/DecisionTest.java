package asterism.bot.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.people.Ladder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {
  private static final String LA = "America/Los_Angeles";

  /** A Monday at ten in the morning, in winter. */
  private static final String MONDAY = "2026-11-02T18:00:00Z";

  @Test
  void a_promise_is_told_on_each_rung_of_the_ladder_and_then_no_more() {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(12, "2026-11-10").until("2027-02-01T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-09T09:00 MON: 12", // the rung of Sunday waited for the next working day
            "2026-11-10T09:00 TUE: 12",
            "2026-11-11T09:00 WED: 12",
            "2026-11-13T09:00 FRI: 12",
            "2026-11-17T09:00 TUE: 12",
            "2026-11-24T09:00 TUE: 12");
  }

  @Test
  void nobody_is_thought_of_while_nothing_is_to_come() {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(12, "2027-10-12").until("2027-12-01T00:00:00Z");
    assertThat(ana.messages()).hasSize(6);
    assertThat(ana.looks()).isLessThan(20);
  }

  @Test
  void a_digest_shows_what_is_due_soon_or_overdue_whenever_something_else_is_a_reason() {
    Simulation ana =
        new Simulation(LA, MONDAY)
            .promise(1, "2026-11-03") // its first rung has passed
            .promise(2, "2026-11-06")
            .promise(3, "2026-12-18")
            .until("2026-11-10T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-03T09:00 TUE: 1",
            "2026-11-04T09:00 WED: 1 2",
            "2026-11-06T09:00 FRI: 1 2",
            "2026-11-09T09:00 MON: 1 2");
  }

  @Test
  void what_is_done_is_told_no_more() {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(1, "2026-11-04").until("2026-11-05T00:00:00Z").done(1);
    assertThat(ana.until("2026-12-05T00:00:00Z").messages())
        .containsExactly("2026-11-04T09:00 WED: 1");
  }

  @Test
  void whoever_promised_it_today_is_not_reminded_today() {
    Simulation ana =
        new Simulation(LA, "2026-11-02T15:00:00Z") // seven in the morning
            .promise(1, "2026-11-02")
            .promise(2, "2026-11-04")
            .until("2026-11-03T00:00:00Z");
    assertThat(ana.messages()).isEmpty();
  }

  @ParameterizedTest(name = "asked at {0}: {1}")
  @CsvSource({
    "2026-11-02T23:00:00Z, 2026-11-03T09:00 TUE: 1",
    // in the night: it reached her in the morning, so the day after
    "2026-11-03T06:00:00Z, 2026-11-04T09:00 WED: 1",
    "2026-11-06T20:00:00Z, 2026-11-09T09:00 MON: 1",
  })
  void what_waits_for_an_answer_is_told_once_in_the_first_morning_after_it_was_asked(
      String asked, String told) {
    Simulation ana = new Simulation(LA, asked).ask(1).until("2026-12-01T00:00:00Z");
    assertThat(ana.messages()).containsExactly(told);
  }

  @Test
  void what_waits_for_an_answer_stands_in_later_digests_after_what_has_a_day() {
    Simulation ana =
        new Simulation(LA, MONDAY).ask(1).promise(2, "2026-11-06").until("2026-11-07T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-03T09:00 TUE: 1", "2026-11-04T09:00 WED: 2 1", "2026-11-06T09:00 FRI: 2 1");
  }

  @Test
  void what_reached_them_this_very_morning_is_not_told_once_more_beside() {
    Simulation ana = new Simulation(LA, MONDAY).promise(2, "2026-11-04");
    ana.until("2026-11-04T05:30:00Z").ask(1).until("2026-11-06T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly("2026-11-04T09:00 WED: 2", "2026-11-05T09:00 THU: 2 1");
  }

  @Test
  void a_weekly_digest_takes_the_rungs_of_its_week_on_its_first_working_day() {
    Simulation ana = new Simulation(LA, MONDAY);
    ana.with(weekly(ana.calendar()))
        .promise(1, "2026-11-12")
        .promise(2, "2026-11-18")
        .promise(3, "2026-11-24")
        .until("2027-02-01T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-09T09:00 MON: 1", // before, on the day, after
            "2026-11-16T09:00 MON: 1 2 3", // the first rung of the third is on Sunday
            "2026-11-23T09:00 MON: 1 2 3",
            "2026-11-30T09:00 MON: 2 3",
            "2026-12-07T09:00 MON: 3");
  }

  @Test
  void what_is_promised_within_a_week_is_told_with_the_next_weekly_digest() {
    Simulation ana = new Simulation(LA, MONDAY).promise(9, "2026-11-10");
    ana.with(weekly(ana.calendar())).until("2026-11-11T20:00:00Z");
    ana.promise(1, "2026-11-13", new Ladder(List.of(), List.of(), 1));
    assertThat(ana.until("2026-11-17T00:00:00Z").messages())
        .containsExactly("2026-11-09T09:00 MON: 9", "2026-11-16T09:00 MON: 9 1");
  }

  @Test
  void days_off_and_days_away_wait_for_the_next_working_day() {
    Simulation ana = new Simulation(LA, MONDAY).promise(1, "2026-11-11");
    ana.with(days(ana.calendar(), day -> day.equals(LocalDate.parse("2026-11-11"))))
        .until("2026-11-13T00:00:00Z");
    ana.with(away(ana.calendar(), "2026-11-16")).until("2026-12-05T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-09T09:00 MON: 1",
            "2026-11-12T09:00 THU: 1", // a holiday: the day itself and the day after together
            "2026-11-17T09:00 TUE: 1", // away on Friday
            "2026-11-18T09:00 WED: 1",
            "2026-11-25T09:00 WED: 1");
  }

  @Test
  void what_is_put_aside_is_not_told_until_its_day_and_goes_on_from_there() {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(1, "2026-11-04").until("2026-11-04T20:00:00Z");
    ana.snooze(1, "2026-11-10").until("2026-12-20T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly(
            "2026-11-04T09:00 WED: 1",
            "2026-11-10T09:00 TUE: 1",
            "2026-11-11T09:00 WED: 1",
            "2026-11-18T09:00 WED: 1");
  }

  @Test
  void what_is_put_aside_beyond_its_ladder_is_told_once_more() {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(1, "2026-11-04").until("2026-11-04T20:00:00Z");
    ana.snooze(1, "2026-12-10").until("2027-01-20T00:00:00Z");
    assertThat(ana.messages())
        .containsExactly("2026-11-04T09:00 WED: 1", "2026-12-10T09:00 THU: 1");
  }

  @Test
  void whoever_is_asked_after_by_day_is_told_at_once_unless_they_were_told_today() {
    Simulation ana = new Simulation(LA, MONDAY).promise(1, "2026-12-24").promise(2, "2026-11-05");
    ana.until("2026-11-02T22:00:00Z").nudge(1).until("2026-11-05T22:00:00Z").nudge(1);
    assertThat(ana.until("2026-11-07T00:00:00Z").messages())
        .containsExactly(
            "2026-11-02T14:00 MON: 1",
            "2026-11-03T09:00 TUE: 2",
            "2026-11-05T09:00 THU: 2",
            "2026-11-06T09:00 FRI: 2 1");
  }

  @Test
  void whoever_is_asked_after_by_night_is_told_in_the_morning() {
    Simulation ana = new Simulation(LA, MONDAY).promise(1, "2026-12-24");
    ana.until("2026-11-03T04:30:00Z").nudge(1).until("2026-11-05T00:00:00Z");
    assertThat(ana.messages()).containsExactly("2026-11-03T09:00 TUE: 1");
  }

  @ParameterizedTest(name = "back at {0}: {1}")
  @CsvSource({
    // within the morning: told then
    "2026-11-10T19:30:00Z, 2026-11-10T11:30 TUE: 1",
    // later: the next morning, and not in the evening
    "2026-11-10T20:00:00Z, 2026-11-11T09:00 WED: 1",
    "2026-11-11T06:00:00Z, 2026-11-11T09:00 WED: 1",
    // three rungs missed make one message
    "2026-11-14T03:00:00Z, 2026-11-16T09:00 MON: 1",
  })
  void a_missed_morning_is_caught_up_once_in_the_next_morning(String back, String told) {
    Simulation ana =
        new Simulation(LA, MONDAY).promise(1, "2026-11-10").until("2026-11-09T18:00:00Z");
    ana.downUntil(back).until("2026-11-16T20:00:00Z");
    assertThat(ana.messages()).startsWith("2026-11-09T09:00 MON: 1", told);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Pacific/Auckland",
        "Asia/Kathmandu",
        "Atlantic/Reykjavik",
        "America/Los_Angeles",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Pacific/Chatham"
      })
  void everywhere_there_is_one_message_a_day_in_the_morning_all_year_round(String zone) {
    Simulation somebody = new Simulation(zone, "2026-01-01T00:00:00Z");
    for (int day = 1; day <= 330; day++) {
      somebody.promise(
          day,
          LocalDate.parse("2026-01-15").plusDays(day).toString(),
          new Ladder(List.of(), List.of(), 1));
    }
    somebody.until("2026-12-30T00:00:00Z");
    List<String> days =
        LocalDate.parse("2026-01-16")
            .datesUntil(LocalDate.parse("2026-01-15").plusDays(331))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .map(LocalDate::toString)
            .toList();
    assertThat(somebody.messages()).allSatisfy(m -> assertThat(m).contains("T09:00 "));
    assertThat(somebody.messages().stream().map(m -> m.substring(0, 10)).distinct())
        .containsAll(days)
        .hasSameSizeAs(somebody.messages());
  }

  @ParameterizedTest(name = "at {1} in {0}: {2}")
  @CsvSource({
    // spring: two o'clock does not exist; the first minute after it does
    "America/Los_Angeles, 2, 2026-03-08, 2026-03-08T03:00",
    // autumn: one o'clock comes twice; once is enough
    "America/Los_Angeles, 1, 2026-11-01, 2026-11-01T01:00",
    "Australia/Lord_Howe, 2, 2026-10-04, 2026-10-04T02:30",
    "Pacific/Auckland, 2, 2026-09-27, 2026-09-27T03:00",
    "Pacific/Auckland, 2, 2026-04-05, 2026-04-05T02:00",
  })
  void an_hour_that_the_clock_skips_or_repeats_comes_once(
      String zone, int hour, String day, String told) {
    Simulation somebody = new Simulation(zone, LocalDate.parse(day).minusDays(5) + "T00:00:00Z");
    Calendar there = somebody.calendar();
    somebody
        .with(
            new Calendar(
                there.zone(),
                hour,
                EnumSet.allOf(DayOfWeek.class),
                off -> false,
                Optional.empty(),
                false))
        .promise(1, day, new Ladder(List.of(), List.of(), 1))
        .until(LocalDate.parse(day).plusDays(3) + "T00:00:00Z");
    assertThat(somebody.messages()).singleElement().asString().startsWith(told + " ");
  }

  /** From Auckland, where the day begins, to Los Angeles, where it begins once more, and back. */
  @Test
  void whoever_travels_is_told_once_a_local_day_and_misses_nothing() {
    Simulation traveller = new Simulation("Pacific/Auckland", "2026-11-01T00:00:00Z");
    for (int day = 2; day <= 28; day++) {
      traveller.promise(day, "2026-11-%02d".formatted(day), new Ladder(List.of(), List.of(), 1));
    }
    Random random = new Random(7);
    Instant at = Instant.parse("2026-11-01T00:00:00Z");
    while (at.isBefore(Instant.parse("2026-11-30T00:00:00Z"))) {
      at = at.plus(Duration.ofHours(6 + random.nextInt(40)));
      traveller.until(at);
      String zone =
          List.of("Pacific/Auckland", LA, "Asia/Kathmandu", "Atlantic/Reykjavik")
              .get(random.nextInt(4));
      traveller.with(
          new Calendar(
              ZoneId.of(zone),
              9,
              EnumSet.allOf(DayOfWeek.class),
              day -> false,
              Optional.empty(),
              false));
    }
    Set<String> told = new HashSet<>();
    for (String message : traveller.messages()) {
      told.addAll(List.of(message.substring(message.indexOf(": ") + 2).split(" ")));
      int hour = Integer.parseInt(message.substring(11, 13));
      assertThat(hour).as(message).isBetween(9, 11);
    }
    assertThat(traveller.messages().stream().map(m -> m.substring(0, 10))).doesNotHaveDuplicates();
    assertThat(told).hasSize(27);
  }

  @Test
  void what_was_told_where_it_is_a_day_later_is_not_told_again() {
    Simulation traveller = new Simulation("Pacific/Auckland", "2026-11-01T00:00:00Z");
    traveller.promise(1, "2026-11-05", new Ladder(List.of(), List.of(), 1));
    traveller.until("2026-11-04T20:30:00Z").with(in(traveller.calendar(), "Pacific/Honolulu"));
    assertThat(traveller.until("2026-11-12T00:00:00Z").messages())
        .containsExactly("2026-11-05T09:00 THU: 1");
  }

  private static Calendar in(Calendar now, String zone) {
    return new Calendar(
        ZoneId.of(zone),
        now.hour(),
        now.workingDays(),
        now.dayOff(),
        now.awayUntil(),
        now.weekly());
  }

  private static Calendar weekly(Calendar now) {
    return new Calendar(
        now.zone(), now.hour(), now.workingDays(), now.dayOff(), now.awayUntil(), true);
  }

  private static Calendar days(Calendar now, Predicate<LocalDate> off) {
    return new Calendar(now.zone(), now.hour(), now.workingDays(), off, now.awayUntil(), false);
  }

  private static Calendar away(Calendar now, String until) {
    return new Calendar(
        now.zone(),
        now.hour(),
        now.workingDays(),
        now.dayOff(),
        Optional.of(LocalDate.parse(until)),
        false);
  }
}
