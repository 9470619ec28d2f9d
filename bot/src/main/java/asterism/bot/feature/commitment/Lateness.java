package asterism.bot.feature.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Whether the day of a promise has ended. Pure. */
final class Lateness {
  private Lateness() {}

  /**
   * Late is only what is late in both zones, so that nobody's promise becomes late by a change of
   * zone.
   *
   * @param promisedIn the zone in which the day was promised; empty: wherever the owner is
   * @param owners the owner's present zone
   */
  static boolean late(LocalDate due, Optional<ZoneId> promisedIn, ZoneId owners, Instant now) {
    return ended(due, owners, now) && promisedIn.map(zone -> ended(due, zone, now)).orElse(true);
  }

  private static boolean ended(LocalDate day, ZoneId zone, Instant now) {
    return day.isBefore(LocalDate.ofInstant(now, zone));
  }
}
