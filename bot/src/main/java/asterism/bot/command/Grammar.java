package asterism.bot.command;

import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import asterism.bot.day.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a typed line against the declared options of a verb. Pure.
 *
 * <p>A verb fits only if all of the line is taken: what stands by its place is known by its form (a
 * number, a choice, a mention, something in quotes), the rest by the word that joins it. Words
 * without any such sign are the promise itself; when no day can be made out at its end, or two
 * people are named at its beginning, it is <em>unsure</em>: to be shown back in a form, never done.
 * A mention is one word, whatever the name: what stands in it joins nothing and is no day.
 */
final class Grammar {

  /**
   * What a line was found to say.
   *
   * @param given by option name, as typed
   * @param doubt why it may not be done without asking back; empty when it may
   */
  record Typed(Map<String, String> given, Optional<Doubt> doubt) {}

  /** What an option was told, and what of the line follows. */
  private record Taken(String value, String rest) {}

  private static final Pattern QUOTED =
      Pattern.compile(
          "(?U)(?<=^|\\s)(\\w+):(?:[\"“”«](.*?)[\"“”»]|([^\\s\"“”«]\\S*))(?:\\s+|$)",
          Pattern.DOTALL);
  private static final Pattern IN_QUOTES =
      Pattern.compile("(?U)^[\"“”«](.*?)[\"“”»](?:\\s+(.*))?$", Pattern.DOTALL);
  private static final Pattern FIRST_WORD = Pattern.compile("(?Us)^(\\S+)(?:\\s+(.*))?$");
  private static final Pattern AFTER_A_NAME = Pattern.compile("(?U)^\\s*[:,;–—-]?\\s*");
  private static final int WORDS_OF_A_DAY = 5;
  private static final int WORDS_OF_A_WRITTEN_DAY = 7;
  private static final int WORDS_OF_A_CHOICE = 4;

  private final Reading reading;

  Grammar(Reading reading) {
    this.reading = reading;
  }

  /**
   * What {@code line} (without the verb) says to a verb that is known by its word or by what it is
   * told; empty if it does not fit.
   */
  Optional<Typed> fit(Command command, String line) {
    Map<String, String> given = new HashMap<>();
    String rest = takeQuoted(command, line, given).strip();
    List<Option<?>> open =
        new ArrayList<>(
            command.options().stream().filter(o -> !o.quoted() && !o.hidden()).toList());
    Optional<Doubt> doubt = Optional.empty();
    boolean taken = true;
    while (taken && !rest.isEmpty()) {
      taken = false;
      for (Option<?> option : List.copyOf(open)) {
        Optional<Taken> found =
            rest.isEmpty() ? Optional.empty() : take(command, option, open, rest);
        if (found.isPresent()) {
          given.put(option.name(), found.get().value());
          rest = found.get().rest();
          open.remove(option);
          taken = true;
        } else if (isFreeText(option) && placesMet(open, option) && !rest.isEmpty()) {
          Typed promise = withDay(command, given, rest, Optional.empty());
          doubt = promise.doubt();
          rest = "";
          open.remove(option);
        }
      }
    }
    return rest.isEmpty() && placesMet(open, null)
        ? Optional.of(new Typed(given, doubt))
        : Optional.empty();
  }

  /**
   * As much of {@code line} as can be made out for a verb that it does not fit: what is missing is
   * left out, and what is wrong is told to the needed option it seems to be meant for, which says
   * so when it is read. Empty where something is left that none of these takes.
   */
  Optional<Typed> partly(Command command, String line) {
    Map<String, String> given = new HashMap<>();
    String rest = takeQuoted(command, line, given).strip();
    List<Option<?>> open =
        new ArrayList<>(
            command.options().stream().filter(o -> !o.quoted() && !o.hidden()).toList());
    while (!rest.isEmpty() && !open.isEmpty()) {
      String left = rest;
      Optional<Option<?>> found =
          first(open, option -> take(command, option, open, left).isPresent())
              .or(() -> first(open, Grammar::isFreeText))
              .or(() -> first(open, Option::required));
      if (found.isEmpty()) {
        return Optional.empty(); // words more than are needed may turn the meaning
      }
      Option<?> next = found.get();
      Taken taken = take(command, next, open, left).orElseGet(() -> mistaken(next, open, left));
      given.put(next.name(), taken.value());
      rest = taken.rest();
      open.remove(next);
    }
    return rest.isEmpty() ? Optional.of(new Typed(given, Optional.empty())) : Optional.empty();
  }

