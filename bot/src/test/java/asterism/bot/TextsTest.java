package asterism.bot;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Commands;
import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.Understanding;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.text.Placeholders;
import asterism.bot.text.Sources;
import asterism.storage.TestDatabase;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything the bot says, in each language. */
class TextsTest {
  /** Slack's for the words on a button and for what is heard of it. */
  private static final int LONGEST_BUTTON = 75;

  /** Discord's for what a command does and for what stands in an empty field. */
  private static final int LONGEST_HELP = 100;

  /** Discord's for the name of a field. */
  private static final int LONGEST_LABEL = 45;

  /** Slack's for the head of a form and for the word that sends it. */
  private static final int LONGEST_TITLE = 24;

  /** Files, bundles and metrics go by names of the same form. */
  private static final Pattern NO_TEXT =
      Pattern.compile(".*\\.(css|js|svg|properties|texts)|asterism\\.cards\\..*");

  private static TestDatabase database;
  private static Commands commands;
  private static Texts texts;
  private static Sources sources;

  @BeforeAll
  static void look() throws IOException {
    database = TestDatabase.create();
    commands = new Desk(database.database()).commands();
    texts = new Texts(bundles());
    sources = Sources.read(Path.of("src", "main"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void every_text_is_said_in_every_language() {
    Set<String> english = texts.keys(Language.ENGLISH);
    assertThat(english).hasSizeGreaterThan(100);
    for (Language language : Language.values()) {
      assertThat(texts.keys(language)).as(language.name()).isEqualTo(english);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_text_takes_the_same_in_every_language(String key) {
    Map<String, Set<String>> english = Placeholders.of(texts.pattern(Language.ENGLISH, key));
    for (Language language : Language.values()) {
      assertThat(Placeholders.of(texts.pattern(language, key)))
          .as(language + ": " + key)
          .isEqualTo(english);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_text_can_be_said_whatever_it_is_given(String key) {
    for (Language language : Language.values()) {
      assertThat(said(language, key))
          .as(language + ": " + key)
          .isNotEmpty()
          .noneMatch(String::isBlank)
          .noneMatch(text -> text.contains("{") || text.contains("}"));
    }
  }

  @Test
  void every_text_is_said_somewhere() {
    Set<String> used = ofTheCatalogue();
    assertThat(texts.keys(Language.ENGLISH))
        .filteredOn(key -> !used.contains(key) && !sources.name(key, everywhere()))
        .isEmpty();
  }

  @Test
  void every_text_the_code_names_is_there() {
    Set<String> keys = texts.keys(Language.ENGLISH);
    Set<String> areas = keys.stream().map(TextsTest::area).collect(Collectors.toSet());
    Pattern key = Pattern.compile("[a-z]+(\\.[a-z0-9_]+)+\\.?");
    assertThat(sources.quoted())
        .filteredOn(quoted -> key.matcher(quoted).matches() && areas.contains(area(quoted)))
        .filteredOn(quoted -> !NO_TEXT.matcher(quoted).matches())
        .isNotEmpty()
        .allMatch(quoted -> keys.contains(quoted) || sources.compose(quoted, keys, everywhere()));
  }

  @Test
  void every_command_has_the_texts_that_it_needs() {
    assertThat(texts.keys(Language.ENGLISH)).containsAll(ofTheCatalogue());
  }

  @Test
  void an_emoji_never_stands_without_a_word() {
    for (String key : texts.keys(Language.ENGLISH)) {
      for (Language language : Language.values()) {
        assertThat(said(language, key)).as(language + ": " + key).allMatch(TextsTest::hasWords);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_is_said_fits_where_it_stands(Language language) {
    for (String key : texts.keys(language)) {
      for (String said : longest(language, key)) {
        assertThat(said.length())
            .as(language + ": " + key + ": " + said)
            .isLessThanOrEqualTo(room(key, said));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_number_of_a_promise_is_written_as_it_is_typed(Language language) {
    assertThat(wording(language).plain("commit.unknown", "number", 12_345)).contains("#12345");
    assertThat(wording(language).plain("page.next.description", "page", 12_345))
        .doesNotContain("12345");
  }

  @ParameterizedTest
  @MethodSource("spoken")
  void an_example_is_understood_as_the_verb_it_explains(Command command) {
    for (Language language : Language.values()) {
      String example = wording(language).plain(command.key("example"));
      for (Understanding understood : understood(example, language)) {
        assertThat(understood.command().key("")).as(example).isEqualTo(command.key(""));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_newcomers_are_told_to_try_works(Language language) {
    Wording wording = wording(language);
    List<String> lines =
        IntStream.iterate(1, i -> wording.has("room.try." + i), i -> i + 1)
            .mapToObj(i -> wording.plain("room.try." + i))
            .collect(toCollection(ArrayList::new));
    assertThat(lines).isNotEmpty();
    lines.add(wording.plain("room.try.offer", "handle", "james"));
    if (commands.names().contains("roster")) { // offered where there is one
      lines.add(wording.plain("room.try.roster"));
    }
    for (String line : lines) {
      if (!line.equals("/commit")) { // which asks
        assertThat(understood(line, language)).isNotEmpty();
      }
    }
  }

  /** On each day of a week, by somebody who speaks that language. */
  private static List<Understanding> understood(String line, Language language) {
    List<Understanding> all = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      LocalDate today = LocalDate.of(2026, 11, 24).plusDays(day);
      Understanding understood =
          Understanding.ofLine(
              commands,
              line,
              new Reading(
                  today,
                  language,
                  Map.of("@maria", "maria", "@james", "james"),
                  "maria",
                  a -> Optional.empty()));
      assertThat(understood.doubt().isEmpty()).as(line).isTrue();
      assertThat(understood.lacking()).as(line).isFalse();
      all.add(understood);
    }
    return all;
  }

  /** The keys that follow from what is declared. */
  private static Set<String> ofTheCatalogue() {
    Set<String> keys = new TreeSet<>();
    commands.names().forEach(name -> keys.add(name + ".about"));
    for (Command command : commands.all()) {
      if (command.spelling() != Spelling.BUTTON) {
        keys.add(command.key("help"));
        keys.add(command.key("example"));
      }
      if (command.spelling() == Spelling.WHOLE_LINE) {
        keys.add(command.key("unsure"));
        keys.add(command.key("quoted"));
      }
      List<Option<?>> asked = command.options().stream().filter(TextsTest::isAsked).toList();
      if (command.answer() == Command.Answer.FORM) {
        keys.add(command.key("title"));
        keys.add(command.key("submit"));
      }
      for (Option<?> option : command.options()) {
        String key = command.name() + ".option." + option.name();
        if (!option.hidden()) {
          keys.add(key);
        }
        if (asked.contains(option) && texts.keys(Language.ENGLISH).contains(key + ".hint")) {
          keys.add(key + ".hint");
        }
        option.choices().forEach(choice -> keys.add(command.name() + ".choice." + choice));
      }
    }
    return keys;
  }

  /** Whether a form asks for it. */
  private static boolean isAsked(Option<?> option) {
    return !option.hidden()
        && switch (option.kind()) {
          case TEXT, LINES, MENTIONS, DAY, CHOICE, PERIOD, NAME -> true;
          case PERSON -> option.required();
          case NUMBER, PEOPLE -> false;
        };
  }

  private static int room(String key, String said) {
    String last = key.substring(key.lastIndexOf('.') + 1);
    boolean ofAButton =
        texts.keys(Language.ENGLISH).contains(key + ".description") || last.equals("description");
    boolean ofACommand = commands.names().contains(area(key));
    if (ofAButton || ofACommand && last.equals("button")) {
      return LONGEST_BUTTON;
    }
    return !ofACommand
        ? said.length()
        : switch (last) {
          case "title", "submit" -> LONGEST_TITLE;
          case "help", "hint" -> LONGEST_HELP;
          default -> key.contains(".option.") || key.contains(".choice.") ? LONGEST_LABEL : 3000;
        };
  }

  /** With the longest that is likely in each place. */
  private static List<String> longest(Language language, String key) {
    String day = wording(language).day(LocalDate.of(2026, 9, 30));
    Map<String, Object> long_ =
        Map.of("number", "12345", "page", 123, "day", day, "group", "Early Reading in Riverside");
    return formatted(language, key, long_);
  }

  /** Each way to say it. */
  private static List<String> said(Language language, String key) {
    return formatted(language, key, Map.of());
  }

  private static List<String> formatted(Language language, String key, Map<String, Object> given) {
    String pattern = texts.pattern(language, key);
    return Placeholders.choices(pattern).stream()
        .map(
            choice -> {
              Map<String, Object> arguments = new HashMap<>(choice);
              arguments.replaceAll((name, value) -> given.getOrDefault(name, value));
              return new MessageFormat(pattern, language.locale())
                  .format(arguments)
                  .replaceAll("</?b>", "");
            })
        .toList();
  }

  /** Whether each emoji has words on its line. */
  private static boolean hasWords(String text) {
    return text.lines()
        .filter(
            line ->
                line.codePoints()
                    .anyMatch(
                        c -> UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)))
        .allMatch(line -> line.codePoints().filter(Character::isLetter).count() > 1);
  }

  private static Set<String> everywhere() {
    return Stream.concat(
            Arrays.stream(Language.values()).map(Language::code),
            IntStream.range(1, 10).mapToObj(Integer::toString))
        .collect(Collectors.toSet());
  }

  private static String area(String key) {
    return key.split("\\.", 2)[0];
  }

  private static Wording wording(Language language) {
    return texts.in(language, ZoneOffset.UTC);
  }

  static Stream<String> keys() {
    return texts.keys(Language.ENGLISH).stream();
  }

  static Stream<Command> spoken() {
    return commands.all().stream().filter(command -> command.spelling() != Spelling.BUTTON);
  }

  /** Those of every package, whether a feature names them or not. */
  private static List<String> bundles() throws IOException {
    Path root = Path.of("target", "classes");
    try (Stream<Path> all = Files.walk(root.resolve("asterism"))) {
      return all.filter(file -> file.endsWith("texts_en.properties"))
          .map(file -> root.relativize(file).toString())
          .map(file -> file.replace("_en.properties", "").replace(java.io.File.separatorChar, '.'))
          .sorted()
          .collect(toCollection(ArrayList::new));
    }
  }
}
