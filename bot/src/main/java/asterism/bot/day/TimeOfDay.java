package asterism.bot.day;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hour of the day in a phrase, in English or Spanish: {@code at 9:00}, {@code 4 pm},
 * {@code a las 16 h}. Pure.
 */
public final class TimeOfDay {
  /** When groups begin and end their day: outside of it they are not written to. */
  public static final LocalTime MORNING = LocalTime.of(9, 0);

  public static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final LocalTime EARLIEST = LocalTime.of(6, 0);
  private static final int NOON = 12;
  private static final int LAST_HOUR = 23;

  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:at |a )?(?:las? )?(?<hour>[0-9]{1,2})(?:[:.h](?<minutes>[0-5][0-9]))?"
              + "(?: ?(?<half>[ap])\\.? ?m\\b\\.?| ?h(?:s|rs|oras?)?\\b| ?o'?clock| en punto)?"
              + "(?<part> (?:de|por|en) la (?:manana|tarde)| in the (?:morning|afternoon))?");

  private TimeOfDay() {}

  /**
   * Something in a phrase that may be an hour.
   *
   * @param time empty where no clock has it: {@code 25:00}
   * @param rest the phrase without it
   */
  public record Found(Optional<LocalTime> time, String rest) {}

  /**
   * All that may be an hour, the first first.
   *
   * @param plain as {@link Turns#plain} makes it
   */
  public static List<Found> in(String plain) {
    return TIME.matcher(plain)
        .results()
        .map(
            match ->
                new Found(
                    time(plain.substring(match.start(), match.end())),
                    plain.substring(0, match.start()) + " " + plain.substring(match.end())))
        .toList();
  }

  /** Whether it is an hour that groups may choose for what they want to be told. */
  public static boolean byDay(LocalTime time) {
    return !time.isBefore(EARLIEST) && time.isBefore(EVENING);
  }

  private static Optional<LocalTime> time(String words) {
    Matcher matcher = TIME.matcher(words);
    if (!matcher.matches()) {
      throw new IllegalStateException("was found as an hour: " + words);
    }
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
}
