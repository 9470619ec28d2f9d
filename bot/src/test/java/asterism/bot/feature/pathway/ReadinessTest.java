package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.CriterionAct.Kind;
import asterism.storage.pathway.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadinessTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final long MARIA = 1;
  private static final long SAM = 2;
  private static final long MEI = 3;

  private static final Stop STOP =
      new Stop(
          2,
          "Emerging",
          List.of(
              new Criterion(1, Dimension.STAKEHOLDERS, "We are ready"),
              new Criterion(2, Dimension.GOALS, "It is written down"),
              new Criterion(3, Dimension.STAKEHOLDERS, "A steward is found")));

  @Test
  void all_is_open_before_anybody_says_anything() {
    Readiness readiness = Readiness.of(STOP, List.of());
    assertThat(readiness.open()).hasSize(3);
    assertThat(readiness.met()).isEmpty();
    assertThat(readiness.confirmed()).isZero();
  }

  @Test
  void what_is_met_awaits_everybody_but_who_said_so() {
    Checked first = first(act(1, Kind.MET, MARIA));
    assertThat(first.isMet()).isTrue();
    assertThat(first.awaits(MARIA)).isFalse();
    assertThat(first.awaits(SAM)).isTrue();
    Checked confirmed = first(act(1, Kind.MET, MARIA), act(1, Kind.CONFIRMED, SAM));
    assertThat(confirmed.isConfirmed()).isTrue();
    assertThat(confirmed.awaits(SAM)).isFalse();
    assertThat(confirmed.awaits(MEI)).isTrue();
  }

  @Test
  void what_was_taken_back_has_to_be_met_and_confirmed_once_more() {
    Checked open =
        first(act(1, Kind.MET, MARIA), act(1, Kind.CONFIRMED, SAM), act(1, Kind.UNMET, MEI));
    assertThat(open.isMet()).isFalse();
    assertThat(open.awaits(SAM)).isFalse();
    Checked again =
        first(
            act(1, Kind.MET, MARIA),
            act(1, Kind.CONFIRMED, SAM),
            act(1, Kind.UNMET, MEI),
            act(1, Kind.MET, SAM));
    assertThat(again.isMet()).isTrue();
    assertThat(again.isConfirmed()).isFalse();
    assertThat(again.met().orElseThrow().byPersonId()).isEqualTo(SAM);
  }

  @Test
  void what_was_said_of_another_stage_or_criterion_counts_there() {
    CriterionAct elsewhere =
        new CriterionAct(1, 1, 1, 1, Kind.MET, NOW, MARIA, Optional.of("so"), Optional.empty());
    assertThat(Readiness.of(STOP, List.of(elsewhere, act(2, Kind.MET, MARIA))).met())
        .extracting(each -> each.criterion().number())
        .containsExactly(2);
  }

  @Test
  void open_ones_are_told_by_what_they_look_at() {
    assertThat(Readiness.byDimension(Readiness.of(STOP, List.of()).open()))
        .hasSize(2)
        .hasEntrySatisfying(Dimension.STAKEHOLDERS, some -> assertThat(some).hasSize(2));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void the_last_that_says_so_decides_and_nobody_confirms_themselves(List<CriterionAct> acts) {
    for (Checked each : Checked.of(STOP, acts)) {
      Optional<Kind> last =
          acts.stream()
              .filter(act -> act.criterion() == each.criterion().number())
              .map(CriterionAct::kind)
              .filter(kind -> kind != Kind.CONFIRMED)
              .reduce((former, latter) -> latter);
      assertThat(each.isMet()).isEqualTo(last.equals(Optional.of(Kind.MET)));
      assertThat(each.isMet() || !each.awaits(MEI)).isTrue();
    }
  }

  static Stream<List<CriterionAct>> stories() {
    Random random = new Random(20261124);
    return Stream.generate(
            () -> {
              List<CriterionAct> acts = new ArrayList<>();
              for (int i = random.nextInt(12); i > 0; i--) {
                Kind kind = Kind.values()[random.nextInt(3)];
                acts.add(act(1 + random.nextInt(3), kind, 1 + random.nextInt(3)));
              }
              return acts;
            })
        .limit(300);
  }

  private static Checked first(CriterionAct... acts) {
    return Checked.of(STOP, List.of(acts)).get(0);
  }

  private static CriterionAct act(int criterion, Kind kind, long by) {
    return new CriterionAct(
        1,
        1,
        2,
        criterion,
        kind,
        NOW,
        by,
        Optional.of("so").filter(words -> kind == Kind.MET),
        Optional.of("not so").filter(words -> kind == Kind.UNMET));
  }
}
