package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /commit @maria book the hall by 12 december}, and all that may come of it. */
class OfferTest {
  private static final String OFFER = "/commit @maria book the hall by 12 december";
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private final Stage stage = new Stage();

  @BeforeEach
  void people() {
    stage.group(READING, Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.MEMBER, "Library");
    stage.person("mei", READING, Role.MEMBER);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void an_offer_is_shown_as_such_and_asked_in_a_direct_message() {
    assertThat(told(stage.say("james", OFFER)))
        .contains("Offered to maria as #1", "Saturday, 12 December 2026", "once they accept")
        .doesNotContain("night");

    Message card = stage.seen(READING, "#1");
    assertThat(card.plain())
        .contains("james asks maria (Food Bank) to do this by", "book the hall", "not answered");
    Message asked = stage.seen("@maria", "#1");
    assertThat(asked.plain())
        .contains("james asks in early-reading", "book the hall", "no is a good answer too")
        .contains("Tuesday, 8 December 2026");
    assertThat(labels(asked)).containsExactly("Accept", "Change date", "Decline");
    assertThat(labels(card))
        .as("for whom no direct message reaches")
        .containsExactly("Accept", "Change date", "Decline");
    assertThat(told(stage.press("mei", button(card, "Accept")))).contains("offered to maria");
    assertThat(told(stage.say("james", "/commit list"))).contains("Nothing is open");
    assertThat(told(stage.say("james", "/commit list offered")))
        .contains("book the hall", "offered");
  }

  @Test
  void accepted_it_is_hers_and_both_see_it() {
    stage.say("james", OFFER);
    Message asked = stage.seen("@maria", "#1");

    assertThat(told(stage.press("maria", button(asked, "Accept"))))
        .contains("#1 is yours", "Saturday, 12 December 2026");
    assertThat(stage.seen(READING, "#1").plain())
        .contains("maria (Food Bank) will do this", "Open");
    assertThat(stage.seen("@james", "#1").plain()).contains("maria accepted #1", "book the hall");
    Message answered = stage.seen("@maria", "#1");
    assertThat(answered.plain()).contains("You accepted it, by Saturday, 12 December 2026");
    assertThat(answered.buttons()).isEmpty();
    assertThat(stage.seen("@maria")).as("one message, changed in its place").hasSize(1);
    assertThat(told(stage.say("mei", "/commit show 1")))
        .contains("james offered it to maria, by Saturday, 12 December 2026", "maria accepted it");
    assertThat(told(stage.say("maria", "/commit done 1"))).contains("Thank you");
  }

  @Test
  void with_another_day_it_is_hers_by_that_day() {
    stage.say("james", OFFER);
    Reply form = stage.press("maria", button(stage.seen("@maria", "#1"), "Change date"));
    Form opened = form.form().orElseThrow();
    assertThat(opened.title()).isEqualTo("Another day: #1");
    assertThat(opened.fields())
        .extracting(Form.Field::id, Form.Field::value)
        .hasToString("[(\"to\", \"2026-12-12\")]");

    assertThat(told(stage.submit("maria", form, Map.of("to", "2026-12-15"))))
        .contains("#1 is yours", "Tuesday, 15 December 2026");
    assertThat(told(stage.say("james", "/commit show 1")))
        .contains(
            "maria accepted it, by Tuesday, 15 December 2026 instead of Saturday, 12 December 2026");
    assertThat(stage.seen("@james", "#1").plain()).contains("another day than was asked for");
    assertThat(stage.seen(READING, "#1").plain())
        .as("agreed from the beginning, not moved")
        .contains("Tuesday, 15 December 2026")
        .doesNotContain("moved");
  }

  @Test
  void declined_it_is_kept_with_her_word_and_told_to_who_asked() {
    stage.say("james", OFFER);
    Reply form = stage.press("maria", button(stage.seen("@maria", "#1"), "Decline"));
    assertThat(form.form().orElseThrow().fields())
        .extracting(Form.Field::required)
        .containsOnly(false);

    assertThat(told(stage.submit("maria", form, Map.of("because", "my mother is ill"))))
        .contains("You declined #1", "all right");
    assertThat(stage.seen(READING, "#1").plain())
        .contains(
            "maria (Food Bank) was asked to do this", "Declined", "because: my mother is ill");
    assertThat(stage.seen(READING, "#1").buttons()).isEmpty();
    assertThat(stage.seen("@james", "#1").plain())
        .contains("maria declined #1", "because: my mother is ill");
    assertThat(stage.seen("@maria", "#1").plain()).contains("You declined it");
    assertThat(stage.commitment(1).state()).isEqualTo(State.DECLINED);
    assertThat(told(stage.say("james", "/commit list overdue"))).contains("Nothing");
  }

  @Test
  void a_word_is_not_needed_to_decline() {
    stage.say("james", OFFER);
    Reply form = stage.press("maria", button(stage.seen("@maria", "#1"), "Decline"));
    stage.submit("maria", form, Map.of());

    assertThat(stage.commitment(1).state()).isEqualTo(State.DECLINED);
    assertThat(stage.seen("@james", "#1").plain()).doesNotContain("because");
  }

  @Test
  void without_an_answer_it_ends_after_two_weeks_and_both_are_told() {
    stage.say("james", "/commit @maria book the hall by 27 november");
    stage.forward(TWO_WEEKS.minusSeconds(1));
    assertThat(stage.commitment(1).state()).isEqualTo(State.OFFERED);
    assertThat(told(stage.say("james", "/commit list overdue")))
        .as("offered and never overdue")
        .contains("Nothing");
    Message asked = stage.seen("@maria", "#1");

    stage.forward(Duration.ofSeconds(1));
    assertThat(stage.commitment(1).state()).isEqualTo(State.UNANSWERED);
    for (String place : List.of("@maria", "@james")) {
      assertThat(stage.seen(place, "Two weeks passed").plain())
          .contains("the offer of james to maria ended", "book the hall", "Nobody is to blame");
    }
    assertThat(stage.seen(READING, "#1").plain()).contains("Ended without an answer");
    stage.forward(Duration.ofDays(1));
    assertThat(stage.seen("@james")).as("once").hasSize(1);
    assertThat(told(stage.press("maria", button(asked, "Accept"))))
        .contains("#1 ended", "can do so again");
    assertThat(stage.commitment(1).state()).isEqualTo(State.UNANSWERED);
  }

  @Test
  void an_offer_whose_day_has_passed_is_accepted_with_another_day() {
    stage.say("james", "/commit @maria book the hall by 27 november");
    stage.forward(Duration.ofDays(7));
    Reply late = stage.press("maria", button(stage.seen("@maria", "#1"), "Accept"));

    assertThat(told(late)).contains("Friday, 27 November 2026, has passed");
    assertThat(stage.commitment(1).state()).isEqualTo(State.OFFERED);
    assertThat(told(stage.submit("maria", late, Map.of("to", "2026-12-04"))))
        .contains("#1 is yours", "Friday, 4 December 2026");
  }

  @Test
  void somebody_who_never_used_the_bot_can_be_asked() {
    assertThat(told(stage.say("james", "/commit @newcomer bring the map by friday")))
        .contains("Offered to newcomer as #1");
    Message asked = stage.seen("@newcomer", "bring the map");
    assertThat(told(stage.inPrivate().press("newcomer", button(asked, "Accept"))))
        .contains("#1 is yours");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit @botty book the hall by friday",
        "/commit @gonzo book the hall by friday",
        "/commit @goner book the hall by friday"
      })
  void a_program_or_somebody_gone_is_not_asked(String line) {
    String told = told(stage.say("james", line));

    if (line.contains("botty")) {
      assertThat(told).contains("botty is a program", "ask a person");
    } else if (line.contains("goner")) {
      assertThat(told).contains("goner cannot be reached", "nothing was sent");
    } else {
      assertThat(told).contains("Offered to gonzo");
    }
    assertThat(told(stage.say("james", "/commit list offered")).contains("Nothing in"))
        .isNotEqualTo(line.contains("gonzo"));
  }

