package asterism.bot.feature.pathway;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionActs;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be done as it was typed is answered in the language of whoever typed it, with what
 * would work; what they typed is kept, and nothing is changed. The group stands at stage 2; tara
 * said that criterion 2 is met, and sam confirmed it; #1 proposes to advance.
 */
class BadStageTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String LONG = "x".repeat(301);

  private final String workspace = "bad stages " + NUMBERS.incrementAndGet();
  private final Desk desk =
      new Desk(DATABASE.database(), Clock.fixed(Desk.NOW, ZoneOffset.UTC)).in(workspace);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void a_group_is_on_its_way() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @tara representative of \"Food Bank\"");
    for (String facilitator : List.of("tara", "rosa")) {
      desk.say(facilitator, "/roster");
      lead("/roster @" + facilitator + " facilitator");
    }
    desk.say("tara", "/stage begin 2");
    desk.say("tara", "/stage check 2 Ana leads");
    desk.say("sam", "/stage confirm 2");
    desk.press("tara", "stage/propose?kind=advance&from=2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          dance                     | -         | /stage knows no “dance”            | /stage no conoce “dance”
          check 13 we did           | criterion | no criterion 13 in stage 2 (Emerging constellation); they go from 1 to 12 | No hay un criterio 13
          check 0 we did            | criterion | “0” is not a number I know         | “0” no es un número
          check 2 we did            | -         | is met already                     | ya se cumple
          check 3 LONG              | evidence  | 301 characters long, and 300       | 301 caracteres
          confirm 3                 | -         | is open, so there is nothing to confirm or take back. If it is met, say how one can see it, like this: /stage check 3 | está abierto
          confirm 99                | -         | no criterion 99                    | No hay un criterio 99
          confirm                   | -         | Write it like this: /stage confirm <number> | Escríbelo así: /stage confirm
          uncheck 3 because it rains | criterion | is open, so there is nothing      | está abierto
          uncheck 99 because it rains | criterion | no criterion 99                  | No hay un criterio 99
          uncheck 2 because LONG    | because   | 301 characters                     | 301 caracteres
          begin 1                   | -         | began already and stands at stage 2 (Emerging constellation) since Tuesday, 24 November 2026. It moves by a decision of the group | ya empezó y está en la etapa 2
          advance                   | -         | advancing is being decided already, in #1. To see it, write: /consensus show 1 | avanzar ya se está decidiendo, en la #1
          back because it rains     | -         | advancing is being decided already, in #1 | avanzar ya se está decidiendo
          release                   | -         | advancing is being decided already, in #1 | avanzar ya se está decidiendo
          advance because LONG      | -         | 301 characters long, and 150       | 301 caracteres
          define standard           | -         | That is for an administrator       | Eso le corresponde a quien administra
          """)
  void in_both_languages(String typed, String field, String english, String spanish) {
    Object before = all();
    Reply reply = desk.say("tara", "/stage " + typed.replace("LONG", LONG));
    assertThat(told(reply)).contains(english);
    assertThat(told(desk.say("rosa", "/stage " + typed.replace("LONG", LONG)))).contains(spanish);
    if (field == null) {
      assertThat(reply.form()).isEmpty();
    } else {
      assertThat(reply.form().orElseThrow().fields())
          .filteredOn(each -> each.error().isPresent())
          .extracting(Form.Field::id)
          .containsExactly(field);
    }
    assertThat(all()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "check 3, evidence",
    "check three we did, criterion",
    "uncheck 2, because",
    "begin, stage"
  })
  void what_is_missing_is_asked_for_with_the_rest_kept(String typed, String field) {
    Object before = all();
    Reply reply = desk.say("tara", "/stage " + typed);
    assertThat(reply.form().orElseThrow().fields()).extracting(Form.Field::id).contains(field);
    assertThat(all()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"check 1 we met", "confirm 1", "uncheck 1 because so", "advance", "back", "release"})
  void who_has_not_begun_is_told_how(String typed) {
    desk.at("housing");
    assertThat(told(desk.say("tara", "/stage " + typed)))
        .contains("housing has not begun its pathway yet", "/stage begin 1");
    assertThat(told(desk.say("rosa", "/stage " + typed)))
        .contains("housing todavía no ha empezado su camino", "/stage begin 1");
  }

  @Test
  void nobody_confirms_what_they_said_themselves_or_confirms_twice() {
    assertThat(told(desk.say("tara", "/stage confirm 2"))).contains("You said yourself");
    assertThat(told(desk.say("sam", "/stage confirm 2"))).contains("confirmed 2 already");
  }

  @Test
  void an_unknown_stage_is_answered_with_those_there_are() {
    desk.at("housing");
    lead("/roster @tara facilitator");
    Reply reply = desk.say("tara", "/stage begin seven");
    assertThat(told(reply)).contains("“seven” is not a stage", "0 Networking", "/stage begin 0");
    assertThat(reply.form().orElseThrow().fields().get(0).value()).isEqualTo("seven");
    assertThat(told(desk.say("sam", "/stage begin 0"))).contains("That is for a facilitator");
    assertThat(told(desk.submit("tara", reply.form().orElseThrow().id(), Map.of("stage", "0"))))
        .contains("begins at stage 0");
    assertThat(told(desk.say("tara", "/stage back"))).contains("is the first one");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Listening / gaols: We agree / Doing  | In line 2, I do not know what “gaols: We agree” looks at
          goals: We agree / Listening / Doing  | Line 1 is a criterion, but no stage comes before it
          Listening                            | at least 2 stages
          Listening / LONG                     | In line 2, the name of a stage has more than 40
          Listening / goals: LONG              | In line 2, a criterion has more than 120
          Listening / Listening                | Line 2 names a stage a second time
          """)
  void a_pathway_that_is_not_understood_is_kept_as_it_was_typed(String written, String told) {
    String typed = written.replace("LONG", LONG).replace(" / ", "\n");
    Reply reply =
        desk.asAdministrator(true).submit("tara", "stage/define", Map.of("pathway", typed));
    assertThat(told(reply)).contains("Nothing was changed", told);
    Form.Field field = reply.form().orElseThrow().fields().get(0);
    assertThat(field.value()).isEqualTo(typed);
    assertThat(field.error()).isPresent();
    assertThat(told(desk.submit("rosa", "stage/define", Map.of("pathway", typed))))
        .contains("No se cambió nada");
    assertThat(defined()).isEmpty();
  }

  @Test
  void an_old_button_proposes_nothing() {
    desk.say("tara", "/consensus withdraw 1");
    Object before = all();
    assertThat(told(desk.press("tara", "stage/propose?kind=advance&from=1")))
        .contains("moved meanwhile and stands at stage 2");
    assertThat(told(desk.press("tara", "stage/propose?kind=fly&from=2"))).contains("earlier time");
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void where_nobody_has_a_voice_nothing_is_proposed_and_nothing_hangs() {
    desk.at("housing");
    lead("/stage begin 1");
    assertThat(told(desk.press("sam", "stage/propose?kind=advance&from=1")))
        .contains("I know of none there");
    assertThat(told(desk.say("sam", "/stage advance"))).contains("Ready to advance?");
  }

  private void lead(String line) {
    desk.asAdministrator(true).say("ana", line);
    desk.asAdministrator(false);
  }

  private Optional<Pathway> defined() {
    return in(tx -> new Pathways(tx).latest());
  }

  /** All that could have been changed. */
  private Object all() {
    return in(
        tx -> {
          Walks walks = new Walks(tx);
          return new Groups(tx)
              .all().stream()
                  .flatMap(group -> walks.of(group.id()).stream())
                  .map(walk -> List.of(walk, said(tx, walk), walks.moves(walk.groupId())))
                  .toList();
        });
  }

  private static Object said(Transaction transaction, Walk walk) {
    return new CriterionActs(transaction).of(walk.id());
  }

  private <T> T in(Function<Transaction, T> work) {
    Workspaces.Met met =
        DATABASE
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace));
    return DATABASE.database().inCollaborative(met.collaborative(), work);
  }
}
