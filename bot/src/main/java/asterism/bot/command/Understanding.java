package asterism.bot.command;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a typed line, a button or a form comes to: a command, what it was told, and whether that may
 * be done without asking back.
 *
 * @param doubt why it may not be done without asking back; empty when it may
 * @param near a verb that the line began with though the rest did not fit it: perhaps it was meant
 * @param quotes the message it was made from, to be shown in a form whatever it says
 */
public record Understanding(
    Command command,
    Map<String, String> given,
    Optional<Doubt> doubt,
    Optional<Command> near,
    Optional<Quotation> quotes) {

  private static final Pattern LINE = Pattern.compile("(?Us)^/?([^\\s/]\\S*)(?:\\s+(.*))?$");

  public Understanding {
    given = Map.copyOf(given);
  }

  private Understanding(
      Command command, Map<String, String> given, Optional<Doubt> doubt, Optional<Command> near) {
    this(command, given, doubt, near, Optional.empty());
  }

  /**
   * Reads a typed line, {@code /commit done 12}; the slash may be missing.
   *
   * @throws UsageError when there is no such command, or nothing of it fits
   */
  public static Understanding ofLine(Commands commands, String line, Reading reading) {
    Matcher parts = LINE.matcher(line.strip());
    if (!parts.matches()) {
      throw UsageError.of("usage.not_a_command");
    }
    String name = parts.group(1).toLowerCase(Locale.ROOT);
    String rest = Optional.ofNullable(parts.group(2)).orElse("").strip();
    if (commands.verbs(name).isEmpty()) {
      throw line.strip().startsWith("/")
          ? UsageError.of("usage.unknown_command", "typed", "/" + shortened(parts.group(1)))
          : UsageError.of("usage.not_a_command");
    }
    Grammar grammar = new Grammar(reading);
    Matcher words = LINE.matcher(rest);
    String first = words.matches() ? words.group(1).toLowerCase(Locale.ROOT) : "";
    String others = words.matches() ? Optional.ofNullable(words.group(2)).orElse("") : "";
    Optional<Command> verb =
        commands.verbs(name).stream().filter(found -> found.isTyped(first)).findFirst();
    Optional<Understanding> fitting =
        verb.flatMap(found -> grammar.fit(found, others).map(typed -> of(found, typed)));
    if (fitting.isPresent()) {
      return fitting.get();
    }
    Optional<Command> wholeLine = commands.wholeLine(name);
    if (wholeLine.isPresent()) {
      Grammar.Typed typed = grammar.whole(wholeLine.get(), rest);
      Optional<Doubt> doubt = typed.doubt().or(() -> verb.flatMap(found -> likeA(found, typed)));
      return new Understanding(wholeLine.get(), typed.given(), doubt, verb);
    }
    for (Command wordless : verb.isPresent() ? List.<Command>of() : commands.wordless(name)) {
      Optional<Grammar.Typed> typed = grammar.fit(wordless, rest);
      if (typed.isPresent() && !(rest.isEmpty() && needsSomething(wordless))) {
        return of(wordless, typed.get());
      }
    }
    if (rest.isEmpty()) {
      return bare(commands.verbs(name).get(0));
    }
    if (others.isEmpty() && verb.filter(Forms::has).isPresent()) {
      return bare(verb.get());
    }
    if (first.startsWith("@") && reading.leadingMention(rest).isEmpty()) {
      throw UsageError.of("usage.unknown_mention", "typed", shortened(words.group(1)));
    }
    boolean named = !first.isEmpty() && "@\"“”«".indexOf(first.charAt(0)) >= 0;
    if (named && !commands.wordless(name).isEmpty()) {
      throw UsageError.of("usage.verb", "usage", usages(commands.wordless(name)));
    }
    return verb.filter(found -> Forms.has(found) && isNumbered(found))
        .flatMap(found -> grammar.partly(found, others).map(typed -> of(found, typed)))
        .orElseThrow(
            () ->
                verb.map(found -> UsageError.of("usage.verb", "usage", found.usage()))
                    .orElseGet(
                        () ->
                            UsageError.of(
                                "usage.unknown_verb",
                                "typed",
                                shortened(first),
                                "command",
                                "/" + name)));
  }

  /** A bare line does not mean it. */
  private static boolean needsSomething(Command command) {
    return command.options().stream().anyMatch(Option::required);
  }

  /** Whether it is about something that has a number: its form mends what was typed. */
  private static boolean isNumbered(Command command) {
    return command.options().stream()
        .anyMatch(option -> option.required() && option.kind() == Option.Kind.NUMBER);
  }

  /** Reads a button or a form; empty when it is none of ours any more. */
  public static Optional<Understanding> of(
      Commands commands, String id, Map<String, String> filledIn) {
    return Invocation.parse(id)
        .flatMap(
            invocation ->
                commands
                    .find(invocation.command(), invocation.verb())
                    .map(
                        command ->
                            new Understanding(
                                command,
                                merged(invocation.given(), filledIn),
                                Optional.empty(),
                                Optional.empty())));
  }

  /**
   * Reads a verb chosen by name with what it was told by option. Where its text was told alone,
   * that may say the rest by itself, as in a typed line: {@code call the library by friday}. Empty
   * when there is no such verb.
   */
  public static Optional<Understanding> called(
      Commands commands, Invocation verb, Reading reading) {
    return commands
        .find(verb.command(), verb.verb())
        .filter(command -> command.spelling() != Command.Spelling.BUTTON)
        .map(
            command ->
                new Grammar(reading)
                    .unfolded(command, verb.given())
                    .map(typed -> of(command, typed))
                    .orElseGet(
                        () ->
                            new Understanding(
                                command, verb.given(), Optional.empty(), Optional.empty())));
  }

  /** Reads a message as what a verb is told; empty when there is no such verb. */
  public static Optional<Understanding> of(
      Commands commands, Invocation verb, Quotation quotation, Reading reading) {
    return commands
        .find(verb.command(), verb.verb())
        .map(
            command ->
                new Understanding(
                    command,
                    quotation.filled(command, reading),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(quotation)));
  }

  /** Whether it is to be shown back in a form whatever it says, because it may not be done so. */
  boolean toBeAsked() {
    return doubt.isPresent() || quotes.isPresent() || lacking();
  }

  /** Whether something it needs is not there, so that it must be asked for. */
  public boolean lacking() {
    return command.options().stream()
        .anyMatch(
            option -> option.required() && !Arguments.says(given.getOrDefault(option.name(), "")));
  }

  /** What is needed and was filled in with nothing but blanks. */
  Optional<Option<?>> leftBlank() {
    return command.options().stream()
        .filter(Option::required)
        .filter(option -> isBlank(given.getOrDefault(option.name(), "")))
        .<Option<?>>map(option -> option)
        .findFirst();
  }

  private static boolean isBlank(String filledIn) {
    return !filledIn.isEmpty() && !Arguments.says(filledIn);
  }

  /** The group that a button or a form is about, wherever it is used. */
  public Optional<Long> group() {
    return command.options().stream()
        .filter(option -> option.hidden() && option.name().equals("group"))
        .map(option -> given.getOrDefault(option.name(), ""))
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Long::valueOf)
        .findFirst();
  }

  /**
   * Whether what it is about follows from what it was told, or it changes nothing: then it does not
   * matter where it is done.
   */
  public boolean saysWhatItIsAbout() {
    return command.looks() || namesWhatItIsAbout();
  }

  /** Whether it was told a group, or a number that belongs to one. */
  public boolean namesWhatItIsAbout() {
    return group().isPresent() || given.containsKey("number");
  }

  private static String usages(List<Command> verbs) {
    return verbs.stream().map(Command::usage).collect(joining(" · "));
  }

  /** A verb that was told nothing. */
  private static Understanding bare(Command command) {
    return new Understanding(command, Map.of(), Optional.empty(), Optional.empty());
  }

  private static Understanding of(Command command, Grammar.Typed typed) {
    return new Understanding(command, typed.given(), typed.doubt(), Optional.empty());
  }

  /**
   * {@code move 12}, once the day is taken off: nobody promises that. And who writes {@code said
   * @nobody} means somebody else.
   */
  private static Optional<Doubt> likeA(Command verb, Grammar.Typed typed) {
    boolean ofOthers =
        verb.options().stream().anyMatch(option -> option.kind() == Option.Kind.MENTIONS);
    String named = "(?isU)" + Pattern.quote(verb.verb()) + "\\s+@.*";
    if (ofOthers && typed.given().values().stream().anyMatch(words -> words.matches(named))) {
      return Optional.of(Doubt.UNKNOWN_PERSON);
    }
    String bare = "(?iU)" + Pattern.quote(verb.verb()) + "\\s+#?[0-9]{1,9}";
    return typed.given().values().stream().anyMatch(words -> words.matches(bare))
        ? Optional.of(Doubt.LIKE_A_VERB)
        : Optional.empty();
  }

  /** What the button or form stands for goes before what was filled in. */
  private static Map<String, String> merged(
      Map<String, String> fixed, Map<String, String> filledIn) {
    Map<String, String> all = new HashMap<>(filledIn);
    all.putAll(fixed);
    return all;
  }

  private static String shortened(String word) {
    return word.codePointCount(0, word.length()) <= 40
        ? word
        : word.substring(0, word.offsetByCodePoints(0, 40)) + "…";
  }
}
