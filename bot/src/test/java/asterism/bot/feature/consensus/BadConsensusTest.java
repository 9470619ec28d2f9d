package asterism.bot.feature.consensus;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cannot be done as it was typed is answered in the language of whoever typed it, with what
 * would work; what they typed is kept, and nothing is changed. #1 is a promise, #2 and #3 are
 * proposals, of which the latter was taken back, and #4 is a temperature check.
 */
class BadConsensusTest {
  /** Half an hour before proposals of today would close. */
  private static final Instant EVENING = Instant.parse("2026-11-25T01:30:00Z");

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String LONG = "x".repeat(2001);
  private static final String REASON = "y".repeat(501);

  private final String workspace = "bad proposals " + NUMBERS.incrementAndGet();
  private final Desk desk =
      new Desk(DATABASE.database(), Clock.fixed(EVENING, ZoneOffset.UTC)).in(workspace);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void there_are_some() {
    for (String who : List.of("tara", "rosa", "mei")) {
      desk.say(who, "/roster");
    }
    desk.asAdministrator(true);
    desk.say("tara", "/roster @tara facilitator");
    desk.say("tara", "/roster @rosa facilitator");
    desk.asAdministrator(false);
    desk.say("tara", "/commit water the plants by friday");
    desk.say("tara", "/consensus propose We paint the hall voices:people");
    desk.say("tara", "/consensus propose We paint the yard voices:people");
    desk.say("tara", "/consensus withdraw 3");
    desk.say("tara", "/consensus check How are we?");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          propose We paint rule:majority         | rule    | wording=We paint | “majority” is not one of: light, full | “majority” no es ninguno de estos: light, full
          propose We paint voices:cats           | voices  | wording=We paint | “cats” is not one of | “cats” no es ninguno de estos
          propose We paint closes:yesterday      | closes  | wording=We paint | that has passed. Choose today or a later day, such as friday | y ya pasó
          propose We paint closes:today voices:people | closes | wording=We paint, voices=people | Nothing is proposed yet: that would close at Tuesday, 24 November 2026, 18:00, which leaves nobody time | se cerraría el martes, 24 de noviembre
          propose We paint closes:never          | closes  | wording=We paint | I cannot read “never” as a day. Write it like friday | No puedo leer “never”
          propose LONG                           | wording | wording=LONG     | 2,001 characters long, and 2,000 is the most | 2.001 caracteres
          propose We paint voices:organizations  | -       | -                | organizations have a voice, and I know of none there | tienen voz las organizaciones
          check LONG                             | wording | wording=LONG     | 2,001 characters | 2.001 caracteres
          check Well? closes:never               | closes  | wording=Well?    | I cannot read “never” as a day | No puedo leer “never”
          say 2 maybe because it rains           | stance  | because=it rains | “maybe” is not one of: agree, reservations | “maybe” no es ninguno de estos: agree
          say 99 block because it rains          | number  | stance=block, because=it rains | There is no proposal #99 here; the number may be that of a promise. To see the open proposals, write: /consensus list | no hay una propuesta #99
          say 1 agree                            | number  | stance=agree     | There is no proposal #1 here | no hay una propuesta #1
          say seven agree                        | number  | stance=agree     | “seven” is not a number I know. Write it like 12 | “seven”
          say 2 4                                | stance  | -                | #2 is a proposal: answer with agree, reservations | La #2 es una propuesta
          say 4 agree                            | stance  | -                | #4 is a temperature check: answer with 0 to 5, like this: /consensus say 4 4 | La #4 toma la temperatura
          say 2 block because REASON             | because | stance=block, because=REASON | 501 characters long, and 500 is the most | 501 caracteres
          say 3 agree                            | -       | -                | #3 was closed on Tuesday, 24 November 2026, 17:30, so nothing was changed | La #3 se cerró
          say 2 agree org:"Choir"                | org     | stance=agree     | You do not speak for “Choir” there, but for: | Allí no hablas en nombre de «Choir»
          amend 2 LONG                           | wording | wording=LONG     | 2,001 characters | 2.001 caracteres
          amend 2 We paint the hall              | wording | wording=We paint the hall | the words #2 has already, so nothing was changed | ya tiene ese texto
          amend 99 We paint the barn             | number  | wording=We paint the barn | There is no proposal #99 | no hay una propuesta #99
          amend 4 How is it?                     | -       | -                | Ask anew with: /consensus check | Pregunta de nuevo
          amend 3 We paint the barn              | -       | -                | #3 was closed | La #3 se cerró
          extend 2 to yesterday                  | to      | -                | that has passed | y ya pasó
          extend 2 to never                      | to      | -                | I cannot read “never” as a day | No puedo leer “never”
          extend 2 to tomorrow                   | to      | to=2026-11-25    | #2 is open until Tuesday, 8 December 2026, 18:00 already: choose a later day | ya está abierta hasta
          extend 99 to friday                    | number  | to=2026-11-27    | There is no proposal #99 | no hay una propuesta #99
          extend 3 to 20 december                | -       | -                | #3 was closed | La #3 se cerró
          close                                  | -       | -                | Write it like this: /consensus close <number> | Escríbelo así: /consensus close <number>
          close 99                               | -       | -                | There is no proposal #99 | no hay una propuesta #99
          close 2                                | -       | -                | 3 voices are not heard yet: mei, rosa, and tara | faltan 3 voces: mei, rosa y tara
          close 3                                | -       | -                | #3 was closed | La #3 se cerró
          withdraw 2 because REASON              | because | because=REASON   | 501 characters | 501 caracteres
          withdraw 99                            | number  | -                | There is no proposal #99 | no hay una propuesta #99
          withdraw 3                             | -       | -                | #3 was closed | La #3 se cerró
          raise                                  | -       | -                | Write it like this: /consensus raise <number> | Escríbelo así: /consensus raise <number>
          raise 2                                | -       | -                | not proposed for a light decision | no se propuso como decisión ligera
          raise 4                                | -       | -                | not proposed for a light decision | no se propuso como decisión ligera
          behalf 2 @mei maybe because she called | stance  | person=mei, because=she called | “maybe” is not one of | “maybe” no es ninguno de estos
          behalf 2 @botto agree                  | person  | stance=agree     | botto is a program and has no voice, so nothing was changed | botto es un programa y no tiene voz
          behalf 2 @gone agree because he called | person  | stance=agree, because=he called | gone cannot be reached here any more | no se puede llegar a gone
          behalf 2 @luz agree because she called | person  | stance=agree, because=she called | luz has no voice in #2, so nothing was recorded | luz no tiene voz en la #2
          behalf 99 @mei agree                   | number  | person=mei, stance=agree | There is no proposal #99 | no hay una propuesta #99
          include 2 @botto                       | person  | -                | is a program and has no voice | es un programa y no tiene voz
          include 2 @gone                        | person  | -                | cannot be reached here any more | no se puede llegar a gone
          include 2 @mei                         | -       | -                | mei has a voice in #2 already | mei ya tiene voz
          include 4 @mei                         | -       | -                | everybody can answer | puede responder todo el mundo
          include 99 @mei                        | number  | person=mei       | There is no proposal #99 | no hay una propuesta #99
          exclude 2 @luz because she moved       | -       | -                | luz has no voice in #2, so nothing was changed | luz no tiene voz
          exclude 99 @mei because she moved      | number  | person=mei, because=she moved | There is no proposal #99 | no hay una propuesta #99
          dance                                  | -       | -                | /consensus knows no “dance” | /consensus no conoce “dance”
          """)
  void is_answered_with_what_would_work_and_nothing_typed_is_lost(
      String line, String field, String kept, String english, String spanish) {
    answers("tara", line, field, kept, english);
    answers("rosa", line, field, kept, spanish);
  }

  private void answers(String who, String line, String field, String kept, String said) {
    List<Object> before = all();
    Reply reply = desk.say(who, "/consensus " + written(line));
    assertThat(told(reply)).as(who + ": " + line).contains(said);
    assertThat(all()).isEqualTo(before);
    if (field == null) {
      assertThat(reply.form()).isEmpty();
      return;
    }
    Form form = reply.form().orElseThrow();
    assertThat(field(form, field).error().orElseThrow()).contains(said);
    for (String each : kept == null ? new String[0] : written(kept).split(", ")) {
      String[] pair = each.split("=", 2);
      assertThat(field(form, pair[0]).value()).isEqualTo(pair[1]);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          propose        | wording rule closes voices
          check          | wording closes
          say            | number stance because org
          say 2          | stance because org
          say agree      | number stance because org
          amend          | number wording
          amend 2        | wording
          extend         | number to
          extend 2       | to
          withdraw       | number because
          behalf         | number person stance because org
          behalf 2       | person stance because org
          behalf 2 agree | person stance because org
          behalf 2 @mei  | person stance because org
          include        | number person
          include 2      | person
          exclude 2      | person because
          """)
  void what_is_missing_is_asked_for_in_a_form(String line, String fields) {
    Form form = desk.say("tara", "/consensus " + line).form().orElseThrow();
    assertThat(form.fields()).extracting(Form.Field::id).containsExactly(fields.split(" "));
    assertThat(form.fields()).allMatch(field -> field.error().isEmpty());
  }

