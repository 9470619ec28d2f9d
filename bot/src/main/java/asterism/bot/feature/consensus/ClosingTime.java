package asterism.bot.feature.consensus;

import asterism.storage.consensus.Proposal.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When proposals close: in the evening of a day, where the group is, so that what came of it is
 * announced while people are awake. Pure.
 */
final class ClosingTime {
  static final LocalTime HOUR = LocalTime.of(18, 0);

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private ClosingTime() {}

  static Instant on(LocalDate day, ZoneId zone) {
    return day.atTime(HOUR).atZone(zone).toInstant();
  }

  /** So many days later, at the hour at which proposals close. */
  static Instant later(Instant from, int days, ZoneId zone) {
    return on(LocalDate.ofInstant(from, zone).plusDays(days), zone);
  }

  /**
   * The day on which it closes, where nobody says another.
   *
   * @param dayOff which days the group has off
   */
  static LocalDate usual(Rule rule, LocalDate today, Predicate<LocalDate> dayOff) {
    return switch (rule) {
      case LIGHT -> workingDays(5, today, dayOff);
      case FULL -> today.plusDays(14);
      case CONSTITUTIONAL -> today.plusDays(21);
      case CHECK -> today.plusDays(3);
    };
  }

  /** The first time to close that leaves the whole of a working day, and 24 hours at least. */
  static Instant afterAWorkingDay(Instant now, ZoneId zone, Predicate<LocalDate> dayOff) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant next = on(workingDays(1, today, dayOff), zone);
    return next.isBefore(now.plus(Duration.ofHours(24)))
        ? on(workingDays(2, today, dayOff), zone)
        : next;
  }

  /** The last of so many working days after today. */
  private static LocalDate workingDays(int count, LocalDate today, Predicate<LocalDate> dayOff) {
    LocalDate day = today;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (!WEEKEND.contains(day.getDayOfWeek()) && !dayOff.test(day)) {
        left--;
      }
    }
    return day;
  }
}
