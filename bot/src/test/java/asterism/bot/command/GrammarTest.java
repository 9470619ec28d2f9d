package asterism.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.message.Language;
import asterism.storage.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text grammar of {@code /commit}, read against the commands as they are declared. */
class GrammarTest {
  /** A Tuesday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Commands COMMANDS = new Desk(DATABASE.database()).commands();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest(name = "/commit {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          send the draft by friday                    | make | what=send the draft, by=friday
          send the draft by friday!                   | make | what=send the draft, by=friday!
          send by mail by 1 dec                       | make | what=send by mail, by=1 dec
          help 12 families move by friday             | make | what=help 12 families move, by=friday
          every child gets a book by friday           | make | what=every child gets a book, by=friday
          done deal with the county by friday         | make | what=done deal with the county, by=friday
          move 12 boxes to the shelter by friday      | make | what=move 12 boxes to the shelter, by=friday
          list the families by friday                 | make | what=list the families, by=friday
          meet @maria by friday                       | make | what=meet @maria, by=friday
          strategy:"reading" call the library by friday | make | what=call the library, by=friday, strategy=reading
          call strategy:"early reading" by 1 dec      | make | what=call, by=1 dec, strategy=early reading
          done 12                                     | done | number=12
          done #12                                    | done | number=#12
          DONE 12                                     | done | number=12
          list                                        | list |
          list mine                                   | list | filter=mine
          show 12                                     | show | number=12
          move 12 to friday                           | move | number=12, to=friday
          move 12 to 1 december because the hall is closed | move | number=12, to=1 december, because=the hall is closed
          move 12 to friday because I moved to town   | move | number=12, to=friday, because=I moved to town
          move 12 by friday                           | move | number=12, to=friday
          move 12 al viernes                          | move | number=12, to=viernes
          move 12 para el viernes porque está cerrado | move | number=12, to=el viernes, because=está cerrado
          move 12 hasta fin de mes                    | move | number=12, to=fin de mes
          done deal with team 12 by december 12       | make | what=done deal with team 12, by=december 12
          llamar antes del almuerzo para el viernes   | make | what=llamar antes del almuerzo, by=el viernes
          a strategy:"x" b by friday                  | make | what=a b, by=friday, strategy=x
          move 12 to 2020-01-01                       | move | number=12, to=2020-01-01
          release 12 because the county does it       | release | number=12, because=the county does it
          release 12                                  | release | number=12
          help 12 because I need two drivers          | help | number=12, because=I need two drivers
          help 12                                     | help | number=12
          reopen 12                                   | reopen | number=12
          mistake 12 because it was James             | mistake | number=12, because=it was James
          mover las cajas para el viernes             | make | what=mover las cajas, by=el viernes
          move 12 a viernes porque está cerrado       | move | number=12, to=viernes, because=está cerrado
          """)
  void a_line_that_is_clear_is_taken_as_it_is_meant(String line, String verb, String given) {
    Understanding read = read(line);

    assertThat(read.command().verb()).isEqualTo(verb);
    assertThat(read.given()).isEqualTo(map(given));
    assertThat(read.doubt()).isEmpty();
  }

  @ParameterizedTest(name = "/commit {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          stand by the families            | what=stand by the families
          send the draft friday            | what=send the draft friday, by=2026-11-27
          stand by the families tomorrow   | what=stand by the families tomorrow, by=2026-11-25
          done twelve                      | what=done twelve
          done 12 by friday                | what=done 12, by=friday
          release #3 by friday             | what=release #3, by=friday
          by friday                        | what=, by=friday
          @mria book the hall by friday    | what=@mria book the hall, by=friday
          comprar mesa para el cuarto      | what=comprar mesa para el cuarto, by=2026-12-04
          otro cartel para el primero      | what=otro cartel para el primero, by=2026-12-01
          pay the first by the third       | what=pay the first by the third, by=2026-12-03
          done 12 families                 | what=done 12 families
          move 12 to the new hall          | what=move 12 to the new hall
          list everything                  | what=list everything
          done 12 @james                   | what=done 12 @james
          help 12 and 13                   | what=help 12 and 13
          @maria @james call by friday     | what=@maria @james call, by=friday
          """)
  void a_line_that_is_not_clear_is_shown_back_and_never_done(String line, String given) {
    Understanding read = read(line);

    assertThat(read.command().verb()).isEqualTo("make");
    assertThat(read.doubt()).isPresent();
    assertThat(read.given()).containsEntry("what", map(given).get("what"));
    assertThat(Optional.ofNullable(read.given().get("by")))
        .isEqualTo(Optional.ofNullable(map(given).get("by")));
  }

  @ParameterizedTest(name = "/commit {0}")
  @CsvSource({
    "call the library,NO_DAY",
    "by friday,NO_WORDS",
    "@maria @james call by friday,TWO_PEOPLE",
    "@mria call by friday,UNKNOWN_PERSON",
    "@james's draft is sent by friday,UNKNOWN_PERSON",
    "done 12 by friday,LIKE_A_VERB"
  })
  void the_reason_is_the_one_there_is(String line, Doubt doubt) {
    assertThat(read(line).doubt()).contains(doubt);
  }

  @Test
  void a_line_that_began_like_a_verb_remembers_which() {
    assertThat(read("done twelve").near()).map(Command::verb).contains("done");
    assertThat(read("call twelve").near()).isEmpty();
  }

  @Test
  void only_a_leading_mention_is_whose_promise_it_is() {
    assertThat(read("@james call the library by friday").given())
        .containsEntry("who", "james")
        .containsEntry("what", "call the library");
    assertThat(read("@james: call the library by friday").given())
        .containsEntry("who", "james")
        .containsEntry("what", "call the library");
    assertThat(read("call @james by friday").given()).doesNotContainKey("who");
    assertThat(read("@james's draft is sent by friday").given()).doesNotContainKey("who");
  }

  private static Understanding read(String line) {
    Reading reading =
        new Reading(
            TODAY,
            Language.ENGLISH,
            Map.of("@james", "james", "@maria", "maria"),
            "maria",
            a -> Optional.empty());
    return Understanding.ofLine(COMMANDS, "/commit " + line, reading);
  }

  private static Map<String, String> map(String pairs) {
    Map<String, String> map = new HashMap<>();
    if (pairs != null) {
      for (String pair : pairs.split(", ", -1)) {
        map.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    return map;
  }
}
