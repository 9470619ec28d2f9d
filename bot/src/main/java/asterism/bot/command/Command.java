package asterism.bot.command;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One verb of one command, declared once: everything that describes, reads or runs it comes from
 * here. Its texts are {@code <name>.<verb>.help} and {@code .example}; where a form can ask for it,
 * also {@code .title} and {@code .submit}; for each of its options {@code <name>.option.<option>}
 * and for each choice {@code <name>.choice.<choice>}.
 *
 * @param spelling how it is typed
 * @param may who may use it
 * @param aliases other words for the verb, such as {@code cada} for {@code every}
 * @param looks whether it changes nothing: who is named in it is only looked up
 */
public record Command(
    String name,
    String verb,
    Spelling spelling,
    List<Option<?>> options,
    Answer answer,
    May may,
    Set<String> aliases,
    boolean looks,
    Function<Call, Reply> handler) {
  private static final Pattern STEP = Pattern.compile("_[2-9]$");

  /** How a verb stands in typed text. */
  public enum Spelling {
    /** Its word comes first. */
    WORD,
    /** It has none: the whole line is what it is told. */
    WHOLE_LINE,
    /** It has none: it is meant where all of the line fits what it can be told. */
    WORDLESS,
    /** Only buttons mean it. */
    BUTTON
  }

  /** How it answers, for services that must be told beforehand. */
  public enum Answer {
    /** By a private message, which may take a moment. */
    PRIVATE,
    /** By a form where something needed is missing: at once, after one query at most. */
    FORM,
    /** By changing the private message whose button was pressed. */
    UPDATE
  }

  public Command {
    options = List.copyOf(options);
    aliases = Set.copyOf(aliases);
  }

  /** For everybody. */
  public Command(
      String name,
      String verb,
      Spelling spelling,
      List<Option<?>> options,
      Answer answer,
      Function<Call, Reply> handler) {
    this(name, verb, spelling, options, answer, May.EVERYBODY, Set.of(), false, handler);
  }

  public Command onlyFor(May who) {
    return new Command(name, verb, spelling, options, answer, who, aliases, looks, handler);
  }

  public Command alsoTyped(String... words) {
    return new Command(name, verb, spelling, options, answer, may, Set.of(words), looks, handler);
  }

  public Command lookingOnly() {
    return new Command(name, verb, spelling, options, answer, may, aliases, true, handler);
  }

  /** Whether a first word of a line, in small letters, means it. */
  boolean isTyped(String word) {
    return spelling == Spelling.WORD && (verb.equals(word) || aliases.contains(word));
  }

  /**
   * Where its texts are. A later step of a form, such as {@code group_2}, has those of the first.
   */
  public String key(String what) {
    return name + "." + STEP.matcher(verb).replaceFirst("") + "." + what;
  }

  /** What it is called in usage lines: {@code /commit done}. */
  public String title() {
    return spelling == Spelling.WORD ? "/" + name + " " + verb : "/" + name;
  }

  /** How to type it: {@code /commit move <number> to <day> [because <reason>]}. */
  public String usage() {
    return options.stream()
        .filter(option -> !option.hidden())
        .map(Option::usage)
        .map(usage -> " " + usage)
        .collect(joining("", title(), ""));
  }
}
