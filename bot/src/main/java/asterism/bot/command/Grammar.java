package asterism.bot.command;

import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a typed line against the declared options of a verb. Pure.
 *
 * <p>A verb fits only if all of the line is taken: numbers and choices by their place, days and
 * reasons by the word that joins them. A verb that takes the whole line fits any line; when no day
 * can be made out at its end, or two people are named at its beginning, it is <em>unsure</em>: to
 * be shown back in a form, never done.
 */
final class Grammar {

  /**
   * What a line was found to say.
   *
   * @param given by option name, as typed
   * @param doubt why it may not be done without asking back; empty when it may
   */
  record Typed(Map<String, String> given, Optional<Doubt> doubt) {}

  private static final Pattern QUOTED =
      Pattern.compile("(?U)(?<=^|\\s)(\\w+):[\"“”«](.*?)[\"“”»](?:\\s+|$)", Pattern.DOTALL);
  private static final Pattern FIRST_WORD = Pattern.compile("(?Us)^(\\S+)(?:\\s+(.*))?$");
  private static final Pattern AFTER_A_NAME = Pattern.compile("(?U)^\\s*[:,;–—-]?\\s*");
  private static final int WORDS_OF_A_DAY = 5;

  private final Reading reading;

  Grammar(Reading reading) {
    this.reading = reading;
  }

  /**
   * What {@code line} (without the verb) says to a verb with a word of its own; empty if it does
   * not fit.
   */
  Optional<Typed> fit(Command command, String line) {
    Map<String, String> given = new HashMap<>();
    String rest = takeQuoted(command, line, given).strip();
    List<Option<?>> options =
        command.options().stream().filter(o -> !o.quoted() && !o.hidden()).toList();
    for (int i = 0; i < options.size() && !rest.isEmpty(); i++) {
      rest = take(options.get(i), options.subList(i + 1, options.size()), rest, given);
    }
    return rest.isEmpty() && needsMet(options, given)
        ? Optional.of(new Typed(given, Optional.empty()))
        : Optional.empty();
  }

  /** What is needed by place must be there; what is joined by a word can still be asked for. */
  private static boolean needsMet(List<Option<?>> options, Map<String, String> given) {
    return options.stream()
        .filter(option -> option.required() && option.joint().isEmpty())
        .allMatch(option -> given.containsKey(option.name()));
  }

  /** Takes an option from the beginning of {@code rest}, if it stands there; gives what follows. */
  private String take(
      Option<?> option, List<Option<?>> following, String rest, Map<String, String> given) {
    if (option.joint().isEmpty()) {
      return takeWord(option, rest, given);
    }
    int start = option.joint().get().atStartOf(rest);
    if (start < 0) {
      return rest;
    }
    String value = rest.substring(start).strip();
    if (option.kind() == Option.Kind.DAY) {
      return takeDay(option, following, rest, value, given);
    }
    if (value.isEmpty()) {
      return rest;
    }
    given.put(option.name(), value);
    return "";
  }

  private String takeWord(Option<?> option, String rest, Map<String, String> given) {
    Matcher word = FIRST_WORD.matcher(rest);
    if (word.matches() && stands(option, word.group(1))) {
      given.put(option.name(), word.group(1));
      return Optional.ofNullable(word.group(2)).orElse("").strip();
    }
    return rest;
  }

  private static boolean stands(Option<?> option, String word) {
    return switch (option.kind()) {
      case NUMBER -> word.matches("#?[0-9]{1,9}");
      case CHOICE -> option.choices().contains(word.toLowerCase(Locale.ROOT));
      case TEXT, DAY, PERSON -> false;
    };
  }

  private String takeDay(
      Option<?> option,
      List<Option<?>> following,
      String rest,
      String value,
      Map<String, String> given) {
    for (Option<?> next : following) {
      for (int[] place : next.joint().map(joint -> joint.placesIn(value)).orElse(List.of())) {
        String day = value.substring(0, place[0]).strip();
        if (isDay(day)) {
          given.put(option.name(), day);
          return value.substring(place[0]);
        }
      }
    }
    if (isDay(value)) {
      given.put(option.name(), value);
      return "";
    }
    return rest;
  }

