package asterism.bot.command;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions.Begun;
import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import asterism.bot.message.Wording;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is suggested for each option: what its kind knows by itself, and what features tell. */
public final class Suggesting {
  private static final int DAYS_AHEAD = 14;
  private static final List<String> UNITS = List.of("day", "weekday", "week", "month");
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "last");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private final Commands commands;
  private final Map<String, Suggestions> told;

  /**
   * @param told by command and option: {@code commit/number}
   */
  public Suggesting(Commands commands, Map<String, Suggestions> told) {
    this.commands = commands;
    this.told = Map.copyOf(told);
  }

  /**
   * @return at most {@link Suggestions#MOST}
   */
  public List<Choice> of(String command, String option, Begun begun) {
    return commands
        .find(command, begun.verb())
        .flatMap(verb -> verb.options().stream().filter(o -> o.name().equals(option)).findFirst())
        .map(declared -> suggested(command, declared, begun))
        .orElseGet(Stream::of)
        .limit(Suggestions.MOST)
        .toList();
  }

  private Stream<Choice> suggested(String command, Option<?> option, Begun begun) {
    return switch (option.kind()) {
      case DAY -> days(begun);
      case PERIOD -> fitting(periods(begun.wording()), begun.typed());
      case CHOICE ->
          fitting(
              option.choices().stream()
                  .map(c -> new Choice(c, begun.wording().plain(command + ".choice." + c))),
              begun.typed());
      case TEXT, LINES, MENTIONS, NUMBER, NAME, PERSON, PEOPLE ->
          fitting(
              Stream.ofNullable(told.get(command + "/" + option.name()))
                  .flatMap(suggestions -> suggestions.of(begun).stream()),
              begun.typed());
    };
  }

  /** The day that was typed and what else it may mean; before anything is typed, those to come. */
  private static Stream<Choice> days(Begun begun) {
    Wording wording = begun.wording();
    LocalDate today = LocalDate.ofInstant(begun.now(), wording.zone());
    if (begun.typed().isBlank()) {
      return IntStream.range(0, DAYS_AHEAD).mapToObj(n -> day(today.plusDays(n), wording));
    }
    DayReading read = Days.read(begun.typed(), today, wording.language());
    Optional<LocalDate> other = read instanceof DayReading.Day day ? day.other() : Optional.empty();
    Stream<LocalDate> understood =
        Stream.of(read.said(), other, read.likeliest()).flatMap(Optional::stream);
    Stream<LocalDate> begunWith =
        IntStream.range(0, DAYS_AHEAD)
            .mapToObj(today::plusDays)
            .filter(day -> fits(wording.day(day), begun.typed()));
    return Stream.concat(understood, begunWith).distinct().map(day -> day(day, wording));
  }

  private static Choice day(LocalDate day, Wording wording) {
    return new Choice(day.toString(), wording.day(day));
  }

  private static Stream<Choice> periods(Wording wording) {
    return Stream.concat(
        Stream.concat(
            UNITS.stream().map(unit -> new Choice(unit, wording.plain("period." + unit))),
            Stream.of(DayOfWeek.values())
                .map(day -> new Choice(english(day), wording.weekday(day)))),
        ORDINALS.stream()
            .flatMap(
                nth ->
                    Stream.of(DayOfWeek.values())
                        .map(
                            day ->
                                new Choice(
                                    nth + " " + english(day),
                                    wording.plain(
                                        "period." + nth, "weekday", wording.weekday(day))))));
  }

  private static String english(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Choice> fitting(Stream<Choice> all, String typed) {
    return all.filter(
        choice -> fits(choice.label(), typed) || choice.value().equals(typed.strip()));
  }

  /** Whether a word of it begins so, in any case of letters and with any accents. */
  private static boolean fits(String label, String typed) {
    return (" " + words(label)).contains(" " + words(typed));
  }

  private static String words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(joining(" "));
  }
}
