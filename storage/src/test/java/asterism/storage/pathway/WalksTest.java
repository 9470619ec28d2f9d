package asterism.storage.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.pathway.StageMotion.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalksTest {
  private static final Instant NOW = Riverside.NOW;
  private static final Instant LATER = NOW.plusSeconds(3600);

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long sam = riverside.person("Sam");
  private final long reading = riverside.group("reading");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void a_group_stands_nowhere_until_it_begins_and_then_where_it_is_said_to() {
    assertThat(of(reading)).isEmpty();
    Walk begun = riverside.begin(reading, 2, maria, NOW);
    assertThat(of(reading)).contains(begun);
    assertThat(begun.stage()).isEqualTo(2);
    assertThat(begun.since()).isEqualTo(NOW);
    assertThat(begun.isUnderWay()).isTrue();
    assertThat(of(riverside.group("housing"))).isEmpty();
    assertThat(moves())
        .singleElement()
        .matches(move -> move.kind() == Move.Kind.BEGUN && move.fromStage().isEmpty())
        .matches(move -> move.byPersonId().equals(Optional.of(maria)));
  }

  @Test
  void a_motion_that_is_carried_moves_the_group_and_says_by_which_proposal() {
    Walk begun = riverside.begin(reading, 1, maria, NOW);
    StageMotion motion = opened(begun, StageMotion.Kind.ADVANCE, Optional.of(2), 7);
    assertThat(riverside.<Optional<StageMotion>>in(tx -> new StageMotions(tx).openOf(begun.id())))
        .contains(motion);
    Walk moved = carried(begun, motion);
    assertThat(moved.stage()).isEqualTo(2);
    assertThat(moved.since()).isEqualTo(LATER);
    Move last = moves().get(1);
    assertThat(last.kind()).isEqualTo(Move.Kind.ADVANCED);
    assertThat(last.fromStage()).contains(1);
    assertThat(last.toStage()).contains(2);
    assertThat(last.proposal()).contains(7);
    assertThat(last.byPersonId()).isEmpty();
    assertThat(riverside.<StageMotion>in(tx -> new StageMotions(tx).get(motion.id())))
        .matches(settled -> settled.outcome().equals(Optional.of(Outcome.CARRIED)))
        .matches(settled -> !settled.isOpen());
  }

  @Test
  void whoever_is_released_stands_where_it_stood_and_can_begin_again_with_all_it_did_kept() {
    Walk begun = riverside.begin(reading, 1, maria, NOW);
    Walk ended = carried(begun, opened(begun, StageMotion.Kind.RELEASE, Optional.empty(), 7));
    assertThat(ended.isUnderWay()).isFalse();
    assertThat(ended.ended()).contains(Walk.End.RELEASED);
    assertThat(of(reading)).contains(ended);
    Walk again = riverside.begin(reading, 0, sam, LATER);
    assertThat(of(reading)).contains(again);
    assertThat(riverside.<Walk>in(tx -> new Walks(tx).get(begun.id()))).isEqualTo(ended);
    assertThat(moves())
        .extracting(Move::kind)
        .containsExactly(Move.Kind.BEGUN, Move.Kind.RELEASED, Move.Kind.BEGUN);
  }

  @Test
  void whoever_begins_anew_leaves_the_former_walk() {
    Walk former = riverside.begin(reading, 1, maria, NOW);
    Walk anew = riverside.begin(reading, 1, maria, LATER);
    assertThat(of(reading)).contains(anew);
    assertThat(riverside.<Walk>in(tx -> new Walks(tx).get(former.id())).ended())
        .contains(Walk.End.BEGUN_ANEW);
  }

  @Test
  void of_one_walk_one_motion_is_open_at_most() {
    Walk begun = riverside.begin(reading, 1, maria, NOW);
    StageMotion first = opened(begun, StageMotion.Kind.ADVANCE, Optional.of(2), 7);
    assertThatThrownBy(() -> opened(begun, StageMotion.Kind.RELEASE, Optional.empty(), 8))
        .hasMessageContaining("stage_motion_open");
    riverside.run(tx -> new StageMotions(tx).settle(first, Outcome.DROPPED, LATER));
    assertThat(opened(begun, StageMotion.Kind.RELEASE, Optional.empty(), 8).isOpen()).isTrue();
  }

  @Test
  void of_many_who_begin_at_once_one_walk_is_under_way() throws Exception {
    List<CompletableFuture<Walk>> all =
        IntStream.range(0, 4)
            .mapToObj(
                stage ->
                    CompletableFuture.supplyAsync(
                        () -> riverside.begin(reading, stage, maria, NOW)))
            .toList();
    for (CompletableFuture<Walk> one : all) {
      one.get(30, TimeUnit.SECONDS);
    }
    assertThat(
            all.stream()
                .map(one -> one.join().id())
                .map(id -> riverside.<Walk>in(tx -> new Walks(tx).get(id)))
                .filter(Walk::isUnderWay))
        .hasSize(1);
  }

  @Test
  void what_was_said_of_criteria_is_kept_in_order() {
    Walk begun = riverside.begin(reading, 1, maria, NOW);
    riverside.run(
        tx -> {
          CriterionActs acts = new CriterionActs(tx);
          acts.met(begun, 1, 3, "we signed", maria, NOW);
          acts.confirmed(begun, 1, 3, sam, NOW);
          acts.unmet(begun, 1, 3, "one left", maria, LATER);
        });
    List<CriterionAct> acts = riverside.in(tx -> new CriterionActs(tx).of(begun.id()));
    assertThat(acts)
        .extracting(CriterionAct::kind)
        .containsExactly(
            CriterionAct.Kind.MET, CriterionAct.Kind.CONFIRMED, CriterionAct.Kind.UNMET);
    assertThat(acts.get(0).evidence()).contains("we signed");
    assertThat(acts.get(2).because()).contains("one left");
    assertThat(acts).allMatch(act -> act.stage() == 1 && act.criterion() == 3);
  }

  private StageMotion opened(Walk walk, StageMotion.Kind kind, Optional<Integer> to, int proposal) {
    return riverside.in(
        tx -> {
          StageMotions motions = new StageMotions(tx);
          StageMotion motion = motions.open(walk, kind, to, maria, NOW);
          motions.proposed(motion, proposal);
          return motions.get(motion.id());
        });
  }

  private Walk carried(Walk walk, StageMotion motion) {
    return riverside.in(
        tx -> {
          Walks walks = new Walks(tx);
          Walk locked = walks.lock(walk.id());
          return walks.carry(
              locked, new StageMotions(tx).settle(motion, Outcome.CARRIED, LATER), LATER);
        });
  }

  private Optional<Walk> of(long group) {
    return riverside.in(tx -> new Walks(tx).of(group));
  }

  private List<Move> moves() {
    return riverside.in(tx -> new Walks(tx).moves(reading));
  }
}
