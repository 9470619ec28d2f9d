package asterism.bot.feature.nudge;

import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.day.Turns;
import asterism.bot.day.Weekdays;
import asterism.storage.nudge.WeeklyHour;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when a group wants its digest: {@code monday 9:00}, {@code viernes 16:30}, {@code off}. */
final class WeeklyOption {
  private static final int LONGEST = 60;
  private static final LocalTime EARLIEST = LocalTime.of(6, 0);
  private static final int NOON = 12;
  private static final int LAST_HOUR = 23;

  private static final Set<String> OFF =
      Set.of("off", "stop", "apagado", "apagada", "apagar", "desactivado", "sin resumen");

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:at |a )?(?:las? )?(?<hour>[0-9]{1,2})(?:[:.h](?<minutes>[0-5][0-9]))?"
              + "(?: ?(?<half>[ap])\\.? ?m\\b\\.?| ?h(?:s|rs|oras?)?\\b| ?o'?clock| en punto)?"
              + "(?<part> (?:de|por|en) la (?:manana|tarde)| in the (?:morning|afternoon))?");

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
    Matcher matcher = TIME.matcher(plain);
    boolean timed = matcher.find();
    Optional<LocalTime> time = timed ? time(matcher) : Optional.of(WeeklyHour.USUAL.time());
    String rest = timed ? matcher.replaceFirst(" ") : plain;
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

  private static Optional<LocalTime> time(Matcher matcher) {
    int hour = Integer.parseInt(matcher.group("hour"));
    String part = Optional.ofNullable(matcher.group("part")).orElse("");
    boolean halves = matcher.group("half") != null;
    boolean afternoon =
        "p".equals(matcher.group("half")) || part.endsWith("tarde") || part.endsWith("afternoon");
    if (hour > (halves ? NOON : LAST_HOUR) || (halves && hour == 0)) {
      return Optional.empty();
    }
    int ofTheDay = halves ? hour % NOON : hour;
    String minutes = Optional.ofNullable(matcher.group("minutes")).orElse("0");
    return Optional.of(
        LocalTime.of(
            afternoon && ofTheDay < NOON ? ofTheDay + NOON : ofTheDay, Integer.parseInt(minutes)));
  }

  private static WeeklyHour byDay(Option<?> option, WeeklyHour hour) {
    if (hour.time().isBefore(EARLIEST) || !hour.time().isBefore(WeeklyCalendar.EVENING)) {
      throw UsageError.at(option, "nudge.group.weekly.night", "time", hour.time().toString());
    }
    return hour;
  }
}
