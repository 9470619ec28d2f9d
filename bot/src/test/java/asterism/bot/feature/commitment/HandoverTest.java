package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /commit hand 1 to @james}. */
class HandoverTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void maria_promises() {
    stage.group(READING, Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.MEMBER, "Library");
    stage.person("mei", READING, Role.MEMBER);
    stage.say("maria", "/commit call the library by 12 december");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void it_stays_hers_until_he_accepts() {
    assertThat(told(stage.say("maria", "/commit hand 1 to @james")))
        .contains("I asked james to take over #1", "stays yours until they accept");

    assertThat(stage.seen(READING, "#1").plain())
        .contains("maria (Food Bank) will do this", "Offered to james", "stays with maria");
    Message asked = stage.seen("@james", "#1");
    assertThat(asked.plain())
        .contains("maria asks in early-reading: would you take over #1", "call the library");
    assertThat(labels(asked)).containsExactly("Accept", "Change date", "Decline");
    assertThat(told(stage.say("james", "/commit done 1"))).contains("only maria can change it");
    assertThat(told(stage.say("james", "/commit list offered"))).contains("being handed on");

    assertThat(told(stage.press("james", button(asked, "Accept")))).contains("#1 is yours");
    assertThat(stage.seen(READING, "#1").plain())
        .contains("james (Library) will do this")
        .doesNotContain("Offered to");
    assertThat(stage.seen("@maria", "#1").plain()).contains("james took over #1 from maria");
    assertThat(told(stage.say("maria", "/commit done 1"))).contains("only james can change it");
    assertThat(told(stage.say("james", "/commit done 1"))).contains("Thank you");
    assertThat(told(stage.say("mei", "/commit show 1")))
        .contains("maria asked james to take it over", "james took it over from maria");
  }

  @Test
  void declined_it_stays_hers_and_she_is_told_with_his_word() {
    stage.say("maria", "/commit hand 1 to @james");
    Reply form = stage.press("james", button(stage.seen("@james", "#1"), "Decline"));
    stage.submit("james", form, Map.of("because", "I am away"));

    assertThat(stage.commitment(1)).matches(c -> c.open() && c.handedTo().isEmpty());
    assertThat(stage.seen("@maria", "#1").plain())
        .contains("james cannot take over #1", "stays with maria", "because: I am away");
    assertThat(stage.seen(READING, "#1").plain()).doesNotContain("Offered to");
    assertThat(told(stage.say("maria", "/commit hand 1 to @james"))).contains("I asked james");
    assertThat(stage.seen("@james")).as("asked anew in a message of its own").hasSize(2);
  }

  @Test
  void unanswered_it_ends_after_two_weeks_and_stays_hers() {
    stage.say("maria", "/commit hand 1 to @james");
    Message asked = stage.seen("@james", "#1");
    stage.forward(Duration.ofDays(14));

    assertThat(stage.commitment(1)).matches(c -> c.open() && c.handedTo().isEmpty());
    for (String place : List.of("@maria", "@james")) {
      assertThat(stage.seen(place, "Two weeks passed").plain())
          .contains("#1 is not handed on to james and stays with maria");
    }
    assertThat(told(stage.press("james", button(asked, "Accept")))).contains("#1 ended");
    assertThat(told(stage.say("maria", "/commit done 1"))).contains("Thank you");
  }

  @Test
  void she_may_keep_it_after_all() {
    stage.say("maria", "/commit hand 1 to @james");
    Message asked = stage.seen("@james", "#1");
    assertThat(told(stage.press("james", button(stage.seen(READING, "#1"), "Keep it"))))
        .contains("only maria can");
    assertThat(told(stage.press("maria", button(stage.seen(READING, "#1"), "Keep it"))))
        .contains("#1 stays yours", "james is asked no more");
    assertThat(stage.seen("@james", "#1").plain()).contains("not to be handed on any more");
    assertThat(told(stage.press("james", button(asked, "Accept")))).contains("not to be handed on");
    assertThat(told(stage.say("maria", "/commit hand 1 to @maria"))).contains("nobody is asked");

    stage.say("maria", "/commit hand 1 to @mei");
    assertThat(told(stage.say("maria", "/commit hand 1 to @maria")))
        .contains("mei is asked no more");
    assertThat(stage.commitment(1).handedTo()).isEmpty();
  }

  @Test
  void one_person_is_asked_at_a_time() {
    stage.say("maria", "/commit hand 1 to @james");
    Message first = stage.seen("@james", "#1");
    assertThat(told(stage.say("maria", "/commit hand 1 to @james")))
        .contains("asked james already");
    stage.say("maria", "/commit hand 1 to @mei");

    assertThat(stage.seen("@james", "#1").plain()).contains("offered once more since");
    assertThat(told(stage.press("james", button(first, "Accept")))).contains("counts no longer");
    assertThat(told(stage.press("mei", button(stage.seen("@mei", "#1"), "Accept"))))
        .contains("#1 is yours");
    assertThat(told(stage.press("mei", button(first, "Accept")))).contains("offered to james");
  }

  @Test
  void what_ends_meanwhile_is_handed_on_no_more() {
    stage.say("maria", "/commit hand 1 to @james");
    Message asked = stage.seen("@james", "#1");
    stage.say("maria", "/commit done 1");

    assertThat(stage.seen("@james", "#1").plain()).contains("done already");
    assertThat(told(stage.press("james", button(asked, "Accept")))).contains("moved on");
    assertThat(told(stage.say("maria", "/commit hand 1 to @james"))).contains("done already");
    stage.forward(Duration.ofDays(15));
    assertThat(stage.seen("@maria")).isEmpty();
  }

  @Test
  void a_day_that_has_passed_is_not_taken_over_with_it() {
    stage.say("maria", "/commit hand 1 to @james");
    stage.forward(Duration.ofDays(13));
    stage.say("maria", "/commit move 1 to 8 december");
    stage.say("maria", "/commit call the county by 25 december");
    stage.clock(Duration.ofHours(23));
    assertThat(stage.commitment(1).handedTo()).isPresent();
    stage.zone("james", "Asia/Tokyo");
    Reply late = stage.press("james", button(stage.seen("@james", "#1"), "Accept"));

    assertThat(told(late)).contains("8 December 2026, has passed");
    Form form = late.form().orElseThrow();
    assertThat(form.title()).contains("#1");
    assertThat(told(stage.submit("james", late, Map.of("to", "2026-12-20"))))
        .contains("#1 is yours", "20 December 2026");
    assertThat(stage.commitment(1).zone()).hasToString("Optional[Asia/Tokyo]");
  }

  @Test
  void a_program_or_somebody_gone_is_not_asked() {
    assertThat(told(stage.say("maria", "/commit hand 1 to @botty"))).contains("is a program");
    assertThat(told(stage.say("maria", "/commit hand 1 to @goner"))).contains("cannot be reached");
    assertThat(stage.commitment(1).handedTo()).isEmpty();
  }

  @Test
  void a_form_asks_whom_when_nobody_is_named() {
    Reply form = stage.say("maria", "/commit hand 1");
    assertThat(form.form().orElseThrow().fields())
        .extracting(Form.Field::kind)
        .containsExactly(Form.Kind.PERSON);
    assertThat(told(stage.submit("maria", form, Map.of("person", "james"))))
        .contains("I asked james");
    assertThat(told(stage.say("james", "/commit hand 1 to @mei"))).contains("only maria can");
  }
}
