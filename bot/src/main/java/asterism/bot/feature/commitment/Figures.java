package asterism.bot.feature.commitment;

import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.GroupHistory.Course;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The promises of an interval in numbers, wherever they appear. They follow from the history up to
 * its end alone: made again in a year, they are the same. Pure.
 *
 * @param keptOnTime done in the interval and not taken up again in it, before its day had ended
 * @param renegotiated whose day was moved in the interval, before it had passed
 * @param released given back in the interval, and not taken up again in it
 * @param open at its end
 * @param late of those open, how many were past their day at its end
 */
record Figures(int keptOnTime, int keptLate, int renegotiated, int released, int open, int late) {

  /**
   * @param courses of all promises that had not ended before {@code since}
   * @param unsaid zone of people who had not said theirs
   */
  static Figures of(List<Course> courses, Instant since, Instant until, ZoneId unsaid) {
    Then then = Then.at(until, courses, unsaid);
    List<Commitment> kept = then.kept(since);
    int late = (int) kept.stream().filter(each -> each.keptLate().orElse(false)).count();
    return new Figures(
        kept.size() - late,
        late,
        (int)
            courses.stream()
                .filter(course -> renegotiated(course, since, until, unsaid))
                .filter(course -> !mistaken(course, until, unsaid))
                .count(),
        (int) then.released(since),
        (int) then.open(),
        (int) then.late(until, unsaid));
  }

  /** Whether anything happened that is counted. */
  boolean moved() {
    return keptOnTime + keptLate + renegotiated + released > 0;
  }

  int kept() {
    return keptOnTime + keptLate;
  }

  private static boolean renegotiated(Course course, Instant since, Instant until, ZoneId unsaid) {
    ZoneId promisedIn = unsaid;
    boolean renegotiated = false;
    for (CommitmentEvent event : course.events()) {
      ZoneId now = event.zone().orElse(promisedIn);
      boolean within = !event.at().isBefore(since) && event.at().isBefore(until);
      renegotiated |= event.kind() == Kind.MOVED && within && inTime(event, promisedIn, now);
      promisedIn = now;
    }
    return renegotiated;
  }

  /** Its day had not ended where it was promised, or where its owner was by then. */
  private static boolean inTime(CommitmentEvent moved, ZoneId promisedIn, ZoneId now) {
    return moved
        .dueBefore()
        .filter(day -> !Lateness.late(day, Optional.of(promisedIn), now, moved.at()))
        .isPresent();
  }

  private static boolean mistaken(Course course, Instant until, ZoneId unsaid) {
    return Life.until(until, course, unsaid)
        .filter(promise -> promise.state() == State.MISTAKEN)
        .isPresent();
  }
}
