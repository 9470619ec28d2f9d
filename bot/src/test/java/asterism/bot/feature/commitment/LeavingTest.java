package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of promises when somebody leaves, or says whom they are with. */
class LeavingTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void maria_promises() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("backbone", Group.Kind.BACKBONE);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.FACILITATOR, "Library");
    stage.person("ana", READING, Role.REPRESENTATIVE, "Food Bank");
    stage.person("mei", READING, Role.MEMBER);
    stage.say("maria", "/commit call the library by 4 december");
    stage.say("maria", "/commit book the hall by 20 december");
    stage.say("maria", "/commit print the cards by 20 december");
    stage.say("maria", "/commit done 3");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void what_was_open_is_offered_to_the_organization_and_its_representatives_are_told_once() {
    stage.say("maria", "/commit help 1 because of the rain");
    stage.say("maria", "/commit hand 2 to @james");
    stage.say("james", "/roster leave @maria");

    Message card = stage.seen(READING, "call the library");
    assertThat(stage.seen(READING, "#1").plain()).contains("Help was wanted");
    assertThat(card.plain()).contains("#1");
    Message seeking = stage.seen(READING, "and has left");
    assertThat(seeking.plain())
        .contains("maria (Food Bank) had promised this", "Looking for somebody of Food Bank");
    assertThat(labels(seeking)).containsExactly("I will take it");
    assertThat(stage.seen("@james", "#2").plain()).contains("moved on");
    Message told = stage.seen("@ana", "maria takes part in early-reading no longer");
    assertThat(stage.seen("@ana")).hasSize(1);
    assertThat(told.plain())
        .contains("2 promises made for Food Bank", "call the library", "book the hall")
        .doesNotContain("print the cards");
    assertThat(labels(told)).containsExactly("I will take it", "I will take it");
    assertThat(stage.commitment(3).state()).isEqualTo(State.KEPT);
    assertThat(told(stage.say("mei", "/commit list offered"))).contains("looking for somebody");
  }

  @Test
  void a_colleague_takes_it_and_nobody_else() {
    stage.say("james", "/roster leave @maria");
    Message card = stage.seen(READING, "book the hall");
    for (String other : List.of("james", "mei")) {
      assertThat(told(stage.press(other, button(card, "I will take it"))))
          .contains("#2 is offered to people of Food Bank");
    }
    assertThat(told(stage.press("ana", button(card, "I will take it")))).contains("#2 is yours");
    assertThat(told(stage.press("ana", button(card, "I will take it")))).contains("yours already");
    stage.person("pia", READING, Role.MEMBER, "Food Bank");
    assertThat(told(stage.press("pia", button(card, "I will take it")))).contains("not looking");

    assertThat(stage.seen(READING, "book the hall").plain())
        .contains("ana (Food Bank) will do this");
    assertThat(stage.seen("@ana", "takes part").plain())
        .contains("call the library", "One is settled")
        .doesNotContain("book the hall");
    assertThat(told(stage.say("mei", "/commit show 2")))
        .contains("maria left, so it looks for somebody", "ana took it, left behind by maria");
    assertThat(told(stage.say("ana", "/commit done 2"))).contains("Thank you");
  }

  @Test
  void where_there_is_no_organization_it_is_for_the_group() {
    stage.say("mei", "/commit bring the map by 20 december");
    stage.say("james", "/roster leave @mei");
    Message card = stage.seen(READING, "bring the map");
    assertThat(card.plain()).contains("Looking for somebody of this group");
    assertThat(stage.seen("@ana")).isEmpty();

    assertThat(told(stage.in("elsewhere").press("stranger", button(card, "I will take it"))))
        .contains("#4 is offered to people of its group");
    assertThat(told(stage.in(READING).press("james", button(card, "I will take it"))))
        .contains("#4 is yours");
    assertThat(stage.seen(READING, "bring the map").plain()).contains("james (Library) will do");
  }

  @Test
  void one_whose_day_has_passed_is_taken_with_another() {
    stage.say("james", "/roster leave @maria");
    stage.forward(Duration.ofDays(12));
    Reply late =
        stage.press("ana", button(stage.seen(READING, "call the library"), "I will take it"));
    assertThat(told(late)).contains("Friday, 4 December 2026, has passed");
    assertThat(told(stage.submit("ana", late, Map.of("to", "2026-12-10")))).contains("#1 is yours");
  }

  @Test
  void untaken_it_ends_after_two_weeks_with_a_word_to_the_backbone() {
    stage.say("james", "/roster leave @maria");
    Message card = stage.seen(READING, "book the hall");
    stage.forward(Duration.ofDays(14).minusSeconds(1));
    assertThat(stage.commitment(2).state()).isEqualTo(State.OFFERED);
    stage.forward(Duration.ofSeconds(1));

    assertThat(stage.commitment(2).state()).isEqualTo(State.UNANSWERED);
    assertThat(stage.seen("backbone", "#2").plain())
        .contains("looking for somebody since maria left", "nobody took it", "conversation");
    assertThat(stage.seen(READING, "book the hall").plain()).contains("Ended without an answer");
    assertThat(stage.seen("@ana", "takes part").buttons()).isEmpty();
    assertThat(told(stage.press("ana", button(card, "I will take it")))).contains("not looking");
    assertThat(stage.seen("@maria")).as("she left").isEmpty();
  }

  @Test
  void who_comes_back_may_take_up_what_was_theirs() {
    stage.say("james", "/roster leave @maria");
    stage.forward(Duration.ofDays(1));
    assertThat(
            told(
                stage.press(
                    "maria", button(stage.seen(READING, "book the hall"), "I will take it"))))
        .contains("#2 is yours");
    assertThat(stage.seen(READING, "book the hall").plain()).contains("maria (Food Bank) will do");
  }

  @Test
  void only_what_was_promised_in_that_group_is_left_behind() {
    stage.in("housing").say("maria", "/commit paint the door by 20 december");
    stage.in(READING).say("james", "/roster leave @maria");
    assertThat(stage.commitment(4).open()).isTrue();
    assertThat(stage.commitment(1).seeking()).isTrue();
  }

  @Test
  void who_says_whom_they_are_with_promised_for_them() {
    stage.say("mei", "/commit bring the map by 20 december");
    stage.say("mei", "/commit bring the cake by 20 december");
    stage.say("mei", "/commit done 5");
    stage.say("mei", "/with @mei \"County\"");

    assertThat(stage.seen(READING, "bring the map").plain()).contains("mei (County) will do this");
    assertThat(stage.commitment(5).organizationId()).as("what is over stays as it was").isEmpty();
    assertThat(told(stage.say("james", "/commit show 4"))).contains("it is for County from now on");
    assertThat(stage.commitment(1).organizationId())
        .isNotEqualTo(stage.commitment(4).organizationId());
  }

  @Test
  void a_promise_may_be_for_the_other_of_two_organizations() {
    stage.say("mei", "/with @mei \"County\"");
    stage.say("mei", "/with @mei \"Library\"");
    stage.say("mei", "/commit bring the map by friday org:\"library\"");
    assertThat(stage.seen(READING, "bring the map").plain()).contains("mei (Library)");
    stage.say("mei", "/commit bring the cake by friday");
    assertThat(stage.seen(READING, "bring the cake").plain()).contains("mei (County)");

    Reply wrong = stage.say("mei", "/commit bring the cat by friday org:\"Food Bank\"");
    assertThat(told(wrong)).contains("You are not with “Food Bank”", "County, Library");
    assertThat(told(stage.submit("mei", wrong, Map.of("org", "Library"))))
        .contains("Recorded as #6");
    assertThat(told(stage.say("james", "/commit @mei bring the dog by friday org:\"Food Bank\"")))
        .contains("mei is not with “Food Bank”");
    assertThat(told(stage.say("rosa", "/commit traer el mapa para el viernes org:\"County\"")))
        .contains("No sé que estés con ninguna organización");
  }
}