  /** What {@code line} says to a verb that takes all of it. */
  Typed whole(Command command, String line) {
    Map<String, String> given = new HashMap<>();
    String rest = takeQuoted(command, line, given).strip();
    Optional<Doubt> whose = Optional.empty();
    Optional<Option<?>> who = first(command, Option.Kind.PERSON);
    if (who.isPresent()) {
      Optional<String> leading = leadingMention(rest);
      String after = leading.map(mention -> afterMention(rest, mention)).orElse(rest);
      if (after.startsWith("@")) {
        boolean known = leadingMention(after).isPresent();
        whose = Optional.of(known ? Doubt.TWO_PEOPLE : Doubt.UNKNOWN_PERSON);
      } else if (leading.isPresent()) {
        given.put(who.get().name(), reading.mentions().getOrDefault(leading.get(), ""));
        return withDay(command, given, after, whose);
      }
    }
    return withDay(command, given, rest, whose);
  }

  private Typed withDay(
      Command command, Map<String, String> given, String line, Optional<Doubt> doubt) {
    String words = first(command, Option.Kind.TEXT).orElseThrow().name();
    Option<?> due = first(command, Option.Kind.DAY).orElseThrow();
    List<int[]> places = due.joint().map(joint -> joint.placesIn(line)).orElse(List.of());
    Optional<String> joined = Optional.empty();
    if (!places.isEmpty()) {
      int[] last = places.get(places.size() - 1);
      String day = line.substring(last[1]).strip();
      joined = likeliest(day);
      if (isDay(day)) {
        given.put(words, line.substring(0, last[0]).strip());
        given.put(due.name(), day);
        return new Typed(
            given,
            given.get(words).isEmpty() ? doubt.or(() -> Optional.of(Doubt.NO_WORDS)) : doubt);
      }
    }
    given.put(words, line);
    joined.or(() -> likeliestAtEnd(line)).ifPresent(day -> given.put(due.name(), day));
    return new Typed(given, doubt.or(() -> Optional.of(Doubt.NO_DAY)));
  }

  private boolean isDay(String phrase) {
    return Days.read(phrase, reading.today(), reading.language()).wholly();
  }

  /** The day that the last words of a line come closest to, as 2026-12-31. */
  private Optional<String> likeliestAtEnd(String line) {
    List<String> words = List.of(line.split("(?U)\\s+"));
    int most = Math.min(WORDS_OF_A_DAY, words.size());
    return IntStream.range(0, most)
        .map(shorter -> most - shorter)
        .mapToObj(n -> String.join(" ", words.subList(words.size() - n, words.size())))
        .flatMap(tail -> likeliest(tail).stream())
        .findFirst();
  }

  private Optional<String> likeliest(String phrase) {
    DayReading read = Days.read(phrase, reading.today(), reading.language());
    return read.likeliest().map(Object::toString);
  }

  private Optional<String> leadingMention(String line) {
    return reading.mentions().keySet().stream()
        .filter(line::startsWith)
        .filter(m -> line.length() == m.length() || endsWord(line.codePointAt(m.length())))
        .max(Comparator.comparingInt(String::length));
  }

  /** {@code @maria's draft} is about something of Maria's, and not said to her. */
  private static boolean endsWord(int codePoint) {
    return !Character.isLetterOrDigit(codePoint) && "_-'’".indexOf(codePoint) < 0;
  }

  private static String afterMention(String line, String mention) {
    return AFTER_A_NAME.matcher(line.substring(mention.length())).replaceFirst("");
  }

  /** Takes {@code name:"…"} out of the line, for the options that are given so. */
  private static String takeQuoted(Command command, String line, Map<String, String> given) {
    Matcher quoted = QUOTED.matcher(line);
    StringBuilder rest = new StringBuilder();
    while (quoted.find()) {
      String name = quoted.group(1).toLowerCase(Locale.ROOT);
      boolean ours = command.options().stream().anyMatch(o -> o.quoted() && o.name().equals(name));
      quoted.appendReplacement(rest, ours ? "" : Matcher.quoteReplacement(quoted.group()));
      if (ours) {
        given.put(name, quoted.group(2).strip());
      }
    }
    return quoted.appendTail(rest).toString();
  }

  private static Optional<Option<?>> first(Command command, Option.Kind kind) {
    Optional<Option<?>> found = Optional.empty();
    for (Option<?> option : command.options()) {
      if (found.isEmpty() && option.kind() == kind && !option.quoted()) {
        found = Optional.of(option);
      }
    }
    return found;
  }
}
