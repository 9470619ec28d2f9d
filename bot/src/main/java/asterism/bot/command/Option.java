package asterism.bot.command;

import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import asterism.bot.day.Period;
import asterism.storage.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something a command may be told, declared once: from it come the text grammar, the form's field,
 * the usage and the reading of what was typed.
 *
 * @param name unique in its command, a word in small letters
 * @param joint the word before it in typed text; without one it stands by its place, or when {@link
 *     #quoted} anywhere as {@code name:"…"}
 * @param longest most characters (code points) of a text
 * @param choices for {@link Kind#CHOICE}: what may be said, in order
 * @param spoken for {@link Kind#CHOICE}: other words for a choice, such as {@code co chair}, and
 *     the choice they mean
 * @param <T> what handlers get
 */
public record Option<T>(
    String name,
    Kind kind,
    Optional<Joint> joint,
    boolean required,
    boolean quoted,
    boolean hidden,
    int longest,
    List<String> choices,
    Map<String, String> spoken,
    Reader<T> reader) {
  /** More choices than this are not spelled out in a usage line. */
  private static final int MOST_TO_SHOW = 10;

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  /** What kind of thing it takes. */
  public enum Kind {
    TEXT,
    /** Several lines of words; only forms ask for them. */
    LINES,
    /**
     * Several lines in which people are mentioned; in typed text one, that begins with a mention.
     */
    MENTIONS,
    DAY,
    NUMBER,
    CHOICE,
    /** How often something comes again. */
    PERIOD,
    /** What something is called; in typed text between double quotes. */
    NAME,
    PERSON,
    PEOPLE
  }

  /**
   * Somebody mentioned or chosen.
   *
   * @param account the service's id of the account that was meant
   * @param bot whether a program and no person
   * @param active whether the account can still be used
   */
  public record Mentioned(Person person, String account, boolean bot, boolean active) {}

  /** A day a person named; {@code other} is what they may have meant instead. */
  public record Named(LocalDate day, Optional<LocalDate> other) {}

  /** Makes a value of what was typed. */
  @FunctionalInterface
  public interface Reader<T> {

    /**
     * @throws UsageError when it cannot be read, at {@code option}
     */
    T read(Option<T> option, String typed, Reading reading);
  }

  public Option {
    choices = List.copyOf(choices);
    spoken = Map.copyOf(spoken);
  }

  private static <T> Option<T> of(String name, Kind kind, int longest, Reader<T> reader) {
    return new Option<>(
        name, kind, Optional.empty(), false, false, false, longest, List.of(), Map.of(), reader);
  }

  /** Words, at most {@code longest} characters, as typed but for space around them. */
  public static Option<String> text(String name, int longest) {
    return of(name, Kind.TEXT, longest, Option::words);
  }

  /**
   * Words of at most {@code longest} characters with a meaning of their own, such as a time zone.
   */
  public static <T> Option<T> meaning(String name, int longest, Reader<T> reader) {
    return of(name, Kind.TEXT, longest, within(reader));
  }

  /** Lines of words, each about somebody named at its beginning: see {@link Kind#MENTIONS}. */
  public static Option<String> lines(String name, int longest) {
    return of(name, Kind.MENTIONS, longest, Option::words);
  }

  /** Lines of words with a meaning of their own; only forms ask for them. */
  public static <T> Option<T> meaningOfLines(String name, int longest, Reader<T> reader) {
    return of(name, Kind.LINES, longest, within(reader));
  }

  /** What something is called: see {@link Kind#NAME}. */
  public static Option<String> name(String name, int longest) {
    return of(name, Kind.NAME, longest, Option::words);
  }

  /** A day from today to five years ahead, in plain words or as 2026-12-31. */
  public static Option<Named> day(String name) {
    return of(name, Kind.DAY, 60, Option::dayNamed);
  }

  /** A day to five years ahead, or one that has passed. Without a year it is the next such day. */
  public static Option<Named> anyDay(String name) {
    return of(name, Kind.DAY, 60, Option::anyDayNamed);
  }

  /**
   * A day that has passed, or today: without a year it is the last such day, and the next one is
   * the other that may be meant.
   */
  public static Option<Named> dayPast(String name) {
    return of(name, Kind.DAY, 60, Option::dayPastNamed);
  }

  /** A whole number from 1 on, with or without a # before it. */
  public static Option<Integer> number(String name) {
    return of(name, Kind.NUMBER, 10, Option::counted);
  }

  /** How often something comes again: {@code month}, {@code second tuesday}. */
  public static Option<Period> period(String name) {
    return of(name, Kind.PERIOD, 40, Option::periodNamed);
  }

  public static Option<String> choice(String name, String... choices) {
    return choice(name, List.of(choices), Map.of());
  }

  /**
   * @param spoken other words for a choice, several ones too, in small letters, and what they mean
   */
  public static Option<String> choice(
      String name, List<String> choices, Map<String, String> spoken) {
    return new Option<>(
        name,
        Kind.CHOICE,
        Optional.empty(),
        false,
        false,
        false,
        60,
        choices,
        spoken,
        Option::chosen);
  }

  /** Somebody mentioned in the line or chosen in a form. */
  public static Option<Mentioned> person(String name) {
    return of(name, Kind.PERSON, 100, Option::somebody);
  }

  /** Several people, each mentioned, in the order they were. */
  public static Option<List<Mentioned>> people(String name) {
    return of(name, Kind.PEOPLE, 1000, Option::several);
  }

  /**
   * Somebody mentioned, who has to be the speaker: the service's id of their account.
   *
   * @param refusal the text for anybody else
   */
  public static Option<String> self(String name, String refusal) {
    return of(
        name,
        Kind.PERSON,
        100,
        (option, typed, reading) -> {
          if (!typed.equals(reading.self())) {
            throw UsageError.of(refusal);
          }
          return typed;
        });
  }

  public Option<T> after(Joint word) {
    return new Option<>(
        name, kind, Optional.of(word), required, quoted, hidden, longest, choices, spoken, reader);
  }

  /** Without it nothing is done: the form asks for it. */
  public Option<T> needed() {
    return new Option<>(name, kind, joint, true, quoted, hidden, longest, choices, spoken, reader);
  }

  /** In typed text it is given as {@code name:"…"}, anywhere in the line. */
  public Option<T> inQuotes() {
    return new Option<>(
        name, kind, joint, required, true, hidden, longest, choices, spoken, reader);
  }

  /** Only buttons give it: in no text, form or help. */
  public Option<T> forButtons() {
    return new Option<>(
        name, kind, joint, required, quoted, true, longest, choices, spoken, reader);
  }

  T read(String typed, Reading reading) {
    return reader.read(this, typed.strip(), reading);
  }

  /** How it stands in a usage line: {@code [because <reason>]}. */
  String usage() {
    String value =
        switch (kind) {
          case TEXT -> joint.equals(Optional.of(Joint.BECAUSE)) ? "<reason>" : "<" + name + ">";
          case MENTIONS -> "@person <what> by <day>";
          case LINES -> "<" + name + ">";
          case DAY -> "<day>";
          case NUMBER -> "<number>";
          case PERIOD -> "<" + name + ">";
          case NAME -> "\"" + name + "\"";
          case CHOICE ->
              choices.size() <= MOST_TO_SHOW ? String.join("|", choices) : "<" + name + ">";
          case PERSON -> "@person";
          case PEOPLE -> "@person @person";
        };
    String whole =
        quoted ? name + ":\"…\"" : joint.map(word -> word.word() + " " + value).orElse(value);
    return required ? whole : "[" + whole + "]";
  }

  private static String words(Option<String> option, String typed, Reading reading) {
    requireShort(option, typed);
    return typed;
  }

  private static <T> Reader<T> within(Reader<T> reader) {
    return (option, typed, reading) -> {
      requireShort(option, typed);
      return reader.read(option, typed, reading);
    };
  }

  private static void requireShort(Option<?> option, String typed) {
    int length = typed.codePointCount(0, typed.length());
    if (length > option.longest) {
      throw UsageError.at(option, "usage.too_long", "length", length, "longest", option.longest);
    }
  }

  private static Period periodNamed(Option<Period> option, String typed, Reading reading) {
    return Period.read(typed)
        .orElseThrow(() -> UsageError.at(option, "usage.not_a_period", "typed", typed));
  }

  private static Mentioned somebody(Option<Mentioned> option, String typed, Reading reading) {
    return met(option, typed, reading);
  }

  private static List<Mentioned> several(
      Option<List<Mentioned>> option, String typed, Reading reading) {
    return Stream.of(typed.split(" ", -1))
        .distinct()
        .map(each -> met(option, each, reading))
        .toList();
  }

  private static Mentioned met(Option<?> option, String account, Reading reading) {
    return reading
        .people()
        .apply(account)
        .orElseThrow(() -> UsageError.at(option, "usage.unknown_person"));
  }

  private static Integer counted(Option<Integer> option, String typed, Reading reading) {
    String digits = typed.startsWith("#") ? typed.substring(1) : typed;
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) < 1) {
      throw UsageError.at(option, "usage.not_a_number", "typed", typed);
    }
    return Integer.valueOf(digits);
  }

  private static String chosen(Option<String> option, String typed, Reading reading) {
    Optional<String> choice = option.choice(typed);
    if (choice.isEmpty()) {
      throw UsageError.at(
          option,
          "usage.not_a_choice",
          "typed",
          typed,
          "choices",
          String.join(", ", option.choices));
    }
    return choice.get();
  }

  /** What words mean, in any case of letters; empty where they mean none of the choices. */
  Optional<String> choice(String words) {
    String small = words.toLowerCase(Locale.ROOT).replaceAll("(?U)\\s+", " ");
    return choices.contains(small) ? Optional.of(small) : Optional.ofNullable(spoken.get(small));
  }

  private static Named anyDayNamed(Option<Named> option, String typed, Reading reading) {
    DayReading read = Days.read(typed, reading.today(), reading.language());
    return read instanceof DayReading.Past past
        ? new Named(past.day(), Optional.empty())
        : dayNamed(option, typed, reading);
  }

  private static Named dayPastNamed(Option<Named> option, String typed, Reading reading) {
    Named named = anyDayNamed(option, typed, reading);
    LocalDate day = named.day();
    if (!day.isAfter(reading.today()) || YEAR.matcher(typed).find()) {
      return named;
    }
    boolean ofTheWeek = !DIGIT.matcher(typed).find();
    return new Named(ofTheWeek ? day.minusWeeks(1) : day.minusYears(1), Optional.of(day));
  }

  private static Named dayNamed(Option<Named> option, String typed, Reading reading) {
    DayReading read = Days.read(typed, reading.today(), reading.language());
    if (read instanceof DayReading.Day day) {
      return new Named(day.day(), day.other());
    }
    if (read instanceof DayReading.Past past) {
      throw UsageError.at(option, "usage.day_past", "typed", typed, "day", past.day());
    }
    if (read instanceof DayReading.TooFar far) {
      throw UsageError.at(option, "usage.day_too_far", "typed", typed, "day", far.day());
    }
    if (read instanceof DayReading.Impossible) {
      throw UsageError.at(option, "usage.day_impossible", "typed", typed);
    }
    throw UsageError.at(option, "usage.day_unreadable", "typed", typed);
  }
}
