package asterism.bot.ordeal;

import asterism.storage.people.Person.Digest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Somebody who is to be reminded, as they chose. */
record Member(
    long id,
    String account,
    ZoneId zone,
    int hour,
    Set<DayOfWeek> days,
    Digest often,
    Optional<LocalDate> awayUntil) {
  private static final Duration MORNING = Duration.ofHours(3);

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  Instant begins(LocalDate day) {
    return day.atTime(hour, 0).atZone(zone).toInstant();
  }

  Instant ends(LocalDate day) {
    return begins(day).plus(MORNING);
  }

  boolean inMorning(Instant at) {
    return !at.isBefore(begins(day(at))) && at.isBefore(ends(day(at)));
  }
}
