package asterism.bot.command;

import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a command may be told, declared once: from it come the text grammar, the form's field,
 * the usage and the reading of what was typed.
 *
 * @param name unique in its command, a word in small letters
 * @param joint the word before it in typed text; without one it stands by its place, or when {@link
 *     #quoted} anywhere as {@code name:"…"}
 * @param longest most characters (code points) of a text
 * @param choices for {@link Kind#CHOICE}: what may be said, in order
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
    Reader<T> reader) {

  /** What kind of thing it takes. */
  public enum Kind {
    TEXT,
    DAY,
    NUMBER,
    CHOICE,
    PERSON
  }

  /** A day a person named; {@code other} is what they may have meant instead. */
  public record Named(LocalDate day, Optional<LocalDate> other) {}

  /** Makes a value of what was typed, or throws a {@link UsageError}. */
  interface Reader<T> {
    T read(Option<T> option, String typed, Reading reading);
  }

  public Option {
    choices = List.copyOf(choices);
  }

  /** Words, at most {@code longest} characters, as typed but for space around them. */
  public static Option<String> text(String name, int longest) {
    return new Option<>(
        name, Kind.TEXT, Optional.empty(), false, false, false, longest, List.of(), Option::words);
  }

  /** A day from today to five years ahead, in plain words or as 2026-12-31. */
  public static Option<Named> day(String name) {
    return new Option<>(
        name, Kind.DAY, Optional.empty(), false, false, false, 60, List.of(), Option::dayNamed);
  }

  /** A whole number from 1 on, with or without a # before it. */
  public static Option<Integer> number(String name) {
    return new Option<>(
        name, Kind.NUMBER, Optional.empty(), false, false, false, 10, List.of(), Option::counted);
  }

  public static Option<String> choice(String name, String... choices) {
    return new Option<>(
        name,
        Kind.CHOICE,
        Optional.empty(),
        false,
        false,
        false,
        60,
        List.of(choices),
        Option::chosen);
  }

  /**
   * Somebody mentioned, who has to be the speaker: the service's id of their account.
   *
   * @param refusal the text for anybody else
   */
  public static Option<String> self(String name, String refusal) {
    return new Option<>(
        name,
        Kind.PERSON,
        Optional.empty(),
        false,
        false,
        false,
        100,
        List.of(),
        (option, typed, reading) -> {
          if (!typed.equals(reading.self())) {
            throw UsageError.of(refusal);
          }
          return typed;
        });
  }

  public Option<T> after(Joint word) {
    return new Option<>(
        name, kind, Optional.of(word), required, quoted, hidden, longest, choices, reader);
  }

  /** Without it nothing is done: the form asks for it. */
  public Option<T> needed() {
    return new Option<>(name, kind, joint, true, quoted, hidden, longest, choices, reader);
  }

  /** In typed text it is given as {@code name:"…"}, anywhere in the line. */
  public Option<T> inQuotes() {
    return new Option<>(name, kind, joint, required, true, hidden, longest, choices, reader);
  }

  /** Only buttons give it: in no text, form or help. */
  public Option<T> forButtons() {
    return new Option<>(name, kind, joint, required, quoted, true, longest, choices, reader);
  }

  T read(String typed, Reading reading) {
    return reader.read(this, typed.strip(), reading);
  }

  /** How it stands in a usage line: {@code [because <reason>]}. */
  String usage() {
    String value =
        switch (kind) {
          case TEXT -> joint.isPresent() ? "<reason>" : "<" + name + ">";
          case DAY -> "<day>";
          case NUMBER -> "<number>";
          case CHOICE -> String.join("|", choices);
          case PERSON -> "@person";
        };
    String whole =
        quoted ? name + ":\"…\"" : joint.map(word -> word.word() + " " + value).orElse(value);
    return required ? whole : "[" + whole + "]";
  }

  private static String words(Option<String> option, String typed, Reading reading) {
    int length = typed.codePointCount(0, typed.length());
    if (length > option.longest) {
      throw UsageError.at(option, "usage.too_long", "length", length, "longest", option.longest);
    }
    return typed;
  }

  private static Integer counted(Option<Integer> option, String typed, Reading reading) {
    String digits = typed.startsWith("#") ? typed.substring(1) : typed;
    if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) < 1) {
      throw UsageError.at(option, "usage.not_a_number", "typed", typed);
    }
    return Integer.valueOf(digits);
  }

  private static String chosen(Option<String> option, String typed, Reading reading) {
    String choice = typed.toLowerCase(Locale.ROOT);
    if (!option.choices.contains(choice)) {
      throw UsageError.at(
          option,
          "usage.not_a_choice",
          "typed",
          typed,
          "choices",
          String.join(", ", option.choices));
    }
    return choice;
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
