package asterism.bot.feature.summary;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import asterism.bot.day.Days;
import asterism.bot.day.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far back a summary goes: {@code last 30 days}, {@code últimas dos semanas}, {@code since 1
 * november}. One of the two is present.
 *
 * @param length that long, up to now
 * @param since from the beginning of that day in the group's zone
 */
record Backwards(Optional<Period> length, Optional<LocalDate> since) {
  private static final int MOST_YEARS = 5;

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:(?:the|for|over|in|de|en|los|las|el|la) )*(?:(?:last|past|previous|ultim[oa]s?) )?"
              + "(?:(?<n>[0-9]{1,4}|[a-z]+) )?(?<unit>days?|dias?|weeks?|semanas?|months?|mes(?:es)?"
              + "|years?|anos?)(?: pasad[oa]s?)?");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("one", 1),
          Map.entry("un", 1),
          Map.entry("una", 1),
          Map.entry("two", 2),
          Map.entry("dos", 2),
          Map.entry("three", 3),
          Map.entry("tres", 3),
          Map.entry("four", 4),
          Map.entry("cuatro", 4),
          Map.entry("six", 6),
          Map.entry("seis", 6));

  private static final Pattern SINCE = Pattern.compile("(?i)^(?:since|from|desde)(?: el)?\\s+");

  /** What is no day of the past in any year. */
  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:tomorrow|tonight|next|coming|in|within|manana|proxim[oa]s?|dentro|en)\\b");

  private static final Option<Option.Named> PAST = Option.dayPast("interval");

  /**
   * @throws UsageError when it cannot be read, or is no time that has passed
   */
  static Backwards read(String typed, Reading reading) {
    Optional<Period> length = length(Turns.plain(typed));
    if (length.isPresent()) {
      return new Backwards(length, Optional.empty());
    }
    String day = SINCE.matcher(typed.strip()).replaceFirst("");
    Optional<LocalDate> said = Days.read(day, reading.today(), reading.language()).said();
    if (said.isEmpty()) {
      throw UsageError.at(PAST, "summary.interval.unreadable", "typed", typed);
    }
    if (said.get().isAfter(reading.today()) && TO_COME.matcher(Turns.plain(day)).find()) {
      throw UsageError.at(PAST, "summary.interval.to_come", "day", said.get());
    }
    LocalDate since = PAST.reader().read(PAST, day, reading).day();
    if (since.isAfter(reading.today())) {
      throw UsageError.at(PAST, "summary.interval.to_come", "day", since);
    }
    if (since.isBefore(reading.today().minusYears(MOST_YEARS))) {
      throw UsageError.at(PAST, "summary.interval.far", "years", MOST_YEARS);
    }
    return new Backwards(Optional.empty(), Optional.of(since));
  }

  private static Optional<Period> length(String plain) {
    Matcher matcher = LENGTH.matcher(plain);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int n = number(Optional.ofNullable(matcher.group("n")).orElse("one"));
    Period length =
        switch (matcher.group("unit").charAt(0)) {
          case 'd' -> Period.ofDays(n);
          case 'w', 's' -> Period.ofWeeks(n);
          case 'm' -> Period.ofMonths(n);
          default -> Period.ofYears(n);
        };
    if (n == 0) {
      return Optional.empty();
    }
    LocalDate any = LocalDate.EPOCH;
    if (any.plus(length).isAfter(any.plusYears(MOST_YEARS))) {
      throw UsageError.at(PAST, "summary.interval.far", "years", MOST_YEARS);
    }
    return Optional.of(length);
  }

  /** 0 for none. */
  private static int number(String word) {
    return Character.isDigit(word.charAt(0))
        ? Integer.parseInt(word)
        : NUMBERS.getOrDefault(word, 0);
  }

  /** When it begins, where it ends at {@code until}. */
  Instant from(Instant until, ZoneId zone) {
    return since
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElseGet(() -> until.atZone(zone).minus(length.orElseThrow()).toInstant());
  }
}