  @Test
  void three_requests_a_day_are_enough_from_one_person_to_another() {
    stage.say("james", "/commit call the library by friday");
    stage.say("james", "/commit @maria book the hall by friday");
    stage.say("james", "/commit @maria book the band by friday");
    assertThat(told(stage.say("james", "/commit hand 1 to @maria"))).contains("I asked maria");

    assertThat(told(stage.say("james", "/commit @maria bring the cake by friday")))
        .contains("asked maria 3 times today", "Nothing was sent", "tomorrow");
    stage.say("james", "/commit print the cards by friday");
    assertThat(told(stage.say("james", "/commit hand 4 to @maria"))).contains("3 times today");
    assertThat(stage.seen("@maria")).hasSize(3);
    assertThat(told(stage.say("james", "/commit @mei bring the cake by friday")))
        .contains("Offered");
    assertThat(told(stage.say("mei", "/commit @maria bring the cake by friday")))
        .contains("Offered");

    stage.forward(Duration.ofHours(14)); // the next day for James, at night
    assertThat(told(stage.say("james", "/commit @maria bring the cake by friday")))
        .as("still the same day in Los Angeles")
        .contains("3 times today");
    stage.forward(Duration.ofHours(2));
    assertThat(told(stage.say("james", "/commit @maria bring the cake by friday")))
        .contains("Offered");
  }

