package asterism.storage.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.pathway.Pathway.Criterion;
import asterism.storage.pathway.Pathway.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PathwaysTest {
  private static final Instant NOW = Riverside.NOW;

  private static final List<Stage> OWN =
      List.of(
          new Stage(
              "Listening",
              List.of(
                  new Criterion(Dimension.STAKEHOLDERS, "We heard ten families"),
                  new Criterion(Dimension.GOALS, "We agree on one question"))),
          new Stage("Doing", List.of()));

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void without_any_there_is_none_and_the_latest_counts() {
    assertThat(latest()).isEmpty();
    Pathway own = riverside.in(tx -> new Pathways(tx).define(OWN, maria, NOW));
    assertThat(own.stages()).isEqualTo(OWN);
    assertThat(own.standard()).isFalse();
    assertThat(latest()).contains(own);
    Pathway standard =
        riverside.in(tx -> new Pathways(tx).defineStandard(maria, NOW.plusSeconds(1)));
    assertThat(latest()).contains(standard);
    assertThat(standard.standard()).isTrue();
    assertThat(standard.stages()).isEmpty();
  }

  @Test
  void one_that_was_defined_stays_as_it_was() {
    Pathway own = riverside.in(tx -> new Pathways(tx).define(OWN, maria, NOW));
    riverside.run(tx -> new Pathways(tx).define(OWN.subList(1, 2), maria, NOW.plusSeconds(1)));
    assertThat(riverside.<Pathway>in(tx -> new Pathways(tx).get(own.id()))).isEqualTo(own);
  }

  private Optional<Pathway> latest() {
    return riverside.in(tx -> new Pathways(tx).latest());
  }
}
