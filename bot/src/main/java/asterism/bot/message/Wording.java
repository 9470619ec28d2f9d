package asterism.bot.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The texts in one language, for somebody in one time zone.
 *
 * <p>Arguments are given in pairs: {@code say("commitment.made", "number", 12, "what", what)}. A
 * {@link Text}, a {@link Part} or a string comes out as it went in, never as markup or as part of
 * the pattern; a day and an instant are written out; numbers, booleans and enums are for the
 * pattern to choose by (an enum under its name in small letters). A pattern may set {@code
 * <b>…</b>}.
 */
public final class Wording {
  private static final char OPEN = '\uE000';
  private static final char CLOSE = '\uE001';
  private static final String STRONG = "<b>";
  private static final String STRONG_END = "</b>";

  private final Texts texts;
  private final Language language;
  private final ZoneId zone;

  Wording(Texts texts, Language language, ZoneId zone) {
    this.texts = texts;
    this.language = language;
    this.zone = zone;
  }

  public Language language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The same texts in another language, for another zone. */
  public Wording in(Language other, ZoneId there) {
    return new Wording(texts, other, there);
  }

  public boolean has(String key) {
    return texts.has(language, key);
  }

  /**
   * @param arguments names and values in turn
   */
  public Text say(String key, Object... arguments) {
    List<Text> inserted = new ArrayList<>();
    Map<String, Object> forPattern = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      forPattern.put((String) arguments[i], prepared(arguments[i + 1], inserted));
    }
    return assembled(texts.format(language, key, forPattern), inserted);
  }

  /** The same in plain words, for labels and titles. */
  public String plain(String key, Object... arguments) {
    return say(key, arguments).plain();
  }

  /** A day in full: "Friday, 27 November 2026". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern(dayPattern(), language.locale()).format(day);
  }

  /** A day that is near, without its year: "Friday, 27 November". */
  public String nearDay(LocalDate day) {
    String pattern =
        switch (language) {
          case ENGLISH -> "EEEE, d MMMM";
          case SPANISH -> "EEEE, d 'de' MMMM";
        };
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  /** A day where there is hardly any room: "27 Nov". */
  public String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
  }

  /** A day of the week in full: "Friday", "viernes". */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, language.locale());
  }

  /** An instant in this wording's zone, to the minute. */
  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(dayPattern() + ", HH:mm", language.locale())
        .withZone(zone)
        .format(moment);
  }

  /** The time of day at an instant, in this wording's zone. */
  public String time(Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm", language.locale()).withZone(zone).format(moment);
  }

  private String dayPattern() {
    return switch (language) {
      case ENGLISH -> "EEEE, d MMMM yyyy";
      case SPANISH -> "EEEE, d 'de' MMMM 'de' yyyy";
    };
  }

  private Object prepared(Object argument, List<Text> inserted) {
    if (argument instanceof Number || argument instanceof Boolean) {
      return argument instanceof Boolean ? argument.toString() : argument;
    }
    if (argument instanceof Enum<?> choice) {
      return choice.name().toLowerCase(Locale.ROOT);
    }
    inserted.add(textOf(argument));
    return "" + OPEN + (inserted.size() - 1) + CLOSE;
  }

  private Text textOf(Object argument) {
    if (argument instanceof Text text) {
      return text;
    }
    if (argument instanceof Part part) {
      return Text.of(part);
    }
    if (argument instanceof LocalDate day) {
      return Text.of(day(day));
    }
    if (argument instanceof Instant moment) {
      return Text.of(new Part.Moment(moment.getEpochSecond(), moment(moment)));
    }
    if (argument instanceof String words) {
      return Text.of(words);
    }
    throw new IllegalArgumentException("a text cannot say a " + argument.getClass().getName());
  }

  /** Puts the inserted texts in their places and makes the pattern's own words and strong parts. */
  private static Text assembled(String formatted, List<Text> inserted) {
    Deque<List<Part>> open = new ArrayDeque<>();
    open.push(new ArrayList<>());
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < formatted.length()) {
      if (formatted.charAt(at) == OPEN) {
        flush(words, open);
        int end = formatted.indexOf(CLOSE, at);
        open.getFirst().addAll(inserted.get(Integer.parseInt(formatted, at + 1, end, 10)).parts());
        at = end + 1;
      } else if (formatted.startsWith(STRONG, at)) {
        flush(words, open);
        open.push(new ArrayList<>());
        at += STRONG.length();
      } else if (formatted.startsWith(STRONG_END, at)) {
        flush(words, open);
        Part strong = new Part.Strong(open.pop());
        open.getFirst().add(strong);
        at += STRONG_END.length();
      } else {
        words.append(formatted.charAt(at++));
      }
    }
    flush(words, open);
    return new Text(open.getFirst());
  }

  private static void flush(StringBuilder words, Deque<List<Part>> open) {
    if (!words.isEmpty()) {
      open.getFirst().add(new Part.Words(words.toString()));
      words.setLength(0);
    }
  }
}
