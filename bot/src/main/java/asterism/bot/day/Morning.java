package asterism.bot.day;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a person may be written to without being disturbed. Pure. */
public final class Morning {
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private Morning() {}

  /**
   * Now, if it is day where the person lives; in their next morning, if it is night: from eight in
   * the evening until their morning.
   *
   * @param morning the hour at which their day begins, 0 to 23; an hour that daylight saving skips
   *     is the first one after it
   */
  public static Instant reach(Instant now, ZoneId zone, int morning) {
    ZonedDateTime there = now.atZone(zone);
    LocalTime begins = LocalTime.of(morning, 0);
    if (there.toLocalTime().isBefore(begins)) {
      return there.toLocalDate().atTime(begins).atZone(zone).toInstant();
    }
    return there.toLocalTime().isBefore(EVENING)
        ? now
        : there.toLocalDate().plusDays(1).atTime(begins).atZone(zone).toInstant();
  }
}
