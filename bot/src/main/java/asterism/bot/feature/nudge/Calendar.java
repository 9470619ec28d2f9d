package asterism.bot.feature.nudge;

import asterism.bot.day.Morning;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * On which of somebody's days, and when on these, they may be reminded. Pure.
 *
 * @param hour at which their day begins, 0 to 23
 * @param dayOff whether a group of theirs has a day off
 * @param awayUntil the last day they are away
 * @param weekly whether they want to be reminded once a week: on the first of its days on which
 *     they may be, of all of that week
 */
record Calendar(
    ZoneId zone,
    int hour,
    Set<DayOfWeek> workingDays,
    Predicate<LocalDate> dayOff,
    Optional<LocalDate> awayUntil,
    boolean weekly) {

  /** No days off in a row are more. */
  private static final int FAR = 800;

  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  Instant begins(LocalDate day) {
    return Morning.begins(day, zone, hour);
  }

  boolean isMorning(Instant now) {
    LocalDate today = today(now);
    return !now.isBefore(begins(today)) && now.isBefore(Morning.ends(today, zone, hour));
  }

  /** From their morning until the evening. */
  boolean isDay(Instant now) {
    LocalDate today = today(now);
    return !now.isBefore(begins(today)) && now.isBefore(Morning.evening(today, zone));
  }

  /** A day on which they are at work. */
  boolean working(LocalDate day) {
    return workingDays.contains(day.getDayOfWeek())
        && awayUntil.map(day::isAfter).orElse(true)
        && !dayOff.test(day);
  }

  /** A day on which they may be reminded. */
  boolean tells(LocalDate day) {
    return working(day) && (!weekly || monday(day).datesUntil(day).noneMatch(this::working));
  }

  /** The first day from this one on, and itself, on which they may be reminded. */
  LocalDate firstFrom(LocalDate day) {
    LocalDate from = awayUntil.filter(until -> !until.isBefore(day)).orElse(day);
    return from.datesUntil(from.plusDays(FAR))
        .filter(this::tells)
        .findFirst()
        .orElse(from.plusDays(FAR));
  }

  /** The day on which something of another day is told that may be told from a day on. */
  LocalDate toldOn(LocalDate day, LocalDate from) {
    LocalDate covered = weekly ? monday(day) : day;
    return firstFrom(covered.isAfter(from) ? covered : from);
  }

  /** The last day of which is spoken on a day. */
  LocalDate covers(LocalDate day) {
    return weekly ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)) : day;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