  @Test
  void what_is_sent_at_night_waits_for_the_morning_and_answers_do_not() {
    stage.zone("maria", "Asia/Tokyo"); // two in the morning
    Reply offered = stage.say("james", OFFER);
    assertThat(told(offered)).contains("night where maria is", "in their morning");
    assertThat(stage.seen("@maria")).isEmpty();
    assertThat(stage.seen(READING, "#1").plain())
        .as("the group sees it at once")
        .contains("asks maria");

    stage.forward(Duration.ofHours(7).minusSeconds(1));
    assertThat(stage.seen("@maria")).isEmpty();
    stage.forward(Duration.ofSeconds(1));
    Message asked = stage.seen("@maria", "book the hall");

    stage.zone("james", "Europe/Madrid"); // one in the morning
    stage.press("maria", button(asked, "Accept"));
    assertThat(stage.seen("@james", "maria accepted").plain()).contains("#1");
  }

  @Test
  void a_day_that_has_passed_where_the_owner_is_is_refused() {
    stage.zone("maria", "Asia/Tokyo");
    Reply refused = stage.say("james", "/commit @maria book the hall by today");

    assertThat(told(refused))
        .contains("Tuesday, 24 November 2026 has passed already where maria is", "later day");
    Form form = refused.form().orElseThrow();
    assertThat(form.fields().get(0).value()).isEqualTo("book the hall");
    assertThat(told(stage.submit("james", refused, Map.of("by", "2026-11-25"))))
        .contains("Offered to maria as #1");
    assertThat(stage.commitment(1).zone()).hasToString("Optional[Asia/Tokyo]");
  }

  @Test
  void only_she_can_answer_and_only_once() {
    stage.say("james", OFFER);
    Message asked = stage.seen("@maria", "#1");
    for (String label : List.of("Accept", "Change date", "Decline")) {
      for (String other : List.of("james", "mei")) {
        Reply refused = stage.press(other, button(asked, label));
        assertThat(told(refused)).contains("#1 was offered to maria", "only they can answer");
        assertThat(refused.form()).isEmpty();
      }
    }
    assertThat(stage.commitment(1).state()).isEqualTo(State.OFFERED);

    stage.press("maria", button(asked, "Accept"));
    for (String label : List.of("Accept", "Change date", "Decline")) {
      Reply again = stage.press("maria", button(asked, label));
      assertThat(told(again)).contains("You have accepted #1 already");
      assertThat(again.form()).isEmpty();
    }
    assertThat(stage.commitment(1).state()).isEqualTo(State.OPEN);
    assertThat(stage.seen("@james")).as("told once").hasSize(1);
  }

  @Test
  void a_form_sent_after_things_moved_on_changes_nothing() {
    stage.say("james", OFFER);
    Message asked = stage.seen("@maria", "#1");
    Reply change = stage.press("maria", button(asked, "Change date"));
    Reply decline = stage.press("maria", button(asked, "Decline"));
    stage.say("james", "/commit mistake 1");

    assertThat(told(stage.submit("maria", change, Map.of("to", "2026-12-15"))))
        .contains("#1 has moved on");
    assertThat(told(stage.submit("maria", decline, Map.of()))).contains("#1 has moved on");
    assertThat(stage.commitment(1).state()).isEqualTo(State.MISTAKEN);
    assertThat(stage.seen("@maria", "#1").plain()).contains("recorded by mistake");
  }

  @Test
  void who_offered_it_may_take_it_back_as_a_mistake_until_it_is_answered() {
    stage.say("james", OFFER);
    assertThat(told(stage.say("maria", "/commit mistake 1")))
        .contains("Accept or decline it first");
    assertThat(told(stage.say("mei", "/commit mistake 1"))).contains("offered to maria");
    assertThat(told(stage.say("james", "/commit mistake 1 because wrong group")))
        .contains("recorded by mistake");
    assertThat(told(stage.say("james", "/commit mistake 1"))).contains("only maria can");

    stage.say("james", OFFER);
    stage.press("maria", button(stage.seen("@maria", "#2"), "Accept"));
    assertThat(told(stage.say("james", "/commit mistake 2"))).contains("only maria can change it");
    assertThat(stage.commitment(2).open()).isTrue();
  }

