package asterism.bot.feature.summary;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import asterism.bot.day.TimeOfDay;

/** What {@code /summary} may be told. */
final class Options {
  static final String SUMMARY = "summary";
  private static final int LONGEST = 80;

  static final Option<Backwards> INTERVAL =
      Option.meaning(
          "interval", LONGEST, (option, typed, reading) -> Backwards.read(typed, reading));

  static final Option<ScheduleReading> WHEN =
      Option.meaning("when", LONGEST, Options::when).needed();

  /** The same, where it may be left out. */
  static final Option<ScheduleReading> WHEN_IF_EVER =
      Option.meaning("when", LONGEST, Options::when);

  static final Option<Integer> NUMBER = Option.number("number");

  /** Which schedule a button means, whatever number it has by now. */
  static final Option<Integer> SCHEDULE = Option.number("schedule").forButtons();

  static final Option<Integer> GROUP = Option.number("group").forButtons();
  static final Option<String> SINCE = Option.text("since", 40).forButtons();
  static final Option<String> UNTIL = Option.text("until", 40).forButtons();

  /** Whether it is of all groups: {@code yes}. */
  static final Option<String> OF_ALL = Option.text("all", 3).forButtons();

  private Options() {}

  private static ScheduleReading when(
      Option<ScheduleReading> option, String typed, Reading reading) {
    ScheduleReading read = ScheduleReading.of(typed);
    if (read.turns().isEmpty() || read.time().isEmpty()) {
      throw UsageError.at(
          option,
          "summary.when.unreadable",
          "typed",
          typed,
          "timed",
          read.timed() && read.time().isPresent(),
          "time",
          read.time().map(Object::toString).orElse(""));
    }
    if (!TimeOfDay.byDay(read.time().get())) {
      throw UsageError.at(option, "summary.when.night", "time", read.time().get().toString());
    }
    return read;
  }
}