  private static Optional<Option<?>> first(List<Option<?>> open, Predicate<Option<?>> such) {
    for (Option<?> option : open) {
      if (such.test(option)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** All up to what a joining word begins; one word, where another is needed by its place. */
  private Taken mistaken(Option<?> option, List<Option<?>> open, String line) {
    int start = option.joint().map(joint -> Math.max(0, joint.atStartOf(line))).orElse(0);
    String words = line.substring(start).strip();
    List<Option<?>> others = open.stream().filter(other -> !other.equals(option)).toList();
    boolean one =
        !isFreeText(option)
            && others.stream().anyMatch(other -> other.required() && other.joint().isEmpty());
    String blotted = reading.blotted(words);
    int end =
        one
            ? FIRST_WORD.matcher(blotted).replaceFirst("$1").length()
            : others.stream()
                .flatMap(other -> other.joint().stream())
                .flatMap(joint -> joint.placesIn(blotted).stream())
                .mapToInt(place -> place[0])
                .min()
                .orElse(words.length());
    return new Taken(words.substring(0, end).strip(), words.substring(end).strip());
  }

  /** Words that have no sign of their own: the promise. */
  private static boolean isFreeText(Option<?> option) {
    return option.kind() == Option.Kind.TEXT && option.joint().isEmpty();
  }

  /**
   * What is needed by place must be there, as far as it stands before {@code last}; what is joined
   * by a word, and the promise itself, can still be asked for.
   */
  private static boolean placesMet(List<Option<?>> open, @Nullable Option<?> last) {
    for (Option<?> option : open) {
      if (option.equals(last)) {
        return true;
      }
      if (option.required() && option.joint().isEmpty() && !isAskedFor(option)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAskedFor(Option<?> option) {
    return isFreeText(option) || option.kind() == Option.Kind.MENTIONS;
  }

  /** Takes an option from the beginning of {@code line}, if it stands there. */
  private Optional<Taken> take(
      Command command, Option<?> option, List<Option<?>> open, String line) {
    if (option.joint().isEmpty()) {
      return takeValue(command, option, open, line);
    }
    int start = option.joint().get().atStartOf(line);
    return start < 0
        ? Optional.empty()
        : takeValue(command, option, open, line.substring(start).strip());
  }

  private Optional<Taken> takeValue(
      Command command, Option<?> option, List<Option<?>> open, String line) {
    return switch (option.kind()) {
      case NUMBER -> takeNumber(line);
      case CHOICE -> takeChoice(option, line);
      case PERIOD -> takePeriod(line);
      case NAME -> takeName(command, option, open, line);
      case PERSON -> takePerson(line);
      case PEOPLE -> takePeople(line);
      case DAY -> takeDay(command, option, open, line);
      case MENTIONS -> reading.leadingMention(line).map(mention -> new Taken(line, ""));
      case LINES -> Optional.empty();
      case TEXT ->
          option.joint().isPresent() && !line.isEmpty()
              ? Optional.of(new Taken(line, ""))
              : Optional.empty();
    };
  }

  private static Optional<Taken> takeNumber(String line) {
    Matcher word = FIRST_WORD.matcher(line);
    return word.matches() && word.group(1).matches("#?[0-9]{1,9}")
        ? Optional.of(new Taken(word.group(1), rest(word)))
        : Optional.empty();
  }

  private Optional<Taken> takeChoice(Option<?> option, String line) {
    return leadingWords(line, WORDS_OF_A_CHOICE).stream()
        .filter(taken -> option.choice(taken.value()).isPresent())
        .findFirst();
  }

  private Optional<Taken> takePeriod(String line) {
    return leadingWords(line, Period.LONGEST).stream()
        .filter(taken -> Period.read(taken.value()).isPresent())
        .findFirst();
  }

  /**
   * In quotes; the last thing a verb needs may do without, and so may one that a word joins, where
   * no other such word follows.
   */
  private Optional<Taken> takeName(
      Command command, Option<?> option, List<Option<?>> open, String line) {
    Matcher quoted = IN_QUOTES.matcher(reading.blotted(line));
    if (quoted.matches()) {
      return Optional.of(new Taken(within(line, quoted, 1), within(line, quoted, 2)));
    }
    boolean last =
        command.spelling() == Command.Spelling.WORD
            && open.stream().allMatch(other -> other.equals(option));
    boolean plain = !line.isEmpty() && !line.startsWith("@") && "\"“”«".indexOf(line.charAt(0)) < 0;
    boolean alone =
        (last && option.required()) || (option.joint().isPresent() && endsWith(option, open, line));
    return alone && plain ? Optional.of(new Taken(line, "")) : Optional.empty();
  }

  /** What stands in {@code line} where a group was found; empty where none was. */
  private static String within(String line, Matcher found, int group) {
    return found.start(group) < 0
        ? ""
        : line.substring(found.start(group), found.end(group)).strip();
  }

  /** Whether nothing that is joined by another word stands in the line. */
  private boolean endsWith(Option<?> option, List<Option<?>> open, String line) {
    return open.stream()
        .filter(other -> !other.equals(option))
        .flatMap(other -> other.joint().stream())
        .allMatch(joint -> joint.placesIn(reading.blotted(line)).isEmpty());
  }

  private Optional<Taken> takePerson(String line) {
    return reading
        .leadingMention(line)
        .map(
            mention ->
                new Taken(
                    reading.mentions().getOrDefault(mention, ""), afterMention(line, mention)));
  }

  private Optional<Taken> takePeople(String line) {
    List<String> accounts = new ArrayList<>();
    String rest = line;
    Optional<Taken> next = takePerson(rest);
    while (next.isPresent()) {
      accounts.add(next.get().value());
      rest = next.get().rest();
      next = takePerson(rest);
    }
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Taken(String.join(" ", accounts), rest));
  }

  /** All of the line, or as much of it as leaves something that another option takes. */
  private Optional<Taken> takeDay(
      Command command, Option<?> option, List<Option<?>> open, String line) {
    if (isDay(line)) {
      return Optional.of(new Taken(line, ""));
    }
    List<Option<?>> others = open.stream().filter(other -> !other.equals(option)).toList();
    return leadingWords(line, WORDS_OF_A_WRITTEN_DAY).stream()
        .filter(taken -> isDay(taken.value()))
        .filter(
            taken ->
                others.stream()
                    .anyMatch(next -> take(command, next, others, taken.rest()).isPresent()))
        .findFirst();
  }

  /** The first words of a line, the longest of them first, and what follows each. */
  private List<Taken> leadingWords(String line, int most) {
    List<Taken> leading = new ArrayList<>();
    Matcher word = Pattern.compile("(?U)\\S+\\s*").matcher(reading.blotted(line));
    while (leading.size() < most && word.find()) {
      leading.add(
          0, new Taken(line.substring(0, word.end()).strip(), line.substring(word.end()).strip()));
    }
    return leading;
  }

  private static String rest(Matcher word) {
    return Optional.ofNullable(word.group(2)).orElse("").strip();
  }

  /** What {@code line} says to a verb that takes all of it. */
  Typed whole(Command command, String line) {
    Map<String, String> given = new HashMap<>();
    String rest = takeQuoted(command, line, given).strip();
    Optional<Doubt> whose = Optional.empty();
    Optional<Option<?>> who = first(command, Option.Kind.PERSON);
    if (who.isPresent()) {
      Optional<String> leading = reading.leadingMention(rest);
      String after = leading.map(mention -> afterMention(rest, mention)).orElse(rest);
      if (after.startsWith("@")) {
        boolean known = reading.leadingMention(after).isPresent();
        whose = Optional.of(known ? Doubt.TWO_PEOPLE : Doubt.UNKNOWN_PERSON);
      } else if (leading.isPresent()) {
        given.put(who.get().name(), reading.mentions().getOrDefault(leading.get(), ""));
        return withDay(command, given, after, whose);
      }
    }
    return withDay(command, given, rest, whose);
  }

  /**
   * What is told by option to a verb that takes whole lines, where the text may hold the day too.
   * What was told by an option of its own goes before what the text says.
   */
  Optional<Typed> unfolded(Command command, Map<String, String> given) {
    String words = first(command, Option.Kind.TEXT).map(Option::name).orElse("");
    boolean whole = command.spelling() == Command.Spelling.WHOLE_LINE && given.containsKey(words);
    boolean dated =
        first(command, Option.Kind.DAY).filter(day -> given.containsKey(day.name())).isPresent();
    if (!whole || dated) {
      return Optional.empty();
    }
    Typed typed = whole(command, given.getOrDefault(words, ""));
    Map<String, String> all = new HashMap<>(given);
    all.remove(words);
    typed.given().forEach(all::putIfAbsent);
    return Optional.of(new Typed(all, typed.doubt()));
  }

  /** What words that are a promise, whoever's, say by themselves: nothing in them is a mention. */
  Typed promise(Command command, String words) {
    return withDay(command, new HashMap<>(), words, Optional.empty());
  }

  /**
   * The promise and its day: what follows the last word that joins a day. Where the day is of a
   * kind that no calendar has (the 5th of every month), whatever follows that word is taken.
   */
  private Typed withDay(
      Command command, Map<String, String> given, String line, Optional<Doubt> doubt) {
    String words = first(command, Option.Kind.TEXT).orElseThrow().name();
    Optional<Option<?>> day = first(command, Option.Kind.DAY);
    if (day.isEmpty()) {
      return withTurn(command, given, words, line, doubt);
    }
    Option<?> due = day.get();
    String blotted = reading.blotted(line);
    List<int[]> places = due.joint().map(joint -> joint.placesIn(blotted)).orElse(List.of());
    Optional<String> joined = Optional.empty();
    if (!places.isEmpty()) {
      int[] last = places.get(places.size() - 1);
      String named = blotted.substring(last[1]).strip();
      joined = likeliest(named);
      if (isDay(named)) {
        given.put(words, line.substring(0, last[0]).strip());
        given.put(due.name(), named);
        return new Typed(
            given,
            given.get(words).isEmpty() ? doubt.or(() -> Optional.of(Doubt.NO_WORDS)) : doubt);
      }
    }
    given.put(words, line);
    joined.or(() -> likeliestAtEnd(blotted)).ifPresent(found -> given.put(due.name(), found));
    return new Typed(given, doubt.or(() -> Optional.of(Doubt.NO_DAY)));
  }

  private Typed withTurn(
      Command command,
      Map<String, String> given,
      String words,
      String line,
      Optional<Doubt> doubt) {
    for (Option<?> turn : command.options()) {
      if (turn.kind() == Option.Kind.TEXT && turn.joint().isPresent()) {
        List<int[]> places = turn.joint().get().placesIn(reading.blotted(line));
        if (!places.isEmpty()) {
          int[] last = places.get(places.size() - 1);
          given.put(words, line.substring(0, last[0]).strip());
          given.put(turn.name(), line.substring(last[1]).strip());
          return new Typed(given, doubt);
        }
      }
    }
    given.put(words, line);
    return new Typed(given, doubt);
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

  private static String afterMention(String line, String mention) {
    return AFTER_A_NAME.matcher(line.substring(mention.length())).replaceFirst("");
  }

  /**
   * Takes {@code name:"…"} out of the line, for the options that are given so; one word may do
   * without the quotes.
   */
  private String takeQuoted(Command command, String line, Map<String, String> given) {
    Matcher quoted = QUOTED.matcher(reading.blotted(line));
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (quoted.find()) {
      String name = quoted.group(1).toLowerCase(Locale.ROOT);
      if (command.options().stream().anyMatch(o -> o.quoted() && o.name().equals(name))) {
        given.put(name, within(line, quoted, quoted.start(2) < 0 ? 3 : 2));
        rest.append(line, from, quoted.start());
        from = quoted.end();
      }
    }
    return rest.append(line.substring(from)).toString();
  }

  /** The first of a kind, those in quotes left aside. */
  static Optional<Option<?>> first(Command command, Option.Kind kind) {
    Optional<Option<?>> found = Optional.empty();
    for (Option<?> option : command.options()) {
      if (found.isEmpty() && option.kind() == kind && !option.quoted()) {
        found = Optional.of(option);
      }
    }
    return found;
  }
}
