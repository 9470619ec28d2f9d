package asterism.bot.feature.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.feature.pathway.Outline.Mistake;
import asterism.bot.feature.pathway.Outline.Wrong;
import asterism.storage.pathway.Dimension;
import asterism.storage.pathway.Pathway.Criterion;
import asterism.storage.pathway.Pathway.Stage;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

  @Test
  void a_name_on_a_line_begins_a_stage_and_what_is_to_be_true_follows_its_dimension() {
    Outline.Read read =
        Outline.read(
            """
            1. Listening
            - people: We heard ten families: all of them
            - Evaluación: Tenemos datos

            2) Doing:
            # Sharing
            PRODUCT: A guide is out\
            """);
    assertThat(read.mistake()).isEmpty();
    assertThat(read.stages())
        .extracting(Stage::name)
        .containsExactly("Listening", "Doing", "Sharing");
    assertThat(read.stages().get(0).criteria())
        .containsExactly(
            new Criterion(Dimension.STAKEHOLDERS, "We heard ten families: all of them"),
            new Criterion(Dimension.EVALUATION, "Tenemos datos"));
    assertThat(read.stages().get(1).criteria()).isEmpty();
    assertThat(read.stages().get(2).criteria())
        .containsExactly(new Criterion(Dimension.PRODUCT, "A guide is out"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          goals: We agree / Doing / Sharing   | NO_STAGE_YET      | 1 | goals: We agree
          Listening / gaols: We agree / Doing | UNKNOWN_DIMENSION | 2 | gaols: We agree
          Listening / Doing / listening       | TWICE             | 3 | listening
          Listening                           | TOO_FEW_STAGES    | 1 | Listening
          LONG / Doing                        | NAME_TOO_LONG     | 1 | LONG
          Doing / goals: LONGEST              | CRITERION_TOO_LONG| 2 | goals: LONGEST
          1A / 2A / 3A / 4A / 5A / 6A / 7A / 8A / 9A | TOO_MANY_STAGES | 9 | 9A
          """)
  void what_is_not_understood_is_told_with_its_line(
      String written, Wrong wrong, int line, String words) {
    Outline.Read read = Outline.read(filled(written).replace(" / ", "\n"));
    assertThat(read.stages()).isEmpty();
    assertThat(read.mistake()).contains(new Mistake(wrong, line, filled(words)));
  }

  @Test
  void a_stage_has_fifteen_criteria_at_most() {
    String fifteen =
        IntStream.rangeClosed(1, 15)
            .mapToObj(n -> "goals: We do " + n)
            .collect(Collectors.joining("\n", "Listening\n", "\n"));
    assertThat(Outline.read(fifteen + "Doing").mistake()).isEmpty();
    assertThat(Outline.read(fifteen + "goals: We do more\nDoing").mistake())
        .contains(new Mistake(Wrong.TOO_MANY_CRITERIA, 17, "goals: We do more"));
  }

  private static String filled(String words) {
    return words.replace("LONGEST", "x".repeat(121)).replace("LONG", "y".repeat(41));
  }
}
