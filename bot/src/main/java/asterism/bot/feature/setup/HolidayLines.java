package asterism.bot.feature.setup;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import asterism.storage.people.Holiday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days off that a group lists itself, a line each: {@code 2026-12-24 Christmas Eve}. */
final class HolidayLines {
  private static final int LONGEST = 3000;
  private static final int LONGEST_NAME = 100;
  private static final int WORDS_OF_A_DAY = 7;
  private static final Pattern WORD = Pattern.compile("(?U)\\S+");

  /** What may stand between a day and its name. */
  private static final Pattern BETWEEN = Pattern.compile("(?U)^[\\s:;,–—-]+");

  private HolidayLines() {}

  /** The earliest first. */
  static Option<List<Holiday>> option(String name) {
    return Option.meaningOfLines(name, LONGEST, HolidayLines::read);
  }

  /** As they would be typed. */
  static String of(List<Holiday> holidays) {
    return holidays.stream()
        .map(holiday -> (holiday.day() + " " + holiday.name()).strip())
        .collect(joining("\n"));
  }

  private static List<Holiday> read(Option<List<Holiday>> option, String typed, Reading reading) {
    Map<LocalDate, Holiday> byDay = new TreeMap<>();
    for (String line : Words.lines(typed)) {
      Holiday holiday = one(option, line, reading);
      if (byDay.put(holiday.day(), holiday) != null) {
        throw UsageError.at(option, "setup.holidays.twice", "day", holiday.day());
      }
    }
    return new ArrayList<>(byDay.values());
  }

  /** As many words as are wholly a day come first; the rest is its name. */
  private static Holiday one(Option<?> option, String line, Reading reading) {
    List<Integer> ends = WORD.matcher(line).results().map(word -> word.end()).toList();
    for (int words = Math.min(WORDS_OF_A_DAY, ends.size()); words > 0; words--) {
      int end = ends.get(words - 1);
      DayReading day = Days.read(line.substring(0, end), reading.today(), reading.language());
      if (day.wholly()) {
        return new Holiday(
            day.said().orElseThrow(() -> UsageError.at(option, "setup.holidays.day", "line", line)),
            name(option, line.substring(end)));
      }
    }
    throw UsageError.at(option, "setup.holidays.day", "line", line);
  }

  private static String name(Option<?> option, String rest) {
    Matcher between = BETWEEN.matcher(rest);
    String name = between.replaceFirst("").strip();
    int length = name.codePointCount(0, name.length());
    if (length > LONGEST_NAME) {
      throw UsageError.at(option, "usage.too_long", "length", length, "longest", LONGEST_NAME);
    }
    return name;
  }
}
