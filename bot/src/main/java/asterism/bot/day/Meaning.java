package asterism.bot.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a phrase means before asking whether the day is past or far.
 *
 * @param days the likeliest first; empty only for {@link Kind#IMPOSSIBLE}
 */
record Meaning(Kind kind, List<LocalDate> days) {

  private static final int YEARS_AHEAD = 5;

  enum Kind {
    /** A day, or several the phrase may mean. */
    CLEAR,
    /** A stretch of time, such as a month: its days are good guesses, no more. */
    VAGUE,
    /** Written as a date, but there is no such day. */
    IMPOSSIBLE
  }

  static final Meaning IMPOSSIBLE = new Meaning(Kind.IMPOSSIBLE, List.of());

  Meaning {
    days = List.copyOf(days);
  }

  static Meaning clear(LocalDate... days) {
    return new Meaning(Kind.CLEAR, List.of(days));
  }

  /** The day, which may turn out not to exist. */
  static Meaning clear(Optional<LocalDate> day) {
    return clear(Stream.of(day));
  }

  /** Those of the days that exist. */
  static Meaning clear(Stream<Optional<LocalDate>> days) {
    List<LocalDate> existing = days.flatMap(Optional::stream).distinct().toList();
    return existing.isEmpty() ? IMPOSSIBLE : new Meaning(Kind.CLEAR, existing);
  }

  static Meaning vague(LocalDate likeliest) {
    return new Meaning(Kind.VAGUE, List.of(likeliest));
  }

  Meaning vague() {
    return new Meaning(Kind.VAGUE, days);
  }

  /** This, and a day some others mean by the same words. */
  Meaning or(LocalDate other) {
    return new Meaning(kind, Stream.concat(days.stream(), Stream.of(other)).distinct().toList());
  }

  Meaning shifted(UnaryOperator<LocalDate> shift) {
    return new Meaning(kind, days.stream().map(shift).toList());
  }

  /** Keeps the days that {@code fit}; where none does, what was said contradicts itself. */
  Meaning only(Predicate<LocalDate> fit) {
    List<LocalDate> left = days.stream().filter(fit).toList();
    return left.isEmpty() && kind == Kind.CLEAR
        ? vague(days.get(0))
        : new Meaning(kind, left.isEmpty() ? days : left);
  }

  /**
   * A meaning that cannot be a due day is none as long as another can: {@code 11/12/2026}, said in
   * the last week of November, is 11 December in any language.
   */
  DayReading asSaidOn(LocalDate today) {
    List<LocalDate> usable = days.stream().distinct().filter(day -> usable(day, today)).toList();
    Optional<LocalDate> first = usable.stream().findFirst();
    if (kind == Kind.IMPOSSIBLE) {
      return new DayReading.Impossible();
    } else if (kind == Kind.VAGUE) {
      return new DayReading.Unreadable(first);
    } else if (first.isPresent()) {
      return new DayReading.Day(first.get(), usable.stream().skip(1).findFirst());
    }
    LocalDate day = days.get(0);
    return day.isBefore(today) ? new DayReading.Past(day) : new DayReading.TooFar(day);
  }

  static boolean usable(LocalDate day, LocalDate today) {
    return !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS_AHEAD));
  }
}
