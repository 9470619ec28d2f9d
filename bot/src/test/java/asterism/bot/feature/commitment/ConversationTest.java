package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static asterism.bot.feature.commitment.Stage.button;
import static asterism.bot.feature.commitment.Stage.labels;
import static asterism.bot.feature.commitment.Stage.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.people.Group;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /commit list conversation} and {@code /commit note}. */
class ConversationTest {
  private static final String LIST = "/commit list conversation";
  private static final Duration DAY = Duration.ofDays(1);

  private final Stage stage = new Stage();

  @BeforeEach
  void people() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("housing", Group.Kind.WORK_GROUP);
    stage.group("backbone", Group.Kind.BACKBONE);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("rosa", READING, Role.MEMBER);
    stage.person("fay", READING, Role.FACILITATOR);
    stage.person("rosario", READING, Role.FACILITATOR);
    stage.person("other", "housing", Role.FACILITATOR);
    stage.person("staff", "backbone", Role.FACILITATOR);
    stage.person("chair", READING, Role.CO_CHAIR);
    stage.in(READING);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_promise_is_there_when_its_last_rung_has_passed_where_its_owner_is() {
    stage.zone("maria", "Pacific/Auckland").say("maria", "/commit alpha by 2026-11-25");
    stage.clock(DAY.multipliedBy(14)); // 8 December here, the 9th there, its last rung
    assertThat(told(stage.say("fay", LIST))).contains("Nobody needs a conversation");
    stage.clock(Duration.ofHours(20)); // the 10th there
    assertThat(told(stage.say("fay", LIST)))
        .contains("Needs a conversation, in early-reading: 1 · page 1 of 1")
        .contains("#1 · Wednesday, 25 November 2026 · maria (Food Bank): alpha · in early-reading");

    stage.say("maria", "/commit snooze 1 until 2026-12-12");
    assertThat(told(stage.say("fay", LIST))).as("put aside").contains("Nobody needs");
    stage.clock(DAY.multipliedBy(2));
    assertThat(told(stage.say("fay", LIST))).contains("alpha");
    stage.say("maria", "/commit move 1 to 20 december");
    assertThat(told(stage.say("fay", LIST))).contains("Nobody needs");
    stage.clock(DAY.multipliedBy(40));
    assertThat(told(stage.say("fay", LIST))).contains("alpha");
    stage.say("maria", "/commit done 1");
    assertThat(told(stage.say("fay", LIST))).contains("Nobody needs");
  }

  @Test
  void the_ladder_is_the_groups_own_and_never_ends_before_the_day() {
    stage.say("maria", "/commit alpha by today");
    ladder(1, new Ladder(List.of(5, 3), List.of(30), 1)); // ends five days before the day
    assertThat(told(stage.say("fay", LIST))).contains("Nobody needs");
    stage.clock(DAY);
    assertThat(told(stage.say("fay", LIST))).contains("alpha");
    ladder(1, new Ladder(List.of(), List.of(2), 5));
    assertThat(told(stage.say("fay", LIST))).contains("Nobody needs");
    stage.clock(DAY.multipliedBy(2));
    assertThat(told(stage.say("fay", LIST))).contains("alpha");
  }

  @Test
  void facilitators_see_their_group_and_the_backbone_sees_all_whatever_more_is_asked() {
    stage.say("maria", "/commit alpha by friday strategy:\"books\" org:\"Food Bank\"");
    stage.say("fay", "/commit beta by friday");
    stage.in("housing").say("maria", "/commit gamma by friday strategy:\"books\"");
    stage.clock(DAY.multipliedBy(30));

    for (String more : List.of("", " @maria", " strategy:\"books\"", " org:\"Food Bank\"")) {
      assertThat(told(stage.in(READING).say("fay", LIST + more)))
          .as(more)
          .contains("alpha")
          .doesNotContain("gamma", "beta");
      assertThat(told(stage.in("housing").say("fay", LIST + more)))
          .as(more + ": it is not her group")
          .contains("That is for a facilitator of this group or backbone staff")
          .doesNotContain("alpha", "gamma");
      for (String who : List.of("maria", "rosa", "chair", "other")) {
        assertThat(told(stage.in(READING).say(who, LIST + more)))
            .as(who + more)
            .doesNotContain("alpha", "beta", "gamma", "#");
      }
      stage.in("backbone");
      assertThat(told(stage.say("staff", LIST + more)))
          .as(more)
          .contains("alpha · in early-reading")
          .contains(more.contains("org") ? "Food Bank" : "gamma · in housing");
    }
    assertThat(told(stage.say("staff", LIST))).contains("Needs a conversation: 3", "beta");
    assertThat(told(stage.in("housing").say("other", LIST))).contains("gamma");
    assertThat(told(stage.in(READING).say("rosario", "/commit list conversación")))
        .contains("Necesitan una conversación, en early-reading: 2", "alpha", "beta");
    assertThat(told(stage.say("rosa", LIST)))
        .contains("quien facilita este grupo o el equipo de apoyo. No se cambió nada");
    assertThat(told(stage.press("maria", "commit/list?filter=conversation&page=1")))
        .contains("That is for");
    assertThat(told(stage.inPrivate().say("maria", LIST))).contains("That is for");
  }

