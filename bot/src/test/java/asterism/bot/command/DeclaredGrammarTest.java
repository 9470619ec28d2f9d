package asterism.bot.command;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Spelling.WHOLE_LINE;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.command.Command.Spelling.WORDLESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text grammar makes of every kind of option, on commands made up for it. */
class DeclaredGrammarTest {
  private static final Reading READING =
      new Reading(
          LocalDate.of(2026, 11, 24),
          Language.ENGLISH,
          Map.of("@maria", "U1", "@james", "U2"),
          "U1",
          account -> Optional.empty());

  private static final Option<Option.Mentioned> WHO = Option.person("who").needed();
  private static final Option<String> NAME = Option.name("name", 100).needed();
  private static final Option<String> ROLE =
      Option.choice(
              "role",
              List.of("facilitator", "co_chair"),
              Map.of("co-chair", "co_chair", "co chair", "co_chair", "copresidenta", "co_chair"))
          .needed();
  private static final Option<String> PLAIN_ROLE =
      Option.choice("role", List.of("facilitator"), Map.of()).after(Joint.AS);

  private static final Commands COMMANDS =
      new Commands(
          List.of(
              command("show", WORDLESS, Option.person("who")),
              command("organization", WORDLESS, NAME),
              command(
                  "role",
                  WORDLESS,
                  WHO,
                  ROLE,
                  Option.name("of", 100).after(Joint.OF),
                  Option.choice("alternate", "alternate"),
                  Option.anyDay("from").after(Joint.FROM),
                  Option.anyDay("until").after(Joint.UNTIL)),
              command(
                  "down",
                  WORDLESS,
                  WHO,
                  Option.choice(
                          "leaves", List.of("steps down"), Map.of("deja el cargo", "steps down"))
                      .needed(),
                  PLAIN_ROLE),
              form("add", NAME),
              form("rename", NAME, Option.name("to", 100).after(Joint.TO).needed()),
              form("merge", NAME, Option.name("into", 100).after(Joint.INTO).needed()),
              form("conflict", NAME, Option.text("about", 200).after(Joint.ABOUT).needed()),
              command("leave", WORD, Option.name("name", 100), Option.person("who")),
              command("here", WORD, Option.people("people").needed()),
              command(
                  "find",
                  WORD,
                  Option.choice("filter", "open", "kept"),
                  Option.person("who"),
                  Option.text("org", 100).inQuotes(),
                  Option.dayPast("since").after(Joint.SINCE),
                  Option.anyDay("until").after(Joint.UNTIL)),
              form(
                      "every",
                      Option.period("period").needed(),
                      Option.text("what", 100).needed(),
                      Option.text("by", 60).after(Joint.BY))
                  .alsoTyped("cada"),
              form("said", Option.lines("lines", 2000).needed())));

