package asterism.bot.feature.summary;

import static asterism.bot.day.TimeOfDay.EVENING;
import static asterism.bot.day.TimeOfDay.MORNING;

import asterism.bot.day.WallClock;
import asterism.bot.feature.Holidays;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a summary that comes late may still come. Pure.
 *
 * @param dayOff whether the group has a holiday
 */
record Daytime(ZoneId zone, Predicate<LocalDate> dayOff) {

  static Daytime of(Group group, Transaction transaction, Whereabouts where) {
    return new Daytime(where.in(transaction).of(group), Holidays.of(List.of(group), transaction));
  }

  /**
   * Now, if it is by day, on a working day or on one of its own days. Else the next morning of such
   * a day, or its next hour where that is the same day.
   */
  Instant reach(Schedule schedule, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalTime time = LocalTime.ofInstant(now, zone);
    LocalTime begins = schedule.time().isBefore(MORNING) ? schedule.time() : MORNING;
    if (suits(schedule, today) && !time.isBefore(begins) && time.isBefore(EVENING)) {
      return now;
    }
    LocalDate day = time.isBefore(begins) ? today : today.plusDays(1);
    while (!suits(schedule, day)) {
      day = day.plusDays(1);
    }
    Instant next = schedule.next(now, zone);
    return LocalDate.ofInstant(next, zone).equals(day) ? next : WallClock.at(day, begins, zone);
  }

  private boolean suits(Schedule schedule, LocalDate day) {
    boolean working = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !dayOff.test(day);
    return working || schedule.isOn(day);
  }
}
