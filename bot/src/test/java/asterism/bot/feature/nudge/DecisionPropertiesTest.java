package asterism.bot.feature.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.people.Ladder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody is told in two months, against a plain recount, for any promises and days off. */
class DecisionPropertiesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final int DAYS = 60;

  private static final List<String> ZONES =
      List.of("Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu", "Europe/Madrid", "UTC");

  /**
   * @param made the day it was promised, in the evening
   * @param done the day it was done, in the evening
   */
  private record Promise(int number, LocalDate made, LocalDate due, LocalDate done, Ladder ladder) {

    boolean open(LocalDate day) {
      return made.isBefore(day) && !done.isBefore(day);
    }

    /** Whether a rung lies after a day and not after another. */
    boolean rung(LocalDate after, LocalDate last) {
      return ladder.rungs().stream()
          .map(due::plusDays)
          .anyMatch(r -> r.isAfter(made) && r.isAfter(after) && !r.isAfter(last));
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_rung_is_told_on_the_first_working_day_from_it_on_and_nothing_else_makes_a_message(
      long seed) {
    Random random = new Random(seed);
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    Set<DayOfWeek> working = workingDays(random);
    Set<LocalDate> off = someDays(random, 6);
    List<Promise> promises =
        IntStream.rangeClosed(1, 1 + random.nextInt(8)).mapToObj(n -> promise(n, random)).toList();
    assertThat(told(zone, working, off, promises)).isEqualTo(reckoned(working, off, promises));
  }

  private static List<String> told(
      ZoneId zone, Set<DayOfWeek> working, Set<LocalDate> off, List<Promise> promises) {
    Simulation somebody =
        new Simulation(zone.getId(), evening(FIRST.minusDays(2), zone).toString());
    somebody.with(new Calendar(zone, 9, working, off::contains, Optional.empty(), false));
    for (LocalDate day : FIRST.minusDays(1).datesUntil(FIRST.plusDays(DAYS)).toList()) {
      somebody.until(evening(day, zone));
      promises.stream()
          .filter(promise -> promise.made().equals(day))
          .forEach(
              promise ->
                  somebody.promise(promise.number(), promise.due().toString(), promise.ladder()));
      promises.stream()
          .filter(promise -> promise.done().equals(day))
          .forEach(promise -> somebody.done(promise.number()));
    }
    return somebody.messages().stream()
        .map(message -> message.substring(0, 10) + message.substring(message.indexOf(": ")))
        .map(DecisionPropertiesTest::sorted)
        .toList();
  }

  private static List<String> reckoned(
      Set<DayOfWeek> working, Set<LocalDate> off, List<Promise> promises) {
    List<String> messages = new ArrayList<>();
    LocalDate before = FIRST.minusDays(DAYS);
    for (LocalDate day : FIRST.datesUntil(FIRST.plusDays(DAYS)).toList()) {
      if (!working.contains(day.getDayOfWeek()) || off.contains(day)) {
        continue;
      }
      LocalDate last = before;
      before = day;
      List<Promise> open = promises.stream().filter(promise -> promise.open(day)).toList();
      if (open.stream().anyMatch(promise -> promise.rung(last, day))) {
        messages.add(
            sorted(
                day
                    + ": "
                    + open.stream()
                        .filter(
                            promise ->
                                promise.rung(last, day)
                                    || (!promise.due().isAfter(day.plusDays(2))
                                        && promise.rung(last, LocalDate.MAX)))
                        .map(promise -> Integer.toString(promise.number()))
                        .collect(Collectors.joining(" "))));
      }
    }
    return messages;
  }

  private static String sorted(String message) {
    String[] numbers = message.substring(message.indexOf(": ") + 2).split(" ");
    return message.substring(0, 10) + " " + new TreeSet<>(Arrays.asList(numbers));
  }

  private static Promise promise(int number, Random random) {
    LocalDate made = FIRST.plusDays(random.nextInt(30) - 1);
    LocalDate due = made.plusDays(random.nextInt(30));
    LocalDate done =
        random.nextBoolean() ? made.plusDays(1 + random.nextInt(40)) : FIRST.plusDays(2L * DAYS);
    Ladder ladder =
        random.nextBoolean()
            ? Ladder.USUAL
            : new Ladder(days(random), days(random), 1 + random.nextInt(7));
    return new Promise(number, made, due, done, ladder);
  }

  private static List<Integer> days(Random random) {
    return IntStream.range(0, random.nextInt(5))
        .map(n -> 1 + random.nextInt(20))
        .distinct()
        .boxed()
        .toList();
  }

  private static Set<DayOfWeek> workingDays(Random random) {
    Set<DayOfWeek> days = new HashSet<>(Set.of(DayOfWeek.of(1 + random.nextInt(7))));
    Arrays.stream(DayOfWeek.values()).filter(day -> random.nextInt(3) > 0).forEach(days::add);
    return days;
  }

  private static Set<LocalDate> someDays(Random random, int most) {
    return random
        .ints(random.nextInt(most), 0, DAYS)
        .mapToObj(FIRST::plusDays)
        .collect(Collectors.toSet());
  }

  private static Instant evening(LocalDate day, ZoneId zone) {
    return day.atTime(21, 0).atZone(zone).toInstant();
  }
}