  @ParameterizedTest(name = "/x {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @maria                                | show         | who=U1
          "Food Bank"                           | organization | name=Food Bank
          “Food Bank”                           | organization | name=Food Bank
          @maria co-chair                       | role  | who=U1, role=co-chair
          @maria Co  Chair of "Food Bank"       | role  | who=U1, role=Co  Chair, of=Food Bank
          @maria copresidenta de «Banco»        | role  | who=U1, role=copresidenta, of=Banco
          @maria facilitator from 1 dec until 31 march | role | who=U1, role=facilitator, from=1 dec, until=31 march
          @maria facilitator of "A" alternate from 2026-01-05 | role | who=U1, role=facilitator, of=A, alternate=alternate, from=2026-01-05
          @maria facilitator alternate of "A"   | role  | who=U1, role=facilitator, of=A, alternate=alternate
          @maria steps down                     | down  | who=U1, leaves=steps down
          @maria deja el cargo como facilitator | down  | who=U1, leaves=deja el cargo, role=facilitator
          add "Food Bank"                       | add   | name=Food Bank
          add Food Bank                         | add   | name=Food Bank
          rename "A" to "B and \\ C"             | rename | name=A, to=B and \\ C
          rename "A"                            | rename | name=A
          merge "A" into "B"                    | merge | name=A, into=B
          conflict "A" about housing on 5th     | conflict | name=A, about=housing on 5th
          leave "A"                             | leave | name=A
          leave @james                          | leave | who=U2
          here @maria, @james                   | here  | people=U1 U2
          find                                  | find  |
          find @james kept                      | find  | who=U2, filter=kept
          find kept @james since 1 november until friday | find | who=U2, filter=kept, since=1 november, until=friday
          find since 1 november kept            | find  | filter=kept, since=1 november
          find since 1 november @james          | find  | who=U2, since=1 november
          find org:"Food Bank" kept             | find  | org=Food Bank, filter=kept
          every month send the numbers by the 5th | every | period=month, what=send the numbers, by=the 5th
          every second tuesday call the county  | every | period=second tuesday, what=call the county
          every month                           | every | period=month
          cada mes enviar los datos para el 5   | every | period=mes, what=enviar los datos, by=el 5
          said @maria book the hall by friday   | said  | lines=@maria book the hall by friday
          said                                  | said  |
          add                                   | add   |
          """)
  void every_kind_of_option_is_known_by_its_sign(String line, String verb, String given) {
    Understanding understood = Understanding.ofLine(COMMANDS, "/x " + line, READING);

    assertThat(understood.command().verb()).isEqualTo(verb);
    assertThat(understood.given()).isEqualTo(pairs(given));
    assertThat(understood.doubt()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "said the mayor will come",
        "here nobody",
        "every child gets a book",
        "rename Food Bank to \"B\"",
        "@maria dances",
        "leave Food Bank",
        "find @maria @james",
        "@nobody facilitator"
      })
  void what_does_not_fit_wholly_fits_nothing(String line) {
    assertThatThrownBy(() -> Understanding.ofLine(COMMANDS, "/x " + line, READING))
        .isInstanceOf(UsageError.class);
  }

  @Test
  void a_verb_that_only_looks_like_it_is_the_promise() {
    Commands withPromise =
        new Commands(
            List.of(
                command(
                    "make",
                    WHOLE_LINE,
                    Option.text("what", 100).needed(),
                    Option.day("by").after(Joint.BY).needed()),
                form(
                    "every", Option.period("period").needed(), Option.text("what", 100).needed())));

    Understanding understood =
        Understanding.ofLine(withPromise, "/x every child gets a book by friday", READING);

    assertThat(understood.command().verb()).isEqualTo("make");
    assertThat(understood.given())
        .isEqualTo(Map.of("what", "every child gets a book", "by", "friday"));
  }

  @Test
  void what_somebody_unknown_said_is_nobodys_promise() {
    Commands withPromise =
        new Commands(
            List.of(
                command(
                    "make",
                    WHOLE_LINE,
                    Option.text("what", 100).needed(),
                    Option.day("by").after(Joint.BY).needed()),
                form("said", Option.lines("lines", 2000).needed())));

    assertThat(
            Understanding.ofLine(withPromise, "/x said @nobody book it by friday", READING).doubt())
        .contains(Doubt.UNKNOWN_PERSON);
    assertThat(Understanding.ofLine(withPromise, "/x said prayers by friday", READING).doubt())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 november | 2026-11-01
          1 december | 2025-12-01
          friday     | 2026-11-20
          today      | 2026-11-24
          yesterday  | 2026-11-23
          2026-12-24 | 2026-12-24
          2026-03-01 | 2026-03-01
          """)
  void since_a_day_without_a_year_is_the_last_such_day(String typed, LocalDate day) {
    assertThat(Option.dayPast("since").read(typed, READING).day()).isEqualTo(day);
  }

  private static Map<String, String> pairs(String given) {
    Map<String, String> pairs = new HashMap<>();
    if (given != null) {
      for (String pair : given.split(", ", -1)) {
        pairs.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
      }
    }
    return pairs;
  }

  private static Command command(String verb, Command.Spelling spelling, Option<?>... options) {
    return new Command("x", verb, spelling, List.of(options), PRIVATE, call -> Reply.NOTHING);
  }

  private static Command form(String verb, Option<?>... options) {
    return new Command("x", verb, WORD, List.of(options), FORM, call -> Reply.NOTHING);
  }
}
