package asterism.bot.feature.nudge;

import asterism.storage.people.Mornings.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When it is, for whom, and up to what they have been told. Pure.
 *
 * @param today the day it is where they are
 */
record Moment(Calendar calendar, Instant now, LocalDate today, Told told) {

  static Moment of(Calendar calendar, Instant now, Told told) {
    return new Moment(calendar, now, calendar.today(now), told);
  }

  /** The same, once they have been told. Whoever travels back a day was told of it already. */
  Moment after() {
    LocalDate last = told.day().filter(today::isBefore).orElse(today);
    return of(calendar, now, new Told(Optional.of(last), Optional.of(now)));
  }

  /** The last day of which is spoken now. */
  LocalDate covered() {
    return calendar.covers(today);
  }

  /** Whether they were told in the morning of that day, or later. */
  boolean toldOn(LocalDate day) {
    return told.day().map(last -> !day.isAfter(last)).orElse(false);
  }

  /** Whether they were told of that day, then or in advance. */
  boolean toldOf(LocalDate day) {
    return told.day().map(last -> !day.isAfter(calendar.covers(last))).orElse(false);
  }

  /** Whether they have been told since then. */
  boolean toldSince(Instant at) {
    return told.at().map(last -> !last.isBefore(at)).orElse(false);
  }
}
