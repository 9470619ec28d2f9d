package asterism.storage.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StanceTest {

  @Test
  void a_set_of_reactions_says_the_most_cautious_of_them() {
    List<Stance> cautious =
        List.of(
            Stance.BLOCK,
            Stance.STAND_ASIDE,
            Stance.RESERVATIONS,
            Stance.QUESTION,
            Stance.ABSTAIN,
            Stance.AGREE);
    for (int i = 0; i < cautious.size(); i++) {
      List<Stance> rest = cautious.subList(i, cautious.size());
      assertThat(Stance.mostCautious(rest)).contains(cautious.get(i));
    }
    assertThat(Stance.mostCautious(List.of(Stance.AGREE, Stance.BLOCK, Stance.AGREE)))
        .contains(Stance.BLOCK);
    assertThat(Stance.mostCautious(List.of(Stance.FIVE, Stance.ONE))).contains(Stance.ONE);
    assertThat(Stance.mostCautious(List.of())).isEqualTo(Optional.empty());
  }
}
