package asterism.bot.feature.setup;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.message.Language;
import asterism.bot.message.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What more than one of the forms asks for, and how what was filled in is taken. */
final class Choices {
  static final String ASTERISM = "asterism";
  static final int LONGEST_NAME = 100;

  static final Option<String> NAME = Option.text("name", LONGEST_NAME).inQuotes();
  static final Option<ZoneId> ZONE = Zones.option("zone").inQuotes();
  static final Option<String> COUNTRY = Countries.option("country");
  static final Option<String> LANGUAGE =
      Option.choice(
              "language",
              Stream.of(Language.values()).map(Language::code).toList(),
              Map.of(
                  "english",
                  "en",
                  "inglés",
                  "en",
                  "ingles",
                  "en",
                  "spanish",
                  "es",
                  "español",
                  "es",
                  "espanol",
                  "es",
                  "castellano",
                  "es"))
          .inQuotes();

  /** The group that a button or a form is about, wherever it is used. */
  static final Option<Integer> GROUP = Option.number("group").forButtons();

  private Choices() {}

  /** Whether a form was filled in, or something was typed, and not merely the verb named. */
  static boolean anyOf(Call call, List<Option<?>> options) {
    return options.stream()
        .anyMatch(option -> call.find(option).isPresent() || call.cleared(option));
  }

  /** What was filled in; nothing where it was cleared; else as it is now. */
  static <T> Optional<T> taken(Call call, Option<T> option, Optional<T> now) {
    return call.find(option).or(() -> call.cleared(option) ? Optional.empty() : now);
  }

  /** The day it is already, for the person or in the group: what began on it counts. */
  static LocalDate latest(Call call) {
    return call.about()
        .map(group -> call.groupToday())
        .filter(day -> day.isAfter(call.today()))
        .orElse(call.today());
  }

  /** The day on which what is chosen begins: in the group, where one is spoken of. */
  static LocalDate day(Call call) {
    return call.about().map(group -> call.groupToday()).orElse(call.today());
  }

  /** The language that was filled in; the very tag it has now where it is the same. */
  static Optional<String> language(Call call, Optional<String> now) {
    Optional<String> code = taken(call, LANGUAGE, now.map(Choices::language));
    return code.equals(now.map(Choices::language)) ? now : code;
  }

  /** A name is not cleared: something has to be said. */
  static String name(Call call, String now) {
    if (call.cleared(NAME)) {
      throw UsageError.at(NAME, "setup.name.missing");
    }
    return call.find(NAME).orElse(now);
  }

  static Invocation with(Invocation form, Option<?> option, Optional<String> value) {
    return value.map(filled -> form.with(option, filled)).orElse(form);
  }

  /** As a choice is written in a form. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** A tag such as {@code es-MX} as the form has it. */
  static String language(String tag) {
    return Language.of(tag).code();
  }

  /** How a choice is called, as in the form. */
  static String called(Wording wording, Enum<?> choice) {
    return called(wording, code(choice));
  }

  static String called(Wording wording, String choice) {
    return wording.plain("asterism.choice." + choice);
  }
}
