package asterism.bot.day;

import java.time.LocalDate;
import java.util.Optional;

/** What a phrase says, read as the day by which something is due. */
public sealed interface DayReading {

  /**
   * Whether the phrase was a day and nothing else, be it one that cannot be used: {@code 31
   * february} is meant as a date, {@code the lake} is not.
   */
  default boolean wholly() {
    return true;
  }

  /** The day it says, be it past; none that cannot be used. */
  default Optional<LocalDate> said() {
    return Optional.empty();
  }

  /** The day that stands in a date picker for it: the one understood, or else the nearest guess. */
  default Optional<LocalDate> likeliest() {
    return Optional.empty();
  }

  /**
   * Understood: today or later, at most five years ahead.
   *
   * @param other what else the phrase may mean, to be offered to the person ({@code 12/1}, {@code
   *     next friday}); within the same bounds, never equal to {@code day}
   */
  record Day(LocalDate day, Optional<LocalDate> other) implements DayReading {
    @Override
    public Optional<LocalDate> said() {
      return Optional.of(day);
    }

    @Override
    public Optional<LocalDate> likeliest() {
      return Optional.of(day);
    }
  }

  /** Understood, but before today. */
  record Past(LocalDate day) implements DayReading {
    @Override
    public Optional<LocalDate> said() {
      return Optional.of(day);
    }
  }

  /** Understood, but more than five years ahead. */
  record TooFar(LocalDate day) implements DayReading {}

  /** A date by its form that no calendar has, such as {@code 31 february}. */
  record Impossible() implements DayReading {}

  /**
   * Not wholly a date.
   *
   * @param likeliest the day the words come nearest to, good enough to fill in a date picker and
   *     for nothing else; within the bounds of {@link Day}
   */
  record Unreadable(Optional<LocalDate> likeliest) implements DayReading {
    @Override
    public boolean wholly() {
      return false;
    }
  }
}
