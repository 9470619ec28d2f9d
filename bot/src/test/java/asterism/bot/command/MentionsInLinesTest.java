package asterism.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.chat.Desk;
import asterism.bot.message.Language;
import asterism.storage.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lines in which people are mentioned by names as people give them to themselves: of several words,
 * one the beginning of another, with days and joining words in them.
 */
class MentionsInLinesTest {
  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Map<String, String> NAMES =
      Map.of(
          "@Maria", "U1",
          "@Maria Lopez", "U2",
          "@Maria Lopez (Food Bank)", "U3",
          "@Rosa by friday", "U4",
          "@Ana para mañana", "U5",
          "@Tom of the Library until monday", "U6",
          "@Zoë org:\"x\"", "U7");

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Commands COMMANDS = new Desk(DATABASE.database()).commands();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /commit @Maria book the hall by friday                   | make | who=U1; what=book the hall; by=friday
          /commit @Maria Lopez book the hall by friday             | make | who=U2; what=book the hall; by=friday
          /commit @Maria Lopez (Food Bank): book it by friday      | make | who=U3; what=book it; by=friday
          /commit @Maria Lopez, book the hall by friday            | make | who=U2; what=book the hall; by=friday
          /commit @Rosa by friday book the hall by monday          | make | who=U4; what=book the hall; by=monday
          /commit meet @Rosa by friday by monday                   | make | what=meet @Rosa by friday; by=monday
          /commit meet by 3 with @Rosa by friday by monday         | make | what=meet by 3 with @Rosa by friday; by=monday
          /commit hablar con @Ana para mañana para el viernes      | make | what=hablar con @Ana para mañana; by=el viernes
          /commit call @Zoë org:"x" org:"y" by friday              | make | what=call @Zoë org:"x"; org=y; by=friday
          /commit call strategy:"with @Rosa by friday" by monday   | make | what=call; strategy=with @Rosa by friday; by=monday
          /commit hand 12 to @Maria Lopez                          | hand | number=12; person=U2
          /commit list @Maria Lopez since monday                   | list | who=U2; since=monday
          /commit list @Rosa by friday                             | list | who=U4
          /commit said @Maria Lopez book the hall by friday        | said | lines=@Maria Lopez book the hall by friday
          /commit every month meet @Rosa by friday by the 5th      | every | period=month; what=meet @Rosa by friday; day=the 5th
          /commit move 12 to friday because of @Rosa by friday     | move | number=12; to=friday; because=of @Rosa by friday
          /roster @Maria Lopez                                     | show | who=U2
          /roster @Maria Lopez co-chair until 31 december          | role | who=U2; role=co-chair; until=31 december
          /roster @Tom of the Library until monday co-chair of Pantry | role | who=U6; role=co-chair; organization=Pantry
          /roster @Maria Lopez (Food Bank) steps down as co-chair  | down | who=U3; deed=steps down; role=co-chair
          /roster here @Maria @Maria Lopez @Rosa by friday         | here | who=U1 U2 U4
          """)
  void a_mention_is_one_word_whatever_the_name(String line, String verb, String given) {
    Understanding read = read(line, NAMES);

    assertThat(read.command().verb()).isEqualTo(verb);
    assertThat(read.doubt()).isEmpty();
    assertThat(read.given()).isEqualTo(map(given));
  }

  @ParameterizedTest(name = "/commit {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          meet @Rosa by friday                        | NO_DAY
          @Rosa by friday                             | NO_DAY
          meet @Ana para mañana                       | NO_DAY
          @Maria Lopez's draft goes to @Maria by friday | UNKNOWN_PERSON
          @Maria Lopez @Maria call by friday          | TWO_PEOPLE
          @Maria @Maria Lopez call by friday          | TWO_PEOPLE
          """)
  void a_day_in_a_name_is_no_day_and_the_wrong_person_is_not_asked(String line, Doubt doubt) {
    Understanding read = read("/commit " + line, NAMES);

    assertThat(read.doubt()).contains(doubt);
    if (doubt == Doubt.NO_DAY) {
      assertThat(read.given()).as("guessed from a name").doesNotContainKey("by");
    }
  }

  @Test
  void somebody_known_by_several_words_is_not_called_unknown() {
    assertThatThrownBy(() -> read("/roster @Maria Lopez and so on", NAMES))
        .isInstanceOf(UsageError.class)
        .hasMessage("usage.verb");
    assertThatThrownBy(() -> read("/roster @Mario Lopez and so on", NAMES))
        .isInstanceOf(UsageError.class)
        .hasMessage("usage.unknown_mention");
  }

  @Test
  void names_made_of_anything_say_nothing_by_themselves() {
    long seed = Long.getLong("asterism.seed", 20261124);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      Map<String, String> names = new HashMap<>();
      String owner = name(random);
      String other = random.nextBoolean() ? owner + " " + word(random) : name(random);
      names.put(owner, "U1");
      names.put(other, other.equals(owner) ? "U1" : "U2");
      String what = "meet " + other + " there";

      Understanding read = read("/commit " + owner + ", " + what + " by 1 december", names);
      assertThat(read.given())
          .as("%s and %s, seed %d", owner, other, seed)
          .isEqualTo(
              Map.of("who", names.getOrDefault(owner, ""), "what", what, "by", "1 december"));

      Understanding undated = read("/commit call " + other, names);
      assertThat(undated.command().verb()).isEqualTo("make");
      assertThat(undated.given())
          .as("%s, seed %d", other, seed)
          .isEqualTo(Map.of("what", "call " + other));
      assertThat(undated.doubt()).contains(Doubt.NO_DAY);
    }
  }

  private static String name(Random random) {
    List<String> words = new ArrayList<>();
    int most = 1 + random.nextInt(4);
    for (int i = 0; i < most; i++) {
      words.add(word(random));
    }
    return "@" + String.join(" ", words);
  }

  private static String word(Random random) {
    List<String> words =
        List.of(
            "Maria",
            "Lopez",
            "by",
            "friday",
            "para",
            "el",
            "viernes",
            "until",
            "since",
            "2026-12-01",
            "of",
            "to",
            "because",
            "@",
            "(Food",
            "Bank)",
            "12",
            "done",
            "Zoë",
            "美",
            "by tomorrow",
            "in 2 weeks",
            "D’Arc",
            "$1",
            "\\Q",
            "[x",
            "strategy:\"x\"",
            "🙂");
    return words.get(random.nextInt(words.size()));
  }

  private static Understanding read(String line, Map<String, String> names) {
    Reading reading =
        new Reading(TODAY, Language.ENGLISH, names, "U9", account -> Optional.empty());
    return Understanding.ofLine(COMMANDS, line, reading);
  }

  private static Map<String, String> map(String pairs) {
    Map<String, String> map = new HashMap<>();
    for (String pair : pairs.split("; ", -1)) {
      map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return map;
  }
}
