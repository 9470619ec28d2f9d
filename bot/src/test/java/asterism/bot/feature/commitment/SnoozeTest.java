package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import asterism.bot.feature.Reminder;
import asterism.storage.commitment.Commitment;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /commit snooze}: today is Tuesday, 24 November 2026. */
class SnoozeTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void promises() {
    stage.group(READING, Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER);
    stage.person("james", READING, Role.FACILITATOR);
    stage.person("rosa", READING, Role.MEMBER);
    stage.say("maria", "/commit alpha by 4 december");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maria | /commit snooze 1 until friday               | before Friday, 27 November 2026; from then on I will again
          maria | /commit snooze #1 until 2026-11-25          | before Wednesday, 25 November 2026
          maria | /commit snooze 1 hasta el viernes           | before Friday, 27 November 2026
          maria | /commit snooze 1 until 2027-02-22           | before Monday, 22 February 2027
          maria | /commit snooze 1 until 2027-02-23           | Tuesday, 23 February 2027 is more than 90 days off
          maria | /commit snooze 1 until today                | It has to be one after today
          maria | /commit snooze 1 until yesterday            | It has to be one after today
          maria | /commit snooze 1 until 2026-11-01           | It has to be one after today
          maria | /commit snooze 1 until 2040-01-01           | more than five years ahead
          maria | /commit snooze 9 until friday               | There is no #9 here
          james | /commit snooze 1 until friday               | #1 is maria’s own promise
          maria | /commit snooze 1 until the rain ends by friday       | Recorded as #2: snooze 1 until the rain ends
          maria | /commit snooze 1 for the children by friday | Recorded as #2: snooze 1 for the children
          maria | /commit snooze until friday                 | Nothing is recorded yet
          rosa  | /commit snooze 1 until friday               | es un compromiso de maria
          """)
  void a_line_is_read_as_the_verb_only_if_all_of_it_fits(String who, String line, String answer) {
    assertThat(told(stage.say(who, line))).contains(answer);
  }

  @Test
  void only_mentioning_it_is_put_off_and_the_answer_says_so() {
    stage.forward(Duration.ofHours(1));
    int cards = stage.seen(READING).size();
    Commitment before = stage.commitment(1);
    stage.asleep("maria");

    Reply reply = stage.say("maria", "/commit snooze 1 until friday");
    assertThat(told(reply))
        .isEqualTo(
            "I will not mention #1 to you before Friday, 27 November 2026; from then on I will"
                + " again. Its day and its card stay as they are.");
    assertThat(labels(reply.message().orElseThrow())).isEmpty();
    assertThat(stage.woken("maria")).isTrue();
    assertThat(stage.commitment(1)).isEqualTo(before);
    assertThat(stage.seen(READING)).hasSize(cards);
    assertThat(told(stage.say("james", "/commit show 1"))).doesNotContain("aside", "Friday, 27");
    assertThat(stage.reminder("maria", 1).flatMap(Reminder::notBefore))
        .contains(LocalDate.of(2026, 11, 27));

    stage.say("maria", "/commit snooze 1 until tomorrow");
    assertThat(stage.reminder("maria", 1).flatMap(Reminder::notBefore))
        .as("the last word counts")
        .contains(LocalDate.of(2026, 11, 25));
  }

  @Test
  void who_waits_longer_than_the_day_is_told_that_it_comes_first() {
    Reply reply = stage.say("maria", "/commit snooze 1 until 7 december");
    assertThat(told(reply)).contains("It is due by Friday, 4 December 2026, and that comes first");
    assertThat(labels(reply.message().orElseThrow())).containsExactly("New date");
    Reply moved = stage.press("maria", button(reply.message().orElseThrow(), "New date"));
    assertThat(moved.form()).isPresent();
  }

  @Test
  void what_was_due_already_is_not_said_to_come_first() {
    stage.say("maria", "/commit late by today");
    stage.clock(Duration.ofDays(2));
    assertThat(told(stage.say("maria", "/commit snooze 2 until 7 december")))
        .contains("Its day was ", "If it needs another day")
        .doesNotContain("comes first");
  }

  @Test
  void without_a_day_a_form_asks_and_keeps_what_was_wrong() {
    Reply form = stage.say("maria", "/commit snooze 1");
    assertThat(form.form().orElseThrow().title()).isEqualTo("Snooze: #1");
    assertThat(form.form().orElseThrow().fields())
        .extracting(field -> field.label())
        .containsExactly("Until when?");

    Reply wrong = stage.submit("maria", form, Map.of("until", "2026-11-24"));
    assertThat(wrong.form().orElseThrow().fields().get(0).error().orElseThrow())
        .contains("after today");
    assertThat(told(stage.submit("maria", wrong, Map.of("until", "2026-11-30"))))
        .contains("before Monday, 30 November 2026");
    assertThat(stage.press("maria", "commit/snooze?number=1").form()).isPresent();
  }

  @Test
  void what_one_is_asked_can_be_put_aside_and_whoever_asked_is_not_told() {
    stage.say("james", "/commit @maria beta by 20 december");
    stage.say("james", "/commit gamma by 20 december");
    stage.say("james", "/commit hand 3 to @rosa");
    stage.say("james", "/commit said @maria delta by 20 december");

    assertThat(told(stage.say("maria", "/commit snooze 2 until friday")))
        .contains("Whoever asked you is not told")
        .doesNotContain("ends by itself");
    assertThat(told(stage.say("maria", "/commit snooze 2 until 9 december")))
        .contains("it ends by itself on Tuesday, 8 December 2026");
    assertThat(told(stage.say("rosa", "/commit snooze 3 hasta el viernes")))
        .contains("No te mencionaré #3 antes del viernes, 27 de noviembre de 2026");
    stage.say("james", "/commit snooze 3 until 30 november");
    assertThat(stage.reminder("rosa", 3).flatMap(Reminder::notBefore))
        .as("each their own day")
        .contains(LocalDate.of(2026, 11, 27));
    assertThat(told(stage.say("james", "/commit snooze 2 until friday")))
        .contains("offered to maria");

    stage.say("maria", "/commit snooze 4 until friday");
    assertThat(stage.commitment(4).said()).as("that is no answer").isTrue();
  }

  @Test
  void what_is_over_cannot_be_put_aside() {
    stage.say("maria", "/commit done 1");
    assertThat(told(stage.say("maria", "/commit snooze 1 until friday")))
        .contains("#1 is done already");
    assertThat(stage.reminder("maria", 1)).isEqualTo(Optional.empty());
  }

  @Test
  void what_may_mean_two_days_is_said_with_a_button_for_the_other() {
    Reply reply = stage.say("maria", "/commit snooze 1 until 1/12");
    String other = stage.item("maria", 1, stage.now()).text().plain();
    Reply meant = stage.press("maria", reply.message().orElseThrow().buttons().get(0));
    assertThat(told(reply)).contains("Did you mean");
    assertThat(told(meant)).contains("I will not mention #1");
    assertThat(stage.item("maria", 1, stage.now()).text().plain()).isNotEqualTo(other);
  }
}
