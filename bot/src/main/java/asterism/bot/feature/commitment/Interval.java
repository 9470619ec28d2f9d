package asterism.bot.feature.commitment;

import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.GroupHistory;
import asterism.storage.commitment.GroupHistory.Course;
import asterism.storage.people.Group;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a group's promises in an interval.
 *
 * @param courses of all that had not ended before the interval of the same length before
 * @param zone where the group is
 * @param unsaid zone of people who have not said theirs
 */
record Interval(List<Course> courses, Stretch stretch, ZoneId zone, ZoneId unsaid) {
  private static final int DAYS_AHEAD = 6; // and today
  private static final int WEEKS = 8;

  Interval {
    courses = List.copyOf(courses);
  }

  /** A week of the past, from its beginning to its end. */
  record Week(Instant since, Instant until, Figures figures) {}

  static Interval of(
      Group group, Stretch stretch, Transaction transaction, Whereabouts whereabouts) {
    Whereabouts where = whereabouts.in(transaction);
    return of(group, stretch, before(stretch), transaction, where);
  }

  /** The same with so much of what was before that its weeks can be told. */
  static Interval withWeeks(
      Group group, Stretch stretch, Transaction transaction, Whereabouts whereabouts) {
    Whereabouts where = whereabouts.in(transaction);
    return of(group, stretch, weeks(stretch, where.of(group)).get(0), transaction, where);
  }

  private static Interval of(
      Group group, Stretch stretch, Instant since, Transaction transaction, Whereabouts where) {
    List<Course> courses = new GroupHistory(transaction).of(group.id(), since);
    return new Interval(courses, stretch, where.of(group), where.unsaid());
  }

  Then then() {
    return Then.at(stretch.until(), courses, unsaid);
  }

  /** In the seven days after it, soonest first. */
  List<Commitment> due() {
    return then().due(stretch.today(), stretch.today().plusDays(DAYS_AHEAD));
  }

  Figures figures() {
    return figures(stretch.since(), stretch.until());
  }

  /** Of the interval of the same length right before. */
  Figures figuresBefore() {
    return figures(before(stretch), stretch.since());
  }

  /** Those that led up to its end, by the clock on the group's wall; the first first. */
  List<Week> weeks() {
    List<Instant> ends = weeks(stretch, zone);
    List<Week> weeks = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      weeks.add(new Week(ends.get(i - 1), ends.get(i), figures(ends.get(i - 1), ends.get(i))));
    }
    return weeks;
  }

  private Figures figures(Instant since, Instant until) {
    return Figures.of(courses, since, until, unsaid);
  }

  private static Instant before(Stretch stretch) {
    return stretch.since().minus(Duration.between(stretch.since(), stretch.until()));
  }

  private static List<Instant> weeks(Stretch stretch, ZoneId zone) {
    List<Instant> ends = new ArrayList<>();
    for (int ago = WEEKS; ago >= 0; ago--) {
      ends.add(stretch.until().atZone(zone).minusWeeks(ago).toInstant());
    }
    return ends;
  }
}
