package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.people.Group;
import asterism.storage.people.Ladder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoiceLadderTest {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  @ParameterizedTest(name = "{0} to {1} in {2}: {3}, alternates {4}")
  @CsvSource({
    // two weeks, to six in the evening in Los Angeles
    "2026-11-03T18:00:00Z, 2026-11-18T02:00:00Z, America/Los_Angeles, 11-10 11-17, 11-17",
    // six in the evening there is three at night in Madrid: the day before is the last
    "2026-11-03T18:00:00Z, 2026-11-18T02:00:00Z, Europe/Madrid, 11-10 11-17, 11-17",
    // it closes on a Saturday: the last day at work is Friday
    "2026-11-03T18:00:00Z, 2026-11-15T02:00:00Z, America/Los_Angeles, 11-09 11-13, 11-13",
    // half-time is the day it opened, or the last
    "2026-11-03T18:00:00Z, 2026-11-05T02:00:00Z, America/Los_Angeles, 11-04, 11-04",
    "2026-11-03T18:00:00Z, 2026-11-06T02:00:00Z, America/Los_Angeles, 11-04 11-05, 11-05",
    "2026-11-03T18:00:00Z, 2026-11-04T02:00:00Z, America/Los_Angeles, 11-03, 11-03",
    // over the weekend only: there is no day at work in between
    "2026-11-06T18:00:00Z, 2026-11-09T02:00:00Z, America/Los_Angeles, 11-07 11-08, 11-08",
  })
  void the_primary_is_told_at_half_time_and_all_on_their_last_day(
      Instant opened, Instant closes, String zone, String primary, String alternate) {
    assertThat(days(proposal(opened, closes), ladder(zone), false)).isEqualTo(primary);
    assertThat(days(proposal(opened, closes), ladder(zone), true)).isEqualTo(alternate);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void the_last_day_begins_while_it_is_open_and_is_at_work_if_any_day_is(int seed) {
    Random random = new Random(seed);
    Instant opened = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
    Instant closes = opened.plusSeconds(3 * 86_400 + random.nextInt(3_000_000));
    List<String> zones = List.of("America/Los_Angeles", "Pacific/Kiritimati", "Europe/Madrid");
    VoiceLadder ladder = ladder(zones.get(random.nextInt(zones.size())));
    Proposal proposal = proposal(opened, closes);
    Ladder rungs = ladder.of(proposal, random.nextBoolean());
    LocalDate last = ladder.due(proposal).plusDays(rungs.end());
    Instant begins = last.atTime(9, 0).atZone(ladder.zone()).toInstant();
    assertThat(begins).isBefore(closes);
    boolean working =
        LocalDate.ofInstant(opened, ladder.zone())
            .plusDays(1)
            .datesUntil(last.plusDays(1))
            .anyMatch(ladder.works());
    assertThat(ladder.works().test(last)).isEqualTo(working);
  }

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static VoiceLadder ladder(String zone) {
    return new VoiceLadder(ZoneId.of(zone), 9, day -> !WEEKEND.contains(day.getDayOfWeek()));
  }

  private static String days(Proposal proposal, VoiceLadder ladder, boolean alternate) {
    LocalDate due = ladder.due(proposal);
    return ladder.of(proposal, alternate).rungs().stream()
        .map(due::plusDays)
        .map(day -> day.toString().substring(5))
        .collect(Collectors.joining(" "));
  }

  private static Proposal proposal(Instant opened, Instant closes) {
    return new Proposal(
        1,
        7,
        1,
        1,
        Optional.empty(),
        Rule.FULL,
        Group.Voices.ORGANIZATION,
        "We meet",
        1,
        opened,
        closes,
        false,
        false,
        opened,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
