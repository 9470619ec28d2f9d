package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.feature.Reminder;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /commit nudge}: having somebody reminded by hand. */
class NudgeTest {
  private static final List<String> KINDS =
      List.of("maria", "mei", "gil", "fay", "rec", "chair", "other", "staff", "guest");

  private final Stage stage = new Stage();

  @BeforeEach
  void people() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("housing", Group.Kind.WORK_GROUP);
    stage.group("backbone", Group.Kind.BACKBONE);
    stage.person("maria", READING, Role.MEMBER);
    stage.person("mei", READING, Role.MEMBER);
    stage.person("gil", READING, Role.MEMBER);
    stage.person("rosa", READING, Role.MEMBER);
    stage.person("fay", READING, Role.FACILITATOR);
    stage.person("rec", READING, Role.RECORDER);
    stage.person("chair", READING, Role.CO_CHAIR);
    stage.person("other", "housing", Role.FACILITATOR);
    stage.person("staff", "backbone", Role.FACILITATOR);
    stage.person("guest", "housing", Role.MEMBER);
    stage.in(READING);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  /** Maria's, or offered to her by gil; said in its own group and in another's channel. */
  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          own      | early-reading | maria:own - - fay - - - staff -
          own      | housing       | maria:own - - fay - - - staff -
          offered  | early-reading | maria:own - gil fay - - - staff -
          accepted | early-reading | maria:own - gil fay - - - staff -
          accepted | housing       | maria:own - gil fay - - - staff -
          said     | early-reading | maria:own - - fay rec - - staff -
          handed   | early-reading | maria mei:own - fay - - - staff -
          """)
  void it_is_for_whoever_asked_its_own_facilitators_and_the_backbone(
      String how, String channel, String who) {
    switch (how) {
      case "own" -> stage.say("maria", "/commit alpha by friday");
      case "said" -> stage.say("rec", "/commit said @maria alpha by friday");
      case "handed" -> {
        stage.say("maria", "/commit alpha by friday");
        stage.say("maria", "/commit hand 1 to @mei");
      }
      default -> stage.say("gil", "/commit @maria alpha by friday");
    }
    if (how.equals("accepted")) {
      stage.press("maria", "commit/accept?number=1");
    }
    List<String> allowed = List.of(who.split(" "));
    stage.in(channel);
    for (String kind : KINDS) {
      String answer = told(stage.say(kind, "/commit nudge 1"));
      stage.clock(Duration.ofDays(1));
      if (allowed.contains(kind + ":own")) {
        assertThat(answer).as(kind).containsAnyOf("your own promise", "your own answer");
      } else if (allowed.contains(kind)) {
        assertThat(answer).as(kind).contains("I will remind");
      } else {
        assertThat(answer)
            .as(kind)
            .contains(
                "That is for whoever offered or noted it, a facilitator of its group, or backbone"
                    + " staff. Nothing was changed.");
      }
    }
  }

  @Test
  void somebody_is_reminded_by_hand_once_a_day_of_theirs_whoever_asks() {
    stage.zone("maria", "Pacific/Auckland").say("maria", "/commit alpha by 20 december");
    stage.say("maria", "/commit beta by 20 december");
    stage.asleep("maria");

    assertThat(told(stage.say("fay", "/commit nudge 1")))
        .isEqualTo(
            "I will remind maria of #1, kindly: with their next reminders, at a good hour for them."
                + " They see that you asked.");
    assertThat(stage.woken("maria")).isTrue();
    assertThat(stage.reminder("maria", 1).flatMap(Reminder::askedAfter)).contains(Stage.NOW);
    assertThat(stage.item("maria", 1, stage.now()).text().plain())
        .contains("fay asks how this is going");
    assertThat(stage.seen("@maria")).as("nothing is sent by itself").isEmpty();

    stage.asleep("maria");
    for (String line : List.of("/commit nudge 1", "/commit nudge 2")) {
      for (String who : List.of("fay", "staff")) {
        assertThat(told(stage.say(who, line))).contains("once a day at most", "try again tomorrow");
      }
    }
    assertThat(stage.woken("maria")).isFalse();
    assertThat(stage.reminder("maria", 2).flatMap(Reminder::askedAfter)).isEmpty();

    stage.clock(Duration.ofHours(16)); // tomorrow in Auckland it was six in the morning
    assertThat(told(stage.say("staff", "/commit nudge 2"))).contains("once a day at most");
    stage.clock(Duration.ofHours(2)); // past midnight there, still the same day here
    assertThat(told(stage.say("staff", "/commit nudge 2"))).contains("I will remind maria of #2");
  }

  @Test
  void who_asked_is_said_until_something_is_done_about_it_or_a_week_has_passed() {
    stage.say("maria", "/commit alpha by 20 december");
    stage.say("fay", "/commit nudge 1");
    stage.clock(Duration.ofDays(6));
    assertThat(said("maria", 1)).contains("fay asks how this is going");
    stage.clock(Duration.ofDays(2));
    assertThat(said("maria", 1)).doesNotContain("asks");

    stage.say("staff", "/commit nudge 1");
    assertThat(said("maria", 1)).contains("staff asks how this is going");
    stage.clock(Duration.ofMinutes(1));
    stage.say("maria", "/commit help 1 because of the rain");
    assertThat(said("maria", 1)).doesNotContain("asks how");
  }

  @Test
  void whoever_is_asked_is_reminded_in_their_language() {
    stage.say("gil", "/commit @rosa alpha by 20 december");
    assertThat(told(stage.say("gil", "/commit nudge 1"))).contains("I will remind rosa of #1");
    assertThat(said("rosa", 1)).contains("gil pregunta si lo harías", "gil pregunta cómo va");
    assertThat(told(stage.say("rosa", "/commit nudge 1")))
        .isEqualTo("#1 espera tu propia respuesta: /commit show 1 tiene los botones.");
  }

  @Test
  void nobody_is_reminded_of_what_is_over_or_of_what_they_do_not_want_to_hear() {
    stage.say("gil", "/commit @maria alpha by 20 december");
    stage.press("maria", "commit/accept?number=1");
    stage.say("maria", "/commit snooze 1 until friday");
    assertThat(told(stage.say("gil", "/commit nudge 1")))
        .contains("has put #1 aside and hears of it again on Friday, 27 November 2026");
    stage.clock(Duration.ofDays(3));
    assertThat(told(stage.say("gil", "/commit nudge 1"))).contains("I will remind");

    stage.clock(Duration.ofDays(1));
    stage.asOwner("update asterism.person set digest = 'off' where name = 'maria'");
    assertThat(told(stage.say("gil", "/commit nudge 1")))
        .contains("maria gets no reminders from me; a word from you reaches them better");
    stage.asOwner("update asterism.account set active = false where external_id = 'maria'");
    assertThat(told(stage.say("gil", "/commit nudge 1"))).contains("cannot be reached here");
    stage.asOwner("update asterism.account set active = true where external_id = 'maria'");
    stage.say("maria", "/commit done 1");
    assertThat(told(stage.say("gil", "/commit nudge 1"))).contains("#1 is done already, so nobody");
    assertThat(told(stage.say("fay", "/commit nudge 7"))).contains("There is no #7");
    assertThat(stage.reminder("maria", 1)).isEqualTo(Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /commit nudge 1 gently by friday | Recorded as #2: nudge 1 gently
          /commit nudge the mayor by friday | Recorded as #2: nudge the mayor
          /commit nudge                    | Nothing is recorded yet
          """)
  void a_line_is_a_nudge_only_if_nothing_follows_the_number(String line, String answer) {
    stage.say("maria", "/commit alpha by friday");
    assertThat(told(stage.say("fay", line))).contains(answer);
  }

  private String said(String who, int number) {
    return stage.item(who, number, stage.now()).text().plain();
  }
}
