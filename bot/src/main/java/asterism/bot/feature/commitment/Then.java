package asterism.bot.feature.commitment;

import static java.util.Comparator.comparing;

import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.GroupHistory.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The promises of a group as they stood at an instant, by their history: what became of them later
 * changes nothing. Pure.
 */
record Then(List<Commitment> promises) {
  private static final Comparator<Commitment> SOONEST =
      comparing(Commitment::due).thenComparing(Commitment::number);

  Then {
    promises = List.copyOf(promises);
  }

  /**
   * @param unsaid zone of people who had not said theirs
   */
  static Then at(Instant until, List<Course> courses, ZoneId unsaid) {
    return new Then(
        courses.stream().flatMap(course -> Life.until(until, course, unsaid).stream()).toList());
  }

  /** The first first. */
  List<Commitment> kept(Instant since) {
    return endedAs(State.KEPT, since)
        .sorted(
            comparing((Commitment each) -> each.endedAt().orElseThrow())
                .thenComparing(Commitment::number))
        .toList();
  }

  long released(Instant since) {
    return endedAs(State.RELEASED, since).count();
  }

  /** On one of these days, soonest first. */
  List<Commitment> due(LocalDate first, LocalDate last) {
    return soonest(each -> each.open() && !each.due().isBefore(first) && !each.due().isAfter(last));
  }

  List<Commitment> helpWanted() {
    return soonest(each -> each.open() && each.helpWanted().isPresent());
  }

  /** Left behind by somebody who is gone, for others to take. */
  List<Commitment> seeking() {
    return soonest(each -> each.state() == State.OFFERED && each.seeking());
  }

  long open() {
    return promises.stream().filter(Commitment::open).count();
  }

  /** Open ones whose day had ended where it was promised. */
  long late(Instant at, ZoneId unsaid) {
    return promises.stream()
        .filter(Commitment::open)
        .filter(each -> Life.ended(each.due(), each.zone().orElse(unsaid), at))
        .count();
  }

  private Stream<Commitment> endedAs(State state, Instant since) {
    return promises.stream()
        .filter(each -> each.state() == state)
        .filter(each -> each.endedAt().filter(at -> !at.isBefore(since)).isPresent());
  }

  private List<Commitment> soonest(Predicate<Commitment> which) {
    return promises.stream().filter(which).sorted(SOONEST).toList();
  }
}
