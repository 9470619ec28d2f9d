package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.feature.consensus.Assembly;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a decided motion does, whatever happens meanwhile. */
class AdoptionTest {
  private final Assembly assembly = new Assembly().seating(Map.of("Food Bank", "maria"));

  @BeforeEach
  void begun() {
    assembly.lead("/stage begin 1");
  }

  @AfterEach
  void end() {
    assembly.close();
  }

  @Test
  void two_bots_at_the_second_at_which_it_is_decided_move_the_group_once() throws Exception {
    Desk other = assembly.replica();
    for (int number = 1; number <= 6; number++) {
      propose(number % 2 == 1 ? "advance" : "back", number % 2 == 1 ? 1 : 2);
      assembly.say("maria", "/consensus say " + number + " agree");
      assembly.show().awayUntil(assembly.proposal(number).closesAt());
      List<CompletableFuture<Void>> looks =
          List.of(
              CompletableFuture.runAsync(assembly.desk()::look),
              CompletableFuture.runAsync(other::look));
      for (CompletableFuture<Void> look : looks) {
        look.get(30, TimeUnit.SECONDS);
      }
      assembly.leasesOver().look();
      assertThat(moves()).hasSize(1 + number);
      assertThat(assembly.count("decided in #" + number)).isEqualTo(1);
    }
    assertThat(assembly.count("Well done")).isEqualTo(3);
  }

  @Test
  void a_bot_that_is_begun_again_before_it_is_closed_moves_the_group() {
    propose("advance", 1);
    assembly.say("maria", "/consensus say 1 agree");
    assembly.show().awayUntil(assembly.proposal(1).closesAt());
    assembly.restarted().leasesOver().look();
    assembly.restarted().look();
    assertThat(walk().stage()).isEqualTo(2);
    assertThat(assembly.count("Well done")).isEqualTo(1);
  }

  @Test
  void what_is_not_adopted_or_taken_back_changes_nothing_and_another_can_be_proposed() {
    propose("advance", 1);
    assembly.say("maria", "/consensus say 1 block because it is too early");
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look();
    assertThat(walk().stage()).isEqualTo(1);
    assertThat(assembly.said("⁂ #1")).contains("The group stayed at stage 1");
    assertThat(assembly.said("stands at stage")).doesNotContain("Proposed:");

    propose("release", 1);
    assembly.say("maria", "/consensus withdraw 2");
    propose("advance", 1);
    assertThat(assembly.proposal(3).motion()).contains("stage");
    assertThat(moves()).hasSize(1);
  }

  @Test
  void other_words_for_the_proposal_change_nothing_of_what_it_does() {
    propose("advance", 1);
    assembly.say("maria", "/consensus amend 1 We advance to stage 4");
    assertThat(assembly.said("⁂ #1"))
        .contains(
            "We advance to stage 4", "moves from stage 1 (Incubation conversation) to stage 2");
    assembly.say("maria", "/consensus say 1 agree");
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look();
    assertThat(walk().stage()).isEqualTo(2);
    assertThat(assembly.said("⁂ #1")).contains("The group moved from stage 1");
  }

  @Test
  void where_the_group_stands_elsewhere_by_then_it_stays_there_and_that_is_said() {
    propose("advance", 1);
    assembly.say("maria", "/consensus say 1 agree");
    assembly.test().asOwner("update asterism.walk set stage = 3");
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look();
    assertThat(walk().stage()).isEqualTo(3);
    assertThat(moves()).hasSize(1);
    assertThat(assembly.said("was adopted, but")).contains("nothing was moved", "/stage show");
    assertThat(motion().outcome()).contains(StageMotion.Outcome.OVERTAKEN);
  }

  @Test
  void pressed_twice_it_is_proposed_once() {
    propose("advance", 1);
    assertThat(Desk.told(assembly.desk().press("maria", "stage/propose?kind=advance&from=1")))
        .contains("is being decided already, in #1");
  }

  @Test
  void pressed_in_two_bots_at_once_it_is_proposed_once() throws Exception {
    Map<String, Desk> desks =
        Map.of("maria", assembly.desk(), "sam", assembly.replica(), "mei", assembly.replica());
    desks.forEach((who, desk) -> desk.say(who, "/stage show"));
    List<CompletableFuture<String>> presses =
        desks.entrySet().stream()
            .map(
                each ->
                    CompletableFuture.supplyAsync(
                        () ->
                            Desk.told(
                                each.getValue()
                                    .press(each.getKey(), "stage/propose?kind=release&from=1"))))
            .toList();
    List<String> told = new ArrayList<>();
    for (CompletableFuture<String> press : presses) {
      told.add(press.get(30, TimeUnit.SECONDS));
    }
    assertThat(told).filteredOn(each -> each.contains("Proposed as #1")).hasSize(1);
    assertThat(told).filteredOn(each -> each.contains("already, in #1")).hasSize(2);
    assertThat(assembly.count("⁂ #")).isEqualTo(1);
  }

  private void propose(String kind, int from) {
    assertThat(
            Desk.told(
                assembly
                    .desk()
                    .press("maria", "stage/propose?kind=%s&from=%d".formatted(kind, from))))
        .contains("Proposed as #");
  }

  private Walk walk() {
    return assembly.run(
        tx ->
            new Groups(tx)
                .all().stream()
                    .flatMap(group -> new Walks(tx).of(group.id()).stream())
                    .findFirst()
                    .orElseThrow());
  }

  private List<Move> moves() {
    long group = walk().groupId();
    return assembly.run(tx -> new Walks(tx).moves(group));
  }

  private StageMotion motion() {
    return assembly.run(tx -> new StageMotions(tx).get(1));
  }
}