  @Test
  void a_number_that_was_asked_for_is_taken_from_the_form() {
    Form asked = desk.say("tara", "/consensus say").form().orElseThrow();
    assertThat(asked.title()).isEqualTo("Your stance on #…");
    Form wrong =
        desk.submit("tara", asked.id(), Map.of("number", "99", "stance", "agree"))
            .form()
            .orElseThrow();
    assertThat(field(wrong, "number").value()).isEqualTo("99");
    assertThat(field(wrong, "stance").value()).isEqualTo("agree");
    assertThat(told(desk.submit("tara", wrong.id(), Map.of("number", "2", "stance", "agree"))))
        .contains("Counted: ✅ agree on #2");
  }

  @Test
  void markup_and_calls_to_everybody_are_shown_as_typed_and_what_nobody_sees_is_no_wording() {
    String typed = "<b>Free</b> @everyone <!channel> *now* \u202ehidden";
    assertThat(told(desk.say("tara", "/consensus amend 2 " + typed))).contains("other words now");
    desk.say("mei", "/consensus say 2 block because " + typed);
    Message card = in(tx -> shown(tx, 2));
    assertThat(card.plain()).contains("\n" + typed + "\n", "mei (“" + typed + "”)");

    Reply nothing = desk.say("tara", "/consensus propose \u200b\u2060");
    assertThat(field(nothing.form().orElseThrow(), "wording").error().orElseThrow())
        .contains("still empty");
  }

