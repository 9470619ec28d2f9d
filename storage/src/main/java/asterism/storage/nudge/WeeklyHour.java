package asterism.storage.nudge;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When in its week a group wants its digest.
 *
 * @param time in the group's zone
 */
public record WeeklyHour(DayOfWeek day, LocalTime time) {

  /** Unless a group chose otherwise. */
  public static final WeeklyHour USUAL = new WeeklyHour(DayOfWeek.MONDAY, LocalTime.of(9, 0));
}
