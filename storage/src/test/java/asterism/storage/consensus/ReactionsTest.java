package asterism.storage.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Reactions.News;
import asterism.storage.consensus.Reactions.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of reactions may come late, twice, and in any order. */
class ReactionsTest {
  private static final Instant NOW = Riverside.NOW;
  private static final String CARD = "C1 1732467600.000100";

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long account = riverside.account("Maria");
  private final Proposal proposal = riverside.propose(maria, riverside.group("core"));

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void what_is_given_stands_until_it_is_taken_back() {
    assertThat(note("octagonal_sign", true, 1)).isEqualTo(News.CHANGED);
    assertThat(standing(CARD)).containsExactly("octagonal_sign");
    assertThat(note("octagonal_sign", false, 2)).isEqualTo(News.CHANGED);
    assertThat(standing(CARD)).isEmpty();
    assertThat(note("octagonal_sign", true, 3)).isEqualTo(News.CHANGED);
    assertThat(standing(CARD)).containsExactly("octagonal_sign");
  }

  @Test
  void what_is_told_twice_changes_nothing() {
    assertThat(note("octagonal_sign", true, 1)).isEqualTo(News.CHANGED);
    assertThat(note("octagonal_sign", true, 1)).isEqualTo(News.NONE);
    assertThat(note("octagonal_sign", true, 5)).isEqualTo(News.AGAIN);
    assertThat(note("question", false, 5)).as("never known to stand").isEqualTo(News.AGAIN);
    assertThat(standing(CARD)).containsExactly("octagonal_sign");
    assertThat(changedAt(maria)).as("told later of later").contains(NOW.plusSeconds(5));
    assertThat(changedAt(maria + 1)).isEmpty();
  }

  @Test
  void what_is_told_late_does_not_undo_what_is_known_from_later() {
    assertThat(note("octagonal_sign", true, 5)).isEqualTo(News.CHANGED);
    assertThat(note("octagonal_sign", false, 3)).isEqualTo(News.NONE);
    assertThat(standing(CARD)).containsExactly("octagonal_sign");
    assertThat(note("question", false, 5)).isEqualTo(News.AGAIN);
    assertThat(note("question", true, 3)).isEqualTo(News.NONE);
    assertThat(standing(CARD)).containsExactly("octagonal_sign");
  }

  @Test
  void of_one_instant_the_last_told_counts() {
    assertThat(note("octagonal_sign", true, 1)).isEqualTo(News.CHANGED);
    assertThat(note("octagonal_sign", false, 1)).isEqualTo(News.CHANGED);
    assertThat(standing(CARD)).isEmpty();
  }

  @Test
  void each_message_and_each_account_has_its_own() {
    long james = riverside.person("James");
    long his = riverside.account("James");
    note("octagonal_sign", true, 1);
    riverside.run(
        tx -> {
          Reactions reactions = new Reactions(tx);
          reactions.note(proposal.id(), account, "C1 former", "question", true, NOW);
          reactions.note(proposal.id(), his, CARD, "white_circle", true, NOW);
        });
    List<Standing> all =
        riverside.in(tx -> new Reactions(tx).standing(proposal.id(), Set.of(CARD, "C1 former")));
    assertThat(all)
        .containsExactlyInAnyOrder(
            new Standing(account, maria, CARD, "octagonal_sign", NOW.plusSeconds(1)),
            new Standing(account, maria, "C1 former", "question", NOW),
            new Standing(his, james, CARD, "white_circle", NOW));
    assertThat(standing("C1 former")).containsExactly("question");
    assertThat(standing("C1 unknown")).isEmpty();
  }

  @Test
  void in_whatever_order_it_is_told_the_latest_stands() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      String message = "C1 " + seed;
      List<Integer> seconds = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7));
      Collections.shuffle(seconds, random);
      riverside.run(
          tx -> {
            for (int second : seconds) { // given at odd seconds, taken back at even ones
              Instant at = NOW.plusSeconds(second);
              new Reactions(tx)
                  .note(proposal.id(), account, message, "question", second % 2 == 1, at);
            }
          });
      assertThat(standing(message)).as("seed %s: %s", seed, seconds).containsExactly("question");
    }
  }

  private News note(String emoji, boolean given, int second) {
    return riverside.in(
        tx ->
            new Reactions(tx)
                .note(proposal.id(), account, CARD, emoji, given, NOW.plusSeconds(second)));
  }

  @Test
  void what_is_known_from_later_can_be_left_out() {
    note("octagonal_sign", true, 1);
    note("question", true, 5);
    Instant until = NOW.plusSeconds(4);
    List<Standing> before =
        riverside.in(tx -> new Reactions(tx).standing(proposal.id(), maria, Set.of(CARD), until));
    assertThat(before).extracting(Standing::emoji).containsExactly("octagonal_sign");
    Optional<Instant> changed =
        riverside.in(tx -> new Reactions(tx).changedAt(proposal.id(), maria, Set.of(CARD), until));
    assertThat(changed).contains(NOW.plusSeconds(1));
  }

  private Optional<Instant> changedAt(long person) {
    return riverside.in(
        tx ->
            new Reactions(tx).changedAt(proposal.id(), person, Set.of(CARD), NOW.plusSeconds(60)));
  }

  private List<String> standing(String message) {
    return riverside.in(tx -> new Reactions(tx).standing(proposal.id(), Set.of(message))).stream()
        .map(Standing::emoji)
        .toList();
  }
}
