package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Act.Source;
import asterism.storage.consensus.Stance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {
  private static final Instant NOON = Instant.parse("2026-11-24T20:00:00Z");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 agree                                     | first agree
          0 agree, 900 block                          | first block corrected
          0 agree, 901 block                          | first agree; changed block from agree
          0 agree, 600 block, 1200 abstain            | first abstain corrected
          0 agree, 600 block, 1501 abstain            | first block corrected; changed abstain from block
          0 agree, 3600 block, 3660 abstain           | first agree; changed abstain from agree corrected
          0 agree, 3600 block, 3660 agree             | first agree; again agree from agree corrected
          0 agree, 3600 agree                         | first agree; again agree from agree
          0 agree, 60 agree                           | first agree
          0 agree, 3600 -                             | first agree; taken_back - from agree
          0 agree, 60 -                               | taken_back - corrected
          0 agree, 3600 -, 7200 block                 | first agree; taken_back - from agree; first block
          0 agree, 60 -, 120 block                    | first block corrected
          """)
  void a_change_within_a_quarter_of_an_hour_is_a_correction(String acts, String told) {
    assertThat(told(acts(acts))).isEqualTo(told);
  }

  @Test
  void what_others_recorded_is_replaced_openly() {
    Act recorded = act(1, 7, 0, Optional.of(Stance.BLOCK), Optional.empty(), Optional.of(9L));
    Act own = act(2, 7, 60, Optional.of(Stance.AGREE), Optional.empty(), Optional.empty());
    assertThat(told(List.of(own, recorded))).isEqualTo("first block; changed agree from block");
  }

  @Test
  void a_reason_given_a_moment_before_or_after_goes_with_what_is_said() {
    Act bare = act(1, 7, 0, Optional.of(Stance.BLOCK), Optional.empty(), Optional.empty());
    Act why = act(2, 7, 60, Optional.of(Stance.BLOCK), Optional.of("harm"), Optional.empty());
    Act again = act(3, 7, 90, Optional.of(Stance.BLOCK), Optional.empty(), Optional.empty());
    Act other = act(4, 7, 120, Optional.of(Stance.AGREE), Optional.empty(), Optional.empty());
    assertThat(Statement.of(List.of(bare, why, again)).get(0).because()).contains("harm");
    assertThat(Statement.of(List.of(bare, why, again, other)).get(0).because()).isEmpty();
  }

  @Test
  void everybody_is_told_apart_in_the_order_of_time() {
    List<Act> acts = new ArrayList<>();
    acts.add(act(1, 7, 0, Optional.of(Stance.AGREE), Optional.empty(), Optional.empty()));
    acts.add(act(2, 8, 30, Optional.of(Stance.BLOCK), Optional.empty(), Optional.empty()));
    acts.add(act(3, 7, 60, Optional.of(Stance.ABSTAIN), Optional.empty(), Optional.empty()));
    Collections.shuffle(acts, new java.util.Random(1));
    assertThat(told(acts)).isEqualTo("first block; first abstain corrected");
  }

  private static List<Act> acts(String line) {
    List<Act> acts = new ArrayList<>();
    for (String one : line.split(", ")) {
      String[] words = one.strip().split(" ");
      Optional<Stance> stance =
          words[1].equals("-")
              ? Optional.empty()
              : Optional.of(Sign.ofCode(words[1]).orElseThrow().stance());
      int second = Integer.parseInt(words[0]);
      acts.add(act(acts.size(), 7, second, stance, Optional.empty(), Optional.empty()));
    }
    return acts;
  }

  private static Act act(
      long id,
      long person,
      int second,
      Optional<Stance> stance,
      Optional<String> because,
      Optional<Long> by) {
    return new Act(
        id,
        1,
        1,
        person,
        Optional.of(3L),
        stance,
        because,
        by.isPresent() ? Source.BEHALF : Source.SAID,
        NOON.plus(Duration.ofSeconds(second)),
        by);
  }

  private static String told(List<Act> acts) {
    return Statement.of(acts).stream().map(StatementTest::told).collect(Collectors.joining("; "));
  }

  private static String told(Statement saying) {
    return (saying.how()
            + " "
            + saying.act().stance().map(Stance::name).orElse("-")
            + saying.from().map(from -> " from " + from).orElse("")
            + (saying.correction() ? " corrected" : ""))
        .toLowerCase(java.util.Locale.ROOT);
  }
}
