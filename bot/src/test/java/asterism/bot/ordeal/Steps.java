package asterism.bot.ordeal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Where the clock is to stand, from morning to morning around the world. */
final class Steps {
  /** Each is in the morning of everybody whose day begins at that hour or two hours before. */
  private static final List<Integer> HOURS =
      Extent.asked() == Extent.WHOLE ? List.of(7, 10) : List.of(10);

  /** The earliest at which somebody's day may begin. */
  static final int FIRST_HOUR = HOURS.get(0) - 2;

  /** What time it is there, it is in all zones of the crowd. */
  private static final List<ZoneId> APART = Crowd.ZONES.subList(0, 4);

  private static final ZoneId CHANGING = ZoneId.of("America/Los_Angeles");
  private static final int MOST_MINUTES_LATE = 40;

  private Steps() {}

  /**
   * A Monday in a week in which the clocks change in Los Angeles, and from then on in everybody's
   * morning.
   */
  static List<Instant> of(Instant now, int days, Random random) {
    Instant change = CHANGING.getRules().nextTransition(now.plus(Duration.ofDays(8))).getInstant();
    LocalDate monday =
        LocalDate.ofInstant(change, CHANGING).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    Instant start = monday.atTime(14, 0).toInstant(ZoneOffset.UTC);
    Instant end = start.plus(Duration.ofDays(days));
    TreeSet<Instant> steps = new TreeSet<>(List.of(start));
    for (LocalDate day = monday; !day.isAfter(monday.plusDays(days + 1)); day = day.plusDays(1)) {
      for (ZoneId zone : APART) {
        for (int hour : HOURS) {
          LocalTime time = LocalTime.of(hour, 1 + random.nextInt(MOST_MINUTES_LATE));
          Instant step = day.atTime(time).atZone(zone).toInstant();
          if (step.isAfter(start) && step.isBefore(end)) {
            steps.add(step);
          }
        }
      }
    }
    return List.copyOf(steps);
  }

  /** Some but the first, by their places, one after the other. */
  static List<Integer> some(List<Instant> steps, int many, Random random) {
    List<Integer> some = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int from = 1 + i * (steps.size() - 1) / many;
      some.add(from + random.nextInt((steps.size() - 1) / many));
    }
    return some;
  }
}