  private Message shown(Transaction transaction, int number) {
    long id = new Proposals(transaction).find(number).orElseThrow().id();
    return new ProposalCard(new Motions(List::of))
        .show(id, transaction, desk.texts().in(Language.ENGLISH, Desk.ZONE), EVENING)
        .message();
  }

  private static String written(String line) {
    return line.replace("LONG", LONG).replace("REASON", REASON);
  }

  private static Form.Field field(Form form, String id) {
    return form.fields().stream()
        .filter(field -> field.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no field " + id + " in " + form));
  }

  /** All there is about proposals. */
  private List<Object> all() {
    return in(
        tx -> {
          List<Object> all = new ArrayList<>();
          for (int number : new int[] {2, 3, 4, 5}) {
            new Proposals(tx).find(number).ifPresent(proposal -> all.add(record(tx, proposal)));
          }
          return all;
        });
  }

  private static Object record(Transaction transaction, Proposal proposal) {
    return List.of(
        proposal,
        new ProposalHistory(transaction).of(proposal.id()),
        new Acts(transaction).of(proposal.id()));
  }

  private <T> T in(Function<Transaction, T> work) {
    long home =
        DATABASE
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace))
            .collaborative();
    return DATABASE.database().inCollaborative(home, work::apply);
  }
}
