package asterism.bot.room;

import asterism.bot.day.Morning;
import asterism.bot.room.Scene.Resident;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How far the clock is to go, as written in ISO 8601: {@code P1D}, {@code PT2H}, {@code P3M}. */
final class Forward {
  /** In place of a duration: to the next morning of whoever asks. */
  static final String MORNING = "morning";

  private Forward() {}

  /** From now to the next morning of that person, when they may be reminded of something. */
  static Duration toMorning(Resident person, Instant now) {
    return Duration.between(now, Morning.next(now, person.zone(), person.morning()));
  }

  /**
   * Empty unless it is a duration of more than nothing and at most a year.
   *
   * @param now a month or a year is as long as the one that begins here
   */
  static Optional<Duration> read(String iso, Instant now) {
    OffsetDateTime start = now.atOffset(ZoneOffset.UTC);
    Duration most = Duration.between(start, start.plusYears(1));
    return parse(iso, start)
        .filter(by -> by.compareTo(Duration.ofSeconds(1)) >= 0 && by.compareTo(most) <= 0);
  }

  private static Optional<Duration> parse(String iso, OffsetDateTime start) {
    try {
      return Optional.of(Duration.parse(iso));
    } catch (DateTimeParseException notDaysAndTime) {
      return period(iso, start);
    }
  }

  private static Optional<Duration> period(String iso, OffsetDateTime start) {
    try {
      return Optional.of(Duration.between(start, start.plus(Period.parse(iso))));
    } catch (ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
