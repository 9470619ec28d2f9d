package asterism.bot.feature.nudge;

import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.day.TimeOfDay;
import asterism.bot.day.Turns;
import asterism.bot.day.Weekdays;
import asterism.storage.nudge.WeeklyHour;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads when a group wants its digest: {@code monday 9:00}, {@code viernes 16:30}, {@code off}. */
final class WeeklyOption {
  private static final int LONGEST = 60;

  private static final Set<String> OFF =
      Set.of("off", "stop", "apagado", "apagada", "apagar", "desactivado", "sin resumen");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private WeeklyOption() {}

  /** Reads as empty where no digest is wanted. */
  static Option<Optional<WeeklyHour>> option(String name) {
    return Option.meaning(name, LONGEST, (option, typed, reading) -> read(option, typed));
  }

  private static Optional<WeeklyHour> read(Option<?> option, String typed) {
    String plain = Turns.plain(typed.replace(',', ' '));
    if (OFF.contains(plain) || Weekdays.read(plain).equals(Optional.of(Set.of()))) {
      return Optional.empty();
    }
    Optional<TimeOfDay.Found> found = TimeOfDay.in(plain).stream().findFirst();
    boolean timed = found.isPresent();
    Optional<LocalTime> time =
        timed ? found.flatMap(TimeOfDay.Found::time) : Optional.of(WeeklyHour.USUAL.time());
    String rest = found.map(TimeOfDay.Found::rest).orElse(plain);
    Set<DayOfWeek> days = Weekdays.read(rest).orElse(Set.of());
    if (days.size() == 1 && time.isPresent()) {
      return Optional.of(byDay(option, new WeeklyHour(days.iterator().next(), time.get())));
    }
    boolean timeAlone = timed && time.isPresent() && !DIGIT.matcher(rest).find();
    throw UsageError.at(
        option,
        "nudge.group.weekly.unreadable",
        "typed",
        typed,
        "read",
        days.size() > 1 ? Read.DAYS : timeAlone ? Read.TIME : Read.NOTHING,
        "time",
        time.map(LocalTime::toString).orElse(""));
  }

  /** What could be read of a line that is not clear. */
  private enum Read {
    DAYS,
    TIME,
    NOTHING
  }

  private static WeeklyHour byDay(Option<?> option, WeeklyHour hour) {
    if (!TimeOfDay.byDay(hour.time())) {
      throw UsageError.at(option, "nudge.group.weekly.night", "time", hour.time().toString());
    }
    return hour;
  }
}
