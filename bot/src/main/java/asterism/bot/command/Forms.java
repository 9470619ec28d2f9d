package asterism.bot.command;

import asterism.bot.command.Form.Field;
import asterism.bot.day.Days;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the form of a command from its declaration, filled in with what is known already. */
final class Forms {
  private static final int SHORT = 100;

  /** Stands in a title for a number that is still asked for. */
  private static final String UNKNOWN = "…";

  private Forms() {}

  /** Whether a command asks by a form for what is missing. */
  static boolean has(Command command) {
    return command.answer() == Command.Answer.FORM;
  }

  /**
   * @param given what stands in it already; what a form does not ask for (the number of a
   *     commitment) goes into its id
   * @param mistake what is wrong with one of the values, said at its field
   */
  static Form of(
      Command command,
      Map<String, String> given,
      Optional<Text> intro,
      Optional<UsageError> mistake,
      Reading reading,
      Wording wording) {
    Invocation invocation = Invocation.of(command.name(), command.verb());
    Optional<String> wrong = mistake.flatMap(UsageError::option);
    List<Option<?>> asked =
        command.options().stream().filter(option -> asked(option, given, wrong)).toList();
    for (Option<?> option : command.options()) {
      String value = given.getOrDefault(option.name(), "");
      if (!asked.contains(option) && !value.isBlank()) {
        invocation = invocation.with(option, value);
      }
    }
    List<Field> fields =
        asked.stream()
            .map(
                option ->
                    field(
                        command,
                        option,
                        given.getOrDefault(option.name(), ""),
                        mistake.filter(m -> m.option().equals(Optional.of(option.name()))),
                        reading,
                        wording))
            .toList();
    return new Form(
        invocation.id(),
        wording.plain(command.key("title"), "number", numberIn(given.getOrDefault("number", ""))),
        intro,
        fields,
        wording.plain(command.key("submit")),
        wording.plain(mistake.isPresent() ? "form.mend" : "form.open"));
  }

  private static Field field(
      Command command,
      Option<?> option,
      String typed,
      Optional<UsageError> mistake,
      Reading reading,
      Wording wording) {
    String key = command.name() + ".option." + option.name();
    return new Field(
        option.name(),
        wording.plain(key),
        kind(option),
        value(option, typed, reading),
        option.required(),
        wording.has(key + ".hint") ? wording.plain(key + ".hint") : "",
        mistake.map(error -> error.in(wording).plain()),
        option.choices().stream()
            .map(c -> new Form.Choice(c, wording.plain(command.name() + ".choice." + c)))
            .toList(),
        option.longest());
  }

  /**
   * Whom an optional one means is said in the line, or by the button. A number mostly is, too: it
   * is asked for where it is missing or wrong.
   */
  private static boolean asked(
      Option<?> option, Map<String, String> given, Optional<String> wrong) {
    return !option.hidden()
        && switch (option.kind()) {
          case TEXT, LINES, MENTIONS, DAY, CHOICE, PERIOD, NAME -> true;
          case PERSON -> option.required();
          case NUMBER ->
              option.required()
                  && (given.getOrDefault(option.name(), "").isBlank()
                      || wrong.equals(Optional.of(option.name())));
          case PEOPLE -> false;
        };
  }

  /** What stands in a field: of what it cannot take, nothing. */
  private static String value(Option<?> option, String typed, Reading reading) {
    return switch (option.kind()) {
      case DAY -> dayValue(typed, reading);
      case NUMBER -> isNumber(typed) ? numberIn(typed) : "";
      case PERSON -> reading.people().apply(typed).isPresent() ? typed : "";
      case TEXT, LINES, MENTIONS, CHOICE, PERIOD, NAME, PEOPLE -> typed;
    };
  }

  private static boolean isNumber(String typed) {
    return typed.matches("#?[0-9]{1,9}");
  }

  private static String numberIn(String typed) {
    return isNumber(typed) ? typed.replaceFirst("^#", "") : UNKNOWN;
  }

  private static Form.Kind kind(Option<?> option) {
    return switch (option.kind()) {
      case TEXT -> option.longest() > SHORT ? Form.Kind.LINES : Form.Kind.LINE;
      case PERIOD, NAME -> Form.Kind.LINE;
      case LINES, PEOPLE -> Form.Kind.LINES;
      case MENTIONS -> Form.Kind.MENTIONS;
      case PERSON -> Form.Kind.PERSON;
      case DAY -> Form.Kind.DAY;
      case NUMBER -> Form.Kind.NUMBER;
      case CHOICE -> Form.Kind.CHOICE;
    };
  }

  /** A date picker takes a day or nothing: the day that was typed, or what it comes closest to. */
  private static String dayValue(String typed, Reading reading) {
    return Days.read(typed, reading.today(), reading.language())
        .likeliest()
        .map(Object::toString)
        .orElse("");
  }
}
