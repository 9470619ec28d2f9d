package asterism.bot.feature.nudge;

import static asterism.bot.day.TimeOfDay.EVENING;
import static asterism.bot.day.TimeOfDay.MORNING;

import asterism.bot.day.WallClock;
import asterism.bot.feature.Holidays;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.nudge.WeeklyHour;
import asterism.storage.people.Group;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a group may be written to in its channel. Pure.
 *
 * @param dayOff whether it has a holiday
 */
record WeeklyCalendar(ZoneId zone, Predicate<LocalDate> dayOff) {
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

  private Instant at(LocalDate day, LocalTime time) {
    return WallClock.at(day, time, zone);
  }

  private static boolean weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
