package asterism.bot.feature.nudge;

import asterism.bot.feature.Holidays;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.nudge.WeeklyHour;
import asterism.storage.people.Group;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a group may be written to in its channel. Pure.
 *
 * @param dayOff whether it has a holiday
 */
record WeeklyCalendar(ZoneId zone, Predicate<LocalDate> dayOff) {
  static final LocalTime MORNING = LocalTime.of(9, 0);
  static final LocalTime EVENING = LocalTime.of(20, 0);

  /** Weeks of holidays on end; after more of them a digest stays on its day. */
  private static final int MOST_WEEKS_OFF = 4;

  static WeeklyCalendar of(Group group, Transaction transaction, Whereabouts where) {
    return new WeeklyCalendar(
        where.in(transaction).of(group), Holidays.of(List.of(group), transaction));
  }

  /**
   * The first time after {@code after} at which the digest is due. One that falls on a holiday is
   * due on the next working day, at the same time.
   */
  Instant next(WeeklyHour hour, Instant after) {
    LocalDate day =
        day(after)
            .with(TemporalAdjusters.previousOrSame(hour.day()))
            .minusWeeks(MOST_WEEKS_OFF + 1L);
    Instant next = at(moved(day), hour.time());
    while (!next.isAfter(after)) {
      day = day.plusWeeks(1);
      next = at(moved(day), hour.time());
    }
    return next;
  }

  /**
   * Now, if a digest that was due may still be posted: by day, on a working day or on the day of
   * the week that the group chose. Else the next morning of such a day, or the next time it is due
   * where that is the same day.
   */
  Instant reach(WeeklyHour hour, Instant now) {
    LocalDate today = day(now);
    LocalTime time = LocalTime.ofInstant(now, zone);
    LocalTime begins = hour.time().isBefore(MORNING) ? hour.time() : MORNING;
    if (suits(hour, today) && !time.isBefore(begins) && time.isBefore(EVENING)) {
      return now;
    }
    LocalDate day = time.isBefore(begins) ? today : today.plusDays(1);
    while (!suits(hour, day)) {
      day = day.plusDays(1);
    }
    Instant due = next(hour, now);
    return day(due).equals(day) ? due : at(day, begins);
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  private boolean suits(WeeklyHour hour, LocalDate day) {
    return !dayOff.test(day) && (day.getDayOfWeek() == hour.day() || weekday(day));
  }

  private LocalDate moved(LocalDate day) {
    if (!dayOff.test(day)) {
      return day;
    }
    LocalDate last = day.plusWeeks(MOST_WEEKS_OFF);
    for (LocalDate next = day.plusDays(1); !next.isAfter(last); next = next.plusDays(1)) {
      if (weekday(next) && !dayOff.test(next)) {
        return next;
      }
    }
    return day;
  }

  /**
   * A time that daylight saving skips is the first one after it; of one it has twice, the first.
   */
  private Instant at(LocalDate day, LocalTime time) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  private static boolean weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
