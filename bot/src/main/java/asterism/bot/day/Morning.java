package asterism.bot.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a person may be written to without being disturbed. Pure. */
public final class Morning {
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final Duration LENGTH = Duration.ofHours(3);

  private Morning() {}

  /**
   * Now, if it is day where the person lives; in their next morning, if it is night: from eight in
   * the evening until their morning.
   *
   * @param morning the hour at which their day begins, 0 to 23; an hour that daylight saving skips
   *     is the first one after it
   */
  public static Instant reach(Instant now, ZoneId zone, int morning) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant begins = begins(today, zone, morning);
    if (now.isBefore(begins)) {
      return begins;
    }
    return now.isBefore(evening(today, zone)) ? now : begins(today.plusDays(1), zone, morning);
  }

  /** When the next morning begins after now. */
  public static Instant next(Instant now, ZoneId zone, int morning) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant begins = begins(today, zone, morning);
    return now.isBefore(begins) ? begins : begins(today.plusDays(1), zone, morning);
  }

  /** When the morning of a day begins. */
  public static Instant begins(LocalDate day, ZoneId zone, int morning) {
    return day.atTime(morning, 0).atZone(zone).toInstant();
  }

  /** When it is over: three hours later, or when the day is. */
  public static Instant ends(LocalDate day, ZoneId zone, int morning) {
    Instant later = begins(day, zone, morning).plus(LENGTH);
    Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
    return later.isBefore(midnight) ? later : midnight;
  }

  /** From when on nobody is written to on a day. */
  public static Instant evening(LocalDate day, ZoneId zone) {
    return day.atTime(EVENING).atZone(zone).toInstant();
  }
}