  @Test
  void the_day_an_offer_did_not_mean_is_mended_by_who_made_it() {
    Reply offered = stage.say("james", "/commit @maria book the hall by 12/1");
    assertThat(told(offered)).contains("Tuesday, 1 December 2026", "12 January 2027");
    Message said = offered.message().orElseThrow();

    assertThat(told(stage.press("mei", said.buttons().get(0)))).contains("offered to maria");
    assertThat(told(stage.press("maria", said.buttons().get(0)))).contains("Accept or decline");
    assertThat(told(stage.press("james", said.buttons().get(0)))).contains("12 January 2027");
    assertThat(stage.seen("@maria", "#1").plain()).contains("Tuesday, 12 January 2027");
    stage.press("maria", button(stage.seen("@maria", "#1"), "Accept"));
    assertThat(told(stage.press("james", said.buttons().get(0)))).contains("only maria can");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit done 1",
        "/commit move 1 to friday",
        "/commit help 1 because of the rain",
        "/commit release 1 because of the rain",
        "/commit hand 1 to @mei",
        "/commit reopen 1",
        "/commit stop 1"
      })
  void nothing_else_can_be_done_with_what_is_only_offered(String line) {
    stage.say("james", OFFER);
    var before = stage.commitment(1);

    assertThat(told(stage.say("maria", line))).contains("#1");
    assertThat(told(stage.say("james", line))).contains("#1", "Nothing was changed");
    assertThat(told(stage.say("mei", line))).contains("#1", "Nothing was changed");
    assertThat(stage.commitment(1)).isEqualTo(before);
  }

  @Test
  void ones_own_mention_makes_a_promise_and_two_mentions_ask_back() {
    assertThat(told(stage.say("maria", "/commit @maria book the hall by friday")))
        .contains("Recorded as #1");
    Reply two = stage.say("maria", "/commit @maria @james book the hall by friday");
    assertThat(told(two)).contains("Nothing is recorded yet", "two people");
    assertThat(two.form()).isPresent();
  }

  @Test
  void who_declined_may_still_change_their_mind() {
    stage.say("james", OFFER);
    Message asked = stage.seen("@maria", "#1");
    stage.submit("maria", stage.press("maria", button(asked, "Decline")), Map.of());
    assertThat(told(stage.say("maria", "/commit done 1"))).contains("was declined", "reopen 1");

    assertThat(told(stage.say("james", "/commit reopen 1"))).contains("only maria can");
    assertThat(told(stage.say("maria", "/commit reopen 1"))).contains("#1 is open again");
    assertThat(stage.commitment(1).open()).isTrue();
  }

  @Test
  void in_spanish_it_is_asked_and_answered_in_spanish() {
    stage.person("rosa", READING, Role.MEMBER);
    stage.say("james", "/commit @rosa book the hall by friday");
    Message asked = stage.seen("@rosa", "#1");

    assertThat(asked.plain())
        .contains("james pregunta en early-reading: ¿harías esto", "un no también")
        .contains("viernes, 27 de noviembre de 2026");
    assertThat(labels(asked)).containsExactly("Aceptar", "Cambiar fecha", "Decir que no");
    assertThat(told(stage.press("rosa", button(asked, "Aceptar")))).contains("#1 es tuyo");
    assertThat(told(stage.say("rosa", "/commit @james traer el mapa para el viernes")))
        .contains("Ofrecido a james como #2");
  }

  @Test
  void of_accept_and_decline_at_the_same_moment_one_holds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int i = 1; i <= 10; i++) {
      stage.say(
          i % 2 == 0 ? "james" : "mei", "/commit @p" + letter(i) + " book the hall by friday");
      String who = "p" + letter(i);
      Message asked = stage.seen("@" + who, "#" + i);
      Reply decline = stage.press(who, button(asked, "Decline"));
      List<Callable<Reply>> both =
          List.of(
              () -> stage.press(who, button(asked, "Accept")),
              () -> stage.submit(who, decline, Map.of()));
      List<String> answers = answers(threads.invokeAll(both));

      State state = stage.commitment(i).state();
      boolean accepted = state == State.OPEN;
      assertThat(accepted || state == State.DECLINED).isTrue();
      assertThat(answers.get(0)).contains(accepted ? "is yours" : "have declined");
      assertThat(answers.get(1)).contains(accepted ? "have accepted" : "You declined");
    }
    threads.shutdown();
  }

  @Test
  void an_offer_accepted_while_it_ends_is_one_or_the_other() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (int i = 1; i <= 6; i++) {
      String who = "p" + letter(i);
      stage.say("james", "/commit @" + who + " book the hall by 2027-03-01");
      Message asked = stage.seen("@" + who, "#" + i);
      stage.clock(TWO_WEEKS);
      List<Callable<Reply>> both =
          List.of(
              () -> stage.press(who, button(asked, "Accept")),
              () -> {
                stage.look();
                return Reply.NOTHING;
              });
      String answer = answers(threads.invokeAll(both)).get(0);

      boolean accepted = stage.commitment(i).open();
      assertThat(answer).contains(accepted ? "is yours" : "without an answer");
      assertThat(stage.commitment(i).state()).isIn(State.OPEN, State.UNANSWERED);
    }
    threads.shutdown();
  }

  private static String letter(int i) {
    return Character.toString('a' + i);
  }

  private static List<String> answers(List<Future<Reply>> replies) throws Exception {
    return List.of(
        Stage.told(replies.get(0).get()),
        replies.size() > 1 ? Stage.told(replies.get(1).get()) : "");
  }
}
