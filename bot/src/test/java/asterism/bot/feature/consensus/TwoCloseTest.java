package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Readings;
import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.Desk;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Two bots on one database at the second at which proposals close. */
class TwoCloseTest {
  private static final List<String> STANCES =
      List.of("agree", "reservations", "stand aside", "block", "abstain", "question");

  private final Random random = new Random(20261208);

  @Test
  void it_comes_to_one_verdict_told_once_even_if_one_takes_the_other_for_dead() throws Exception {
    try (Assembly assembly = new Assembly()) {
      assembly.seating(
          Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei", "Library", "james"));
      try (Database other = assembly.test().replica()) {
        List<ClosingDown> both =
            List.of(closing(assembly.test().database(), assembly), closing(other, assembly));
        for (int number = 1; number <= 20; number++) {
          String said = proposed(assembly, number);
          CyclicBarrier reading = new CyclicBarrier(2);
          if (number % 2 == 0) { // whoever reads is taken for dead, and both come at once to freeze
            assembly.mailbox.telling(all -> met(reading, assembly, all));
          }
          int proposal = number;
          atOnce(both, () -> assembly.proposal(proposal).closedAt().isPresent());
          assembly.mailbox.telling(all -> all);
          assertThat(assembly.history(number))
              .as(said)
              .filteredOn(kind -> kind != Kind.ALL_HEARD)
              .containsExactly(Kind.OPENED, Kind.EXTENDED, Kind.TALLIED, Kind.CLOSED);
          assertThat(assembly.proposal(number).verdict()).as(said).isNotEqualTo(Verdict.LAPSED);
          assertThat(assembly.count("what came of proposal #" + number + "\n"))
              .as(said)
              .isEqualTo(1);
        }
      }
    }
  }

  /** All are heard, so that it closes for good, in four days. */
  private String proposed(Assembly assembly, int number) {
    assembly.say("maria", "/consensus propose We meet on Tuesdays rule:full closes:\"in 3 days\"");
    StringBuilder said = new StringBuilder("#" + number);
    for (String person : List.of("maria", "sam", "mei", "james")) {
      String stance = STANCES.get(random.nextInt(person.equals("james") ? 6 : 5));
      assembly.say(person, "/consensus say " + number + " " + stance);
      said.append(' ').append(stance);
    }
    assembly.say("maria", "/consensus extend " + number + " to \"in 4 days\"");
    assembly.show().awayUntil(assembly.proposal(number).closesAt());
    return said.toString();
  }

  private static ClosingDown closing(Database database, Assembly assembly) {
    return new ClosingDown(
        database,
        assembly.clock,
        new Whereabouts(Desk.ZONE),
        new Readings(database, () -> List.of(assembly.mailbox)),
        new Motions(List::of));
  }

  /** Each looks until it is closed. */
  private static void atOnce(List<ClosingDown> both, BooleanSupplier closed) throws Exception {
    List<CompletableFuture<Void>> looks =
        both.stream().map(one -> CompletableFuture.runAsync(() -> looking(one, closed))).toList();
    for (CompletableFuture<Void> look : looks) {
      look.get(30, TimeUnit.SECONDS);
    }
  }

  private static void looking(ClosingDown one, BooleanSupplier closed) {
    do {
      one.look();
    } while (!closed.getAsBoolean());
  }

  private static Reactions met(CyclicBarrier both, Assembly assembly, Reactions all) {
    try {
      assembly.leasesOver();
      both.await(20, TimeUnit.SECONDS);
      return all;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
