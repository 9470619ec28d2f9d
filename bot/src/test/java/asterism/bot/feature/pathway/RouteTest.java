package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Language;
import asterism.bot.message.Part;
import asterism.bot.message.Texts;
import asterism.storage.pathway.Dimension;
import asterism.storage.pathway.Pathway;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteTest {
  private static final Texts TEXTS = new Texts(List.of("asterism.bot.feature.pathway.texts"));

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_standard_one_has_a_pre_stage_and_four_stages_of_which_each_looks_at_all_it_should(
      Language language) {
    Route route = standard(language);
    assertThat(route.stops()).extracting(Stop::number).containsExactly(0, 1, 2, 3, 4);
    for (Stop stop : route.stops()) {
      List<Dimension> looked = stop.criteria().stream().map(Criterion::dimension).toList();
      assertThat(looked.contains(Dimension.EVALUATION)).isEqualTo(stop.number() > 0);
      assertThat(looked).contains(Dimension.STAKEHOLDERS, Dimension.BACKBONE, Dimension.PRODUCT);
      assertThat(looked).contains(Dimension.ENGAGEMENT, Dimension.GOALS, Dimension.CONTRIBUTION);
      assertThat(stop.name().length()).isLessThanOrEqualTo(Pathway.LONGEST_NAME);
      assertThat(stop.criteria())
          .hasSizeLessThanOrEqualTo(Pathway.MOST_CRITERIA)
          .allMatch(each -> each.words().length() <= Pathway.LONGEST_CRITERION);
    }
    assertThat(route.stops().stream().flatMap(stop -> stop.criteria().stream()))
        .extracting(Criterion::words)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0",
    "#2, 2",
    "stage 3, 3",
    "etapa 4, 4",
    "emerging  Constellation, 2",
    "5, -1",
    "-1, -1",
    "emerging, -1"
  })
  void a_stage_is_meant_by_its_number_or_its_name(String typed, int number) {
    assertThat(standard(Language.ENGLISH).named(typed).map(Stop::number).orElse(-1))
        .isEqualTo(number);
  }

  @Test
  void one_of_their_own_is_counted_from_one() {
    Pathway own =
        new Pathway(
            1,
            false,
            Instant.EPOCH,
            1,
            List.of(
                new Pathway.Stage("Listening", List.of()),
                new Pathway.Stage(
                    "Doing", List.of(new Pathway.Criterion(Dimension.GOALS, "We do it")))));
    Route route = Route.of(Optional.of(own), TEXTS.in(Language.ENGLISH, ZoneOffset.UTC));
    assertThat(route.first().number()).isEqualTo(1);
    assertThat(route.index(route.last())).isEqualTo(1);
    assertThat(route.last().criterion(1)).contains(new Criterion(1, Dimension.GOALS, "We do it"));
    assertThat(route.named("doing")).contains(route.last());
  }

  @Test
  void only_addresses_of_the_web_lead_anywhere_in_what_people_wrote() {
    String written = "javascript:alert(1) <b>x</b> ftp://a.example.org see https://example.org/x.";
    assertThat(Said.linked(written).plain()).isEqualTo(written);
    assertThat(Said.linked(written).parts())
        .filteredOn(part -> part instanceof Part.Link)
        .containsExactly(new Part.Link("https://example.org/x", "https://example.org/x"));
    String far = "https://docs.example.org/" + "x".repeat(100);
    assertThat(Said.linked(far).parts()).containsExactly(new Part.Link("docs.example.org", far));
  }

  private static Route standard(Language language) {
    return Route.of(Optional.empty(), TEXTS.in(language, ZoneOffset.UTC));
  }
}
