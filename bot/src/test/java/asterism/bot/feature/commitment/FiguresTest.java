package asterism.bot.feature.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.GroupHistory.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Instant BEGIN = Instant.parse("2026-11-02T17:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  @Test
  void each_promise_is_counted_as_it_stood_at_the_end() {
    List<Course> courses =
        List.of(
            course(1, made(0, 5), at(3, Kind.KEPT)),
            course(2, made(0, 1), at(3, Kind.KEPT)),
            course(3, made(0, 1)),
            course(4, made(0, 20), moved(2, 20, 25)),
            // after its day a new date is no renegotiation
            course(5, made(0, 1), moved(3, 1, 25)),
            course(6, made(0, 5), at(3, Kind.RELEASED)),
            course(7, made(0, 5), at(3, Kind.KEPT), at(4, Kind.REOPENED)),
            course(8, made(0, 5), at(3, Kind.KEPT), at(4, Kind.MISTAKEN)),
            course(9, at(0, Kind.OFFERED)),
            course(10, made(9, 20)));
    assertThat(figures(courses, 0, 7)).isEqualTo(new Figures(1, 1, 1, 1, 4, 2));
    // what became of them later changes nothing, and what was before is not told again
    assertThat(figures(courses, 3, 4)).isEqualTo(new Figures(3, 1, 0, 1, 3, 1));
    assertThat(figures(courses, 4, 10)).isEqualTo(new Figures(0, 0, 0, 0, 5, 2));
  }

  @Test
  void a_day_ends_where_it_was_promised() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    Instant evening = Instant.parse("2026-11-03T12:00:00Z"); // the 4th there, still the 3rd here
    for (ZoneId there : List.of(auckland, ZONE)) {
      List<Course> courses =
          List.of(
              new Course(
                  promise(1),
                  List.of(
                      event(
                          1,
                          Kind.MADE,
                          BEGIN,
                          Optional.empty(),
                          Optional.of(MONDAY.plusDays(1)),
                          there),
                      event(1, Kind.KEPT, evening, Optional.empty(), Optional.empty(), there))));
      Figures figures = Figures.of(courses, BEGIN, evening.plusSeconds(1), ZONE);
      assertThat(figures.keptLate()).isEqualTo(there.equals(auckland) ? 1 : 0);
      Figures before = Figures.of(courses, BEGIN, evening, ZONE);
      assertThat(before.late()).isEqualTo(there.equals(auckland) ? 1 : 0);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** The recount goes through the history of each promise by itself, with plain counters. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_happens_a_plain_recount_says_the_same(long seed) {
    Random random = new Random(seed);
    List<Course> courses =
        IntStream.rangeClosed(1, 1 + random.nextInt(30)).mapToObj(n -> life(n, random)).toList();
    int since = random.nextInt(40);
    int until = since + 1 + random.nextInt(20);
    assertThat(figures(courses, since, until)).isEqualTo(recount(courses, since, until));
    // it is the same for whoever does not know what came later
    List<Course> cut =
        courses.stream()
            .map(
                course ->
                    new Course(
                        course.now(),
                        course.events().stream()
                            .filter(event -> event.at().isBefore(day(until)))
                            .toList()))
            .toList();
    assertThat(figures(cut, since, until)).isEqualTo(figures(courses, since, until));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void intervals_side_by_side_lose_nothing_that_is_not_taken_up_again(long seed) {
    Random random = new Random(seed);
    List<Course> courses =
        IntStream.rangeClosed(1, 20)
            .mapToObj(n -> life(n, random))
            .filter(
                course ->
                    course.events().stream()
                        .noneMatch(
                            event ->
                                event.kind() == Kind.REOPENED || event.kind() == Kind.MISTAKEN))
            .toList();
    int kept = 0;
    for (int week = 0; week < 9; week++) {
      kept += figures(courses, 7 * week, 7 * week + 7).kept();
    }
    assertThat(kept).isEqualTo(figures(courses, 0, 63).kept());
  }

  private static Figures recount(List<Course> courses, int since, int until) {
    int onTime = 0;
    int late = 0;
    int moved = 0;
    int released = 0;
    int open = 0;
    int overdue = 0;
    for (Course course : courses) {
      Kind last = Kind.STOPPED;
      Instant when = Instant.MIN;
      LocalDate due = MONDAY;
      boolean wasLate = false;
      boolean wasMoved = false;
      for (CommitmentEvent event : course.events()) {
        if (!event.at().isBefore(day(until))) {
          break;
        }
        LocalDate today = LocalDate.ofInstant(event.at(), ZONE);
        if (event.kind() == Kind.MOVED) {
          wasMoved |= !event.at().isBefore(day(since)) && !today.isAfter(due);
        } else {
          last = event.kind();
          when = event.at();
          wasLate = today.isAfter(due);
        }
        due = event.dueAfter().orElse(due);
      }
      boolean inside = !when.isBefore(day(since));
      onTime += last == Kind.KEPT && inside && !wasLate ? 1 : 0;
      late += last == Kind.KEPT && inside && wasLate ? 1 : 0;
      released += last == Kind.RELEASED && inside ? 1 : 0;
      moved += wasMoved && last != Kind.MISTAKEN ? 1 : 0;
      boolean isOpen = last == Kind.MADE || last == Kind.REOPENED;
      open += isOpen ? 1 : 0;
      overdue += isOpen && LocalDate.ofInstant(day(until), ZONE).isAfter(due) ? 1 : 0;
    }
    return new Figures(onTime, late, moved, released, open, overdue);
  }

  /** Made, moved, ended and taken up again, as may happen. */
  private static Course life(int number, Random random) {
    List<CommitmentEvent> events = new ArrayList<>();
    double hour = random.nextInt(24 * 40) / 24.0;
    int due = (int) hour + random.nextInt(20);
    events.add(at(hour, Kind.MADE, Optional.empty(), Optional.of(due)));
    boolean open = true;
    boolean mistaken = false;
    while (!mistaken && random.nextInt(4) > 0) {
      hour += (1 + random.nextInt(24 * 8)) / 24.0;
      if (!open) {
        events.add(at(hour, Kind.REOPENED));
        open = true;
      } else if (random.nextInt(3) == 0) {
        int to = (int) hour + random.nextInt(20);
        events.add(at(hour, Kind.MOVED, Optional.of(due), Optional.of(to)));
        due = to;
      } else {
        Kind end =
            List.of(Kind.KEPT, Kind.KEPT, Kind.RELEASED, Kind.MISTAKEN).get(random.nextInt(4));
        events.add(at(hour, end));
        open = false;
        mistaken = end == Kind.MISTAKEN;
      }
    }
    return new Course(promise(number), events);
  }

  private static Figures figures(List<Course> courses, int since, int until) {
    return Figures.of(courses, day(since), day(until), ZONE);
  }

  private static Instant day(double n) {
    return BEGIN.plus(Duration.ofMinutes((long) (n * 24 * 60)));
  }

  private static Course course(int number, CommitmentEvent... events) {
    return new Course(promise(number), List.of(events));
  }

  private static CommitmentEvent made(double day, int due) {
    return at(day, Kind.MADE, Optional.empty(), Optional.of(due));
  }

  private static CommitmentEvent moved(double day, int from, int to) {
    return at(day, Kind.MOVED, Optional.of(from), Optional.of(to));
  }

  private static CommitmentEvent at(double day, Kind kind) {
    return at(day, kind, Optional.empty(), Optional.empty());
  }

  private static CommitmentEvent at(
      double day, Kind kind, Optional<Integer> from, Optional<Integer> to) {
    return event(1, kind, day(day), from.map(MONDAY::plusDays), to.map(MONDAY::plusDays), ZONE);
  }

  private static CommitmentEvent event(
      long commitment,
      Kind kind,
      Instant at,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      ZoneId zone) {
    return new CommitmentEvent(
        1,
        commitment,
        kind,
        at,
        Optional.of(1L),
        Optional.of(1L),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        from,
        to,
        Optional.of(zone),
        Optional.empty());
  }

  /** What it became since is of no account. */
  private static Commitment promise(int number) {
    return new Commitment(
        number,
        number,
        1,
        Optional.empty(),
        7,
        "book the hall",
        Optional.empty(),
        LocalDate.of(2030, 1, 1),
        Optional.empty(),
        State.RELEASED,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        BEGIN,
        Optional.of(BEGIN));
  }
}
