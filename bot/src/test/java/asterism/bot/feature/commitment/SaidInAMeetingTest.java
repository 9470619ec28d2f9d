package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /commit said @maria book the hall by 12 december}, and what she says to it. */
class SaidInAMeetingTest {
  private static final String SAID = "/commit said @maria book the hall by 12 december";

  private final Stage stage = new Stage();

  @BeforeEach
  void people() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("backbone", Group.Kind.BACKBONE);
    stage.person("sam", READING, Role.RECORDER, "Library");
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.MEMBER, "Library");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void what_was_said_is_open_at_once_and_its_owner_is_asked() {
    assertThat(told(stage.say("sam", SAID)))
        .contains("Noted, as said in the meeting", "#1 · maria: book the hall", "12 December 2026");

    assertThat(stage.seen(READING, "#1").plain())
        .contains("maria (Food Bank) will do this", "Open")
        .contains("Said in the meeting, noted by sam · maria has not answered yet");
    Message asked = stage.seen("@maria", "#1");
    assertThat(asked.plain())
        .contains("sam noted what you said in the meeting of early-reading", "book the hall");
    assertThat(labels(asked)).containsExactly("That’s right", "Change", "Not mine");
    assertThat(told(stage.say("james", "/commit list")))
        .contains("said in a meeting, not confirmed");
    assertThat(told(stage.say("james", "/commit list said"))).contains("book the hall");
  }

  @Test
  void right_it_is_hers_like_any_other() {
    stage.say("sam", SAID);
    assertThat(told(stage.press("maria", button(stage.seen("@maria", "#1"), "That’s right"))))
        .contains("#1 is your promise");

    assertThat(stage.seen(READING, "#1").plain()).contains("Open").doesNotContain("Said in");
    assertThat(stage.seen("@maria", "#1").plain()).contains("yours");
    assertThat(stage.seen("@maria", "#1").buttons()).isEmpty();
    assertThat(told(stage.say("james", "/commit show 1")))
        .contains("sam noted that maria said it in a meeting", "maria confirmed it");
    assertThat(told(stage.say("sam", "/commit mistake 1"))).contains("only maria can change it");
  }

  @Test
  void changed_it_is_in_her_words_by_her_day() {
    stage.say("sam", SAID);
    Reply form = stage.press("maria", button(stage.seen("@maria", "#1"), "Change"));
    assertThat(form.form().orElseThrow().fields())
        .extracting(Form.Field::id, Form.Field::value)
        .containsExactly(tuple("what", "book the hall"), tuple("to", "2026-12-12"));

    assertThat(told(stage.submit("maria", form, Map.of("what", ""))))
        .contains("Please say what you will do");
    assertThat(
            told(
                stage.submit(
                    "maria", form, Map.of("what", "ask for the hall", "to", "2026-12-14"))))
        .contains("ask for the hall", "Monday, 14 December 2026");
    assertThat(stage.seen(READING, "#1").plain())
        .contains("ask for the hall")
        .doesNotContain("moved");
    assertThat(told(stage.say("james", "/commit show 1")))
        .contains(
            "maria confirmed it, by Monday, 14 December 2026 instead of Saturday, 12 December 2026",
            "instead of: book the hall");
  }

  @Test
  void not_hers_it_is_declined_and_never_late() {
    stage.say("sam", "/commit said @maria book the hall by 25 november");
    stage.forward(Duration.ofDays(3));
    assertThat(told(stage.say("james", "/commit list overdue"))).contains("book the hall");

    assertThat(told(stage.press("maria", button(stage.seen("@maria", "#1"), "Not mine"))))
        .contains("#1 is not yours and never was");
    assertThat(stage.commitment(1).state()).isEqualTo(State.DECLINED);
    assertThat(stage.commitment(1).keptLate()).isEmpty();
    assertThat(stage.seen(READING, "#1").plain())
        .contains("maria (Food Bank) did not promise this");
    assertThat(stage.seen("@sam", "#1").plain()).contains("maria says that #1 is not theirs");
    assertThat(told(stage.say("james", "/commit list overdue"))).contains("Nothing");
  }

  @Test
  void many_lines_are_told_in_one_message_with_buttons_for_each() {
    Reply form = stage.say("sam", "/commit said");
    assertThat(form.form().orElseThrow().fields())
        .extracting(Form.Field::kind)
        .containsExactly(Form.Kind.MENTIONS);
    Reply noted =
        stage.submit(
            "sam",
            form,
            Map.of(
                "lines",
                """
                @maria book the hall by 12 december
                james: call the library by friday
                - maria: bring the cake by friday
                sam: print the cards by friday
                """));

    assertThat(told(noted)).contains("Noted 4 promises", "#1 · maria", "#3 · james", "#4 · sam");
    Message asked = stage.seen("@maria", "#1");
    assertThat(stage.seen("@maria")).hasSize(1);
    assertThat(asked.plain()).contains("Is each of it right", "book the hall", "bring the cake");
    assertThat(labels(asked))
        .containsExactly(
            "That’s right", "Change", "Not mine", "That’s right", "Change", "Not mine");
    assertThat(stage.seen("@james")).hasSize(1);
    assertThat(stage.seen("@sam")).as("one's own word needs no answer").isEmpty();
    assertThat(stage.commitment(4).said()).isFalse();

    stage.press("maria", asked.buttons().get(5));
    Message then = stage.seen("@maria", "#1");
    assertThat(then.plain()).contains("bring the cake, by Friday, 27 November 2026 · not yours");
    assertThat(labels(then)).containsExactly("That’s right", "Change", "Not mine");
    assertThat(stage.commitment(1).said()).isTrue();
  }

  @Test
  void nothing_is_recorded_while_a_line_cannot_be_read_and_the_form_stays_filled() {
    Reply form = stage.say("sam", "/commit said");
    String lines = "@maria book the hall by 12 december\nghost: call by friday\njames: call";
    Reply refused = stage.submit("sam", form, Map.of("lines", lines));

    assertThat(told(refused))
        .contains("Nothing was recorded yet", "Line 2: nobody in this group is called “ghost”")
        .contains("Line 3: “james: call” has no day");
    assertThat(refused.form().orElseThrow().fields().get(0).value()).isEqualTo(lines);
    assertThat(told(stage.say("sam", "/commit show 1"))).contains("There is no #1");
    assertThat(
            told(
                stage.submit(
                    "sam",
                    refused,
                    Map.of("lines", lines.replace("ghost", "maria") + " by friday"))))
        .contains("Noted 3 promises");
  }

  @Test
  void equal_names_are_asked_back_with_their_organizations() {
    stage.person("mariasecond", READING, Role.MEMBER, "County");
    stage.asOwner(
        "update asterism.person set name = 'maria', name_chosen = true where name like 'maria%'");
    Reply form = stage.say("sam", "/commit said");

    Reply refused = stage.submit("sam", form, Map.of("lines", "maria: book the hall by friday"));
    assertThat(told(refused)).contains("maria (Food Bank); maria (County)");
    assertThat(
            told(
                stage.submit(
                    "sam", refused, Map.of("lines", "maria (county): book the hall by friday"))))
        .contains("Noted");
    assertThat(stage.seen("@mariasecond")).hasSize(1);
    assertThat(stage.seen("@maria")).isEmpty();
  }

  @Test
  void who_noted_it_may_say_it_was_a_mistake_until_it_is_answered() {
    stage.say("sam", SAID);
    assertThat(told(stage.say("james", "/commit mistake 1"))).contains("only maria can");
    assertThat(told(stage.say("sam", "/commit mistake 1"))).contains("recorded by mistake");
    assertThat(stage.seen("@maria", "#1").plain()).contains("recorded by mistake");
    assertThat(stage.seen("@maria", "#1").buttons()).isEmpty();
  }

  @Test
  void answering_twice_or_for_somebody_else_changes_nothing() {
    stage.say("sam", SAID);
    List<Button> buttons = stage.seen("@maria", "#1").buttons();
    for (Button button : buttons) {
      Reply refused = stage.press("james", button);
      assertThat(told(refused)).contains("maria’s own promise", "Nothing was changed");
      assertThat(refused.form()).isEmpty();
    }
    Reply change = stage.press("maria", buttons.get(1));
    stage.press("maria", buttons.get(0));

    assertThat(told(stage.press("maria", buttons.get(0)))).contains("confirmed #1 already");
    assertThat(told(stage.press("maria", buttons.get(1))))
        .contains("answered #1 already", "move 1");
    assertThat(told(stage.press("maria", buttons.get(2))))
        .contains("answered #1 already", "release 1");
    assertThat(told(stage.submit("maria", change, Map.of("what", "something else"))))
        .contains("answered #1 already");
    assertThat(stage.commitment(1).what()).isEqualTo("book the hall");
    stage.say("maria", "/commit done 1");
    for (Button button : buttons) {
      assertThat(told(stage.press("maria", button))).contains("done already");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit done 1",
        "/commit move 1 to friday",
        "/commit help 1 because of the rain",
        "/commit release 1 because of the rain",
        "/commit hand 1 to @james"
      })
  void whatever_she_does_with_it_says_that_it_is_hers(String line) {
    stage.say("sam", SAID);
    stage.say("maria", line);

    assertThat(stage.commitment(1).said()).isFalse();
    assertThat(told(stage.say("james", "/commit show 1"))).contains("maria confirmed it");
    assertThat(stage.seen("@maria", "sam noted").buttons()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"RECORDER", "FACILITATOR", "CO_CHAIR", "CHAIR"})
  void who_leads_or_records_may_note(Role role) {
    stage.person("ana", READING, role);
    assertThat(told(stage.say("ana", SAID))).contains("Noted");
  }

  @Test
  void so_may_backbone_staff_and_nobody_else() {
    stage.person("ana", "backbone", Role.CONNECTOR);
    assertThat(told(stage.say("ana", SAID))).contains("Noted");

    for (String line : List.of(SAID, "/commit said")) {
      Reply refused = stage.say("james", line);
      assertThat(told(refused)).contains("a recorder", "a facilitator", "a co-chair", "backbone");
      assertThat(refused.form()).isEmpty();
    }
    assertThat(told(stage.say("james", "/commit show 2"))).contains("There is no #2");
  }

  @Test
  void what_was_noted_at_night_is_told_in_the_morning_and_a_no_comes_at_once() {
    stage.zone("maria", "Asia/Tokyo");
    stage.say("sam", SAID);
    assertThat(stage.seen("@maria")).isEmpty();
    stage.forward(Duration.ofHours(8));
    stage.zone("sam", "Asia/Tokyo").forward(Duration.ofHours(14));
    stage.press("maria", button(stage.seen("@maria", "#1"), "Not mine"));
    assertThat(stage.seen("@sam", "not theirs")).isNotNull();
  }

  @Test
  void in_spanish_it_is_the_same() {
    stage.person("rosa", READING, Role.RECORDER);
    stage.person("rosalia", READING, Role.MEMBER);
    assertThat(told(stage.say("rosa", "/commit said @rosalia reservar el salón para el viernes")))
        .contains("Anotado, como se dijo en la reunión", "reservar el salón");
    Message asked = stage.seen("@rosalia", "#1");
    assertThat(asked.plain()).contains("rosa anotó lo que dijiste en la reunión de early-reading");
    assertThat(labels(asked)).containsExactly("Así es", "Cambiar", "No es mío");
    assertThat(told(stage.press("rosalia", button(asked, "No es mío")))).contains("no es tuyo");
    Reply refused =
        stage.submit("rosa", stage.say("rosa", "/commit said"), Map.of("lines", "nadie: x"));
    assertThat(told(refused)).contains("Todavía no hay nada anotado", "Línea 1", "«nadie»");
  }
}
