package asterism.bot.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When it is so late on a day by the clock on somebody's wall. Pure. */
public final class WallClock {
  private WallClock() {}

  /**
   * A time that daylight saving skips is the first one after it; of one it has twice, the first.
   */
  public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
