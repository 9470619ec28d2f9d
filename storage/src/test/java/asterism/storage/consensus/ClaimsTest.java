package asterism.storage.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Transaction;
import asterism.storage.consensus.Acts.Unexplained;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is due is found once, whoever looks, and found again where whoever looked fell. */
class ClaimsTest {
  private static final Instant NOW = Riverside.NOW;
  private static final Instant CLOSES = Riverside.CLOSES;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long core = riverside.group("core");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void what_is_over_is_taken_when_it_is_over_and_the_longest_waiting_first() {
    Proposal later = riverside.propose(maria, core, CLOSES.plusSeconds(1));
    Proposal sooner = riverside.propose(maria, core, CLOSES);
    assertThat(closing(CLOSES.minusMillis(1), HOUR, 9)).isEmpty();
    assertThat(closing(CLOSES.plusSeconds(1), HOUR, 1)).containsExactly(sooner.id());
    assertThat(closing(CLOSES.plusSeconds(1), HOUR, 9)).containsExactly(later.id());
    assertThat(closing(CLOSES.plusSeconds(1), HOUR, 9)).isEmpty();
  }

  @Test
  void what_was_taken_and_not_closed_is_taken_again_between_its_steps_too() {
    Proposal proposal = riverside.propose(maria, core);
    assertThat(closing(CLOSES, Duration.ZERO, 9)).containsExactly(proposal.id());
    assertThat(closing(CLOSES, Duration.ZERO, 9)).containsExactly(proposal.id());
    riverside.run(tx -> new Closings(tx).tally(proposal, List.of(), false, CLOSES));
    assertThat(closing(CLOSES, Duration.ZERO, 9)).containsExactly(proposal.id());
    riverside.run(tx -> new Closings(tx).close(proposal, Verdict.LAPSED, CLOSES));
    assertThat(closing(CLOSES, Duration.ZERO, 9)).isEmpty();
  }

  @Test
  void what_has_more_time_is_taken_at_its_new_end_whatever_was_taken_before() {
    Proposal proposal = riverside.propose(maria, core);
    assertThat(closing(CLOSES, HOUR, 9)).containsExactly(proposal.id());
    Instant then = CLOSES.plus(Duration.ofDays(7));
    riverside.run(
        tx ->
            new Proposals(tx)
                .closesAt(proposal, then, Kind.EXTENDED_FOR_QUORUM, Optional.empty(), CLOSES));
    assertThat(closing(then.minusMillis(1), HOUR, 9)).isEmpty();
    assertThat(closing(then, HOUR, 9)).containsExactly(proposal.id());
  }

  @Test
  void of_several_who_close_at_once_each_proposal_is_given_to_one() {
    List<Long> all = proposals(60);
    assertThat(byFour(tx -> ids(new Closings(tx).closing(CLOSES, HOUR, 7))))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void of_several_who_read_at_once_each_proposal_is_given_to_one() {
    List<Long> all = proposals(60);
    assertThat(byFour(tx -> ids(new Proposals(tx).toRead(NOW.plus(HOUR), HOUR, 7))))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void what_is_open_is_read_again_and_again_in_its_pauses() {
    Proposal proposal = riverside.propose(maria, core);
    Instant first = NOW.plus(HOUR);
    assertThat(toRead(first.minusMillis(1))).isEmpty();
    assertThat(toRead(first)).containsExactly(proposal.id());
    assertThat(toRead(first)).isEmpty();
    assertThat(toRead(first.plus(HOUR).minusMillis(1))).isEmpty();
    assertThat(toRead(first.plus(HOUR))).containsExactly(proposal.id());
    assertThat(toRead(CLOSES)).as("then it is read by whoever closes it").isEmpty();
  }

  @Test
  void an_amended_one_is_read_at_once() {
    Proposal proposal = riverside.propose(maria, core);
    Instant soon = NOW.plusSeconds(60);
    assertThat(toRead(soon)).isEmpty();
    riverside.run(tx -> new Proposals(tx).amend(proposal, "Every Tuesday", maria, soon));
    assertThat(toRead(soon)).containsExactly(proposal.id());
  }

  @Test
  void after_an_outage_whatever_is_open_is_read_at_once() {
    Proposal open = riverside.propose(maria, core);
    Proposal over = riverside.propose(maria, core);
    riverside.run(tx -> new Proposals(tx).withdraw(over, maria, Optional.empty(), NOW));
    Instant soon = NOW.plusSeconds(60);
    riverside.across(
        tx -> {
          new Proposals(tx).readAllAgain(soon);
          return true;
        });
    assertThat(toRead(soon)).containsExactly(open.id());
  }

  @Test
  void a_block_without_a_reason_is_found_when_it_is_time_and_settled_once() {
    Act block = block(riverside.propose(maria, core));
    Instant then = NOW.plus(Duration.ofDays(2));
    for (int twice = 0; twice < 2; twice++) {
      riverside.run(tx -> new Acts(tx).unexplained(block, then));
    }
    assertThat(unexplained(then.minusMillis(1))).isEmpty();
    assertThat(unexplained(then)).containsExactly(block.id());
    assertThat(settled(block)).isTrue();
    assertThat(settled(block)).isFalse();
    assertThat(unexplained(then)).isEmpty();
  }

  @Test
  void of_two_who_ask_about_blocks_at_once_one_is_told_and_the_other_does_not_wait() {
    Act block = block(riverside.propose(maria, core));
    riverside.run(tx -> new Acts(tx).unexplained(block, NOW));
    List<Long> another =
        riverside.across(
            tx -> {
              assertThat(new Acts(tx).unexplained(NOW, 9)).hasSize(1);
              return elsewhere(() -> unexplained(NOW));
            });
    assertThat(another).isEmpty();
    assertThat(unexplained(NOW)).as("whoever was told may have fallen").containsExactly(block.id());
  }

  private List<Long> proposals(int count) {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(riverside.propose(maria, core).id());
    }
    return all;
  }

  private Act block(Proposal proposal) {
    Acts.Said said =
        new Acts.Said(
            1,
            maria,
            Optional.empty(),
            Optional.of(Stance.BLOCK),
            Optional.empty(),
            Act.Source.SAID,
            NOW,
            Optional.empty());
    return riverside.in(tx -> new Acts(tx).add(proposal, said));
  }

  private boolean settled(Act block) {
    return riverside.in(tx -> new Acts(tx).settled(block.id()));
  }

  private List<Long> closing(Instant now, Duration lease, int most) {
    return riverside.across(tx -> ids(new Closings(tx).closing(now, lease, most)));
  }

  private List<Long> toRead(Instant now) {
    return riverside.across(tx -> ids(new Proposals(tx).toRead(now, HOUR, 9)));
  }

  private List<Long> unexplained(Instant now) {
    return riverside.across(
        tx -> new Acts(tx).unexplained(now, 9).stream().map(Unexplained::act).toList());
  }

  private static List<Long> ids(List<Proposals.Found> found) {
    return found.stream().map(Proposals.Found::proposal).toList();
  }

  /** What four who take some again and again until nothing is left were given. */
  private List<Long> byFour(Function<Transaction, List<Long>> taking) {
    Callable<List<Long>> one =
        () -> {
          List<Long> taken = new ArrayList<>();
          List<Long> more = riverside.across(taking);
          while (!more.isEmpty()) {
            taken.addAll(more);
            more = riverside.across(taking);
          }
          return taken;
        };
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> taken :
          pool.invokeAll(Stream.generate(() -> one).limit(4).toList())) {
        all.addAll(taken.get());
      }
      return all;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T elsewhere(Callable<T> work) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      return pool.submit(work).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
