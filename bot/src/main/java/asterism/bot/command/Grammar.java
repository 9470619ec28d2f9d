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
   * @param sure whether it may be done without asking back
   */
  record Typed(Map<String, String> given, boolean sure) {}

  private static final Pattern QUOTED =
      Pattern.compile("(?U)(?<=^|\\s)(\\w+):[\"“”«](.*?)[\"“”»](?=\\s|$)", Pattern.DOTALL);
  private static final Pattern FIRST_WORD = Pattern.compile("(?Us)^(\\S+)(?:\\s+(.*))?$");
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
        ? Optional.of(new Typed(given, true))
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
    boolean sure = true;
    Optional<Option<?>> who = first(command, Option.Kind.PERSON);
    Optional<String> leading = leadingMention(rest);
    if (who.isPresent() && leading.isPresent()) {
      String after = rest.substring(leading.get().length()).strip();
      if (leadingMention(after).isPresent()) {
        sure = false;
      } else {
        given.put(who.get().name(), reading.mentions().getOrDefault(leading.get(), ""));
        rest = after;
      }
    }
    Option<?> words = first(command, Option.Kind.TEXT).orElseThrow();
    Optional<Option<?>> due = first(command, Option.Kind.DAY);
    if (due.isPresent()) {
      return withDay(given, words, due.get(), rest, sure);
    }
    given.put(words.name(), rest);
    return new Typed(given, sure);
  }

  private Typed withDay(
      Map<String, String> given, Option<?> words, Option<?> due, String line, boolean sure) {
    List<int[]> places = due.joint().map(joint -> joint.placesIn(line)).orElse(List.of());
    if (!places.isEmpty()) {
      int[] last = places.get(places.size() - 1);
      String day = line.substring(last[1]).strip();
      if (isDay(day)) {
        given.put(words.name(), line.substring(0, last[0]).strip());
        given.put(due.name(), day);
        return new Typed(given, sure);
      }
    }
    given.put(words.name(), line);
    likeliestDay(line).ifPresent(day -> given.put(due.name(), day));
    return new Typed(given, false);
  }

  private boolean isDay(String phrase) {
    return Days.read(phrase, reading.today(), reading.language()).wholly();
  }

  /** The day that the last words of a line come closest to, as 2026-12-31. */
  private Optional<String> likeliestDay(String line) {
    String[] words = line.split("(?U)\\s+");
    Optional<String> likeliest = Optional.empty();
    for (int n = Math.min(WORDS_OF_A_DAY, words.length); n >= 1; n--) {
      String tail = String.join(" ", List.of(words).subList(words.length - n, words.length));
      DayReading read = Days.read(tail, reading.today(), reading.language());
      if (read instanceof DayReading.Day day) {
        return Optional.of(day.day().toString());
      }
      if (likeliest.isEmpty() && read instanceof DayReading.Unreadable unreadable) {
        likeliest = unreadable.likeliest().map(Object::toString);
      }
    }
    return likeliest;
  }

  private Optional<String> leadingMention(String line) {
    return reading.mentions().keySet().stream()
        .filter(line::startsWith)
        .filter(m -> line.length() == m.length() || endsWord(line.codePointAt(m.length())))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean endsWord(int codePoint) {
    return !Character.isLetterOrDigit(codePoint) && codePoint != '_' && codePoint != '-';
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