  @Test
  void the_oldest_come_first_a_few_at_a_time() {
    for (int day = 1; day <= 7; day++) {
      stage.say("maria", "/commit step %d by 2026-12-0%d".formatted(8 - day, 8 - day));
    }
    stage.clock(DAY.multipliedBy(40));
    Reply first = stage.say("fay", LIST);
    assertThat(told(first))
        .contains(": 7 · page 1 of 2")
        .matches("(?s).*step 1.*step 2.*step 5.*")
        .doesNotContain("step 6");
    Reply second = stage.press("fay", button(first.message().orElseThrow(), "More"));
    assertThat(told(second)).contains("page 2 of 2").matches("(?s).*step 6.*step 7.*");
  }

  @Test
  void each_comes_with_kind_words_to_begin_with() {
    stage.say("maria", "/commit alpha by friday");
    stage.say("maria", "/commit help 1 because of the rain");
    stage.say("fay", "/commit said @maria beta by friday");
    stage.say("maria", "/commit every friday gamma");
    stage.say("maria", "/commit delta by friday");
    stage.clock(DAY.multipliedBy(30));

    assertThat(told(stage.say("fay", LIST)))
        .contains(
            "Only backbone staff and the group’s facilitators see this list",
            "You could say: “Hi maria, you asked for help with “alpha”. Have you found any?",
            "You could say: “Hi maria, “beta” was noted for you after a meeting. Is it really",
            "You could say: “Hi maria, how is “gamma” going? Does the rhythm suit you",
            "You could say: “Hi maria, how is “delta” going? A new day is fine");
    assertThat(told(stage.say("rosario", LIST)))
        .contains("Podrías decir: «Hola, maria: pediste ayuda con “alpha”.");
  }

  @Test
  void what_came_of_it_is_kept_for_those_who_see_the_list_and_for_nobody_else() {
    stage.say("maria", "/commit alpha by friday");
    stage.clock(DAY.multipliedBy(30)); // Thursday, 24 December 2026
    Message list = stage.say("fay", LIST).message().orElseThrow();
    assertThat(labels(list)).containsExactly("Note what came of it", "Show");
    Reply form = stage.press("fay", button(list, "Note what came of it"));
    assertThat(form.form().orElseThrow().title()).isEqualTo("What came of #1");
    assertThat(told(stage.submit("fay", form, Map.of("note", "called her, new date Friday"))))
        .contains("Noted with #1", "Only backbone staff and the group’s facilitators see it");
    assertThat(told(stage.say("fay", LIST)))
        .contains("Noted by fay on Thursday, 24 December 2026: called her, new date Friday")
        .doesNotContain("before");

    stage.in("housing").say("staff", "/commit note 1 she is on holiday");
    stage.in(READING).say("rosario", "/commit note #1 todo bien");
    assertThat(told(stage.in("backbone").say("staff", LIST)))
        .contains("Noted by rosario", ": todo bien · and 2 notes before")
        .doesNotContain("holiday", "called her");
    assertThat(told(stage.in(READING).say("rosario", LIST))).contains("y 2 notas antes");

    for (String line : List.of("/commit show 1", "/commit list mine", "/commit list overdue")) {
      for (String who : List.of("maria", "fay", "staff")) {
        assertThat(told(stage.say(who, line))).doesNotContain("todo bien", "holiday", "called");
      }
    }
    assertThat(stage.item("maria", 1, stage.now()).text().plain()).doesNotContain("todo bien");
  }

  @ParameterizedTest
  @ValueSource(strings = {READING, "housing"})
  void who_does_not_see_the_list_notes_nothing(String channel) {
    stage.say("maria", "/commit alpha by friday");
    stage.clock(DAY.multipliedBy(30));
    stage.in(channel);
    for (String who : List.of("maria", "chair", "other")) {
      assertThat(told(stage.say(who, "/commit note 1 called her")))
          .contains("That is for a facilitator of its group or backbone staff");
    }
    assertThat(told(stage.say("rosa", "/commit note 1 la llamé")))
        .contains("quien facilita su grupo o el equipo de apoyo");
    assertThat(told(stage.in(READING).say("fay", LIST))).doesNotContain("called", "Noted by");
  }

  @Test
  void nobody_reads_or_writes_notes_about_a_promise_of_their_own() {
    stage.say("fay", "/commit alpha by friday");
    stage.clock(DAY.multipliedBy(30));
    stage.say("rosario", "/commit note 1 todo bien");
    assertThat(told(stage.say("rosario", LIST))).contains("alpha", "todo bien");
    assertThat(told(stage.say("fay", LIST))).doesNotContain("alpha", "todo bien");
    assertThat(told(stage.say("fay", "/commit note 1 all is well")))
        .contains("your own promise", "Nothing was kept");
    assertThat(told(stage.say("fay", "/commit note 9 all is well"))).contains("There is no #9");
  }

  private void ladder(int number, Ladder ladder) {
    long group = stage.commitment(number).groupId();
    stage.run(
        tx -> {
          new Ladders(tx).choose(group, ladder);
          return true;
        });
  }
}
