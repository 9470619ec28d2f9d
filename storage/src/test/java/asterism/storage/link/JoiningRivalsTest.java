package asterism.storage.link;

import static asterism.storage.link.Town.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Elsewhere;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Joining while others are at work, or join too. */
class JoiningRivalsTest {
  private static final int WRITERS = 4;
  private static final int EACH = 15;

  private final TestDatabase test = TestDatabase.create();
  private final Behind behind = new Behind(test);
  private final Town slack = new Town(test, "slack", "riverside");
  private final Town discord = new Town(test, "discord", "harbor");
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3);

  @AfterEach
  void close() {
    threads.shutdownNow();
    test.close();
  }

  @Test
  void whoever_writes_on_either_side_meanwhile_loses_nothing() throws Exception {
    LinkCodes.Offer offer = slack.offers(slack.person("james"));
    CyclicBarrier together = new CyclicBarrier(WRITERS + 1);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Town town = writer % 2 == 0 ? slack : discord;
      String who = "writer " + writer;
      all.add(
          threads.submit(
              () -> {
                together.await();
                for (int i = 0; i < EACH; i++) {
                  String what = who + " " + i;
                  there(town, tx -> promises(town, tx, who, what));
                }
                return null;
              }));
    }
    all.add(
        threads.submit(
            () -> {
              together.await();
              return there(discord, tx -> new Links(tx).joinCollaborative(offer, NOW));
            }));
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(discord.collaborative()).isEqualTo(slack.collaborative());
    assertThat(behind.orphans()).isEmpty();
    assertThat(slack.rows("select distinct what from commitment")).hasSize(WRITERS * EACH);
    assertThat(slack.rows("select number from commitment order by number"))
        .as("each number once, though some are of nothing any more")
        .hasSize(WRITERS * EACH)
        .doesNotHaveDuplicates();
    assertThat(
            slack.rows(
                "select last_number - (select max(number) from commitment) from collaborative"))
        .containsExactly("0");
    assertThat(slack.rows("select count(*) from commitment_event"))
        .containsExactly(Integer.toString(WRITERS * EACH));
  }

  private static boolean promises(Town town, Transaction tx, String who, String what) {
    long person =
        new People(tx)
            .behind(
                town.workspace(),
                who,
                new People.Profile(who, Optional.empty(), Optional.empty()),
                NOW)
            .id();
    long group = new Groups(tx).ofChannel(town.workspace(), "reading", "reading", NOW).id();
    new Commitments(tx).make(town.promise(person, Optional.empty(), group, what), NOW);
    return true;
  }

  @RepeatedTest(3)
  void of_two_that_join_each_other_one_does_and_the_other_is_told_no() throws Exception {
    String ours = "OUR-CODE";
    String theirs = "THEIR-CODE";
    offer(slack, ours);
    offer(discord, theirs);
    CyclicBarrier together = new CyclicBarrier(2);

    List<Boolean> joined =
        both(
            () -> there(slack, tx -> redeemed(tx, theirs, together)),
            () -> there(discord, tx -> redeemed(tx, ours, together)));

    assertThat(joined).containsExactlyInAnyOrder(true, false);
    assertThat(discord.collaborative()).isEqualTo(slack.collaborative());
    assertThat(behind.counts().get("collaborative")).isEqualTo(1);
    assertThat(behind.orphans()).isEmpty();
  }

  @RepeatedTest(3)
  void two_join_a_third_at_once() throws Exception {
    Town garden = new Town(test, "room", "garden");
    garden.promises(garden.person("lee"), garden.group("beds"), "dig");
    slack.promises(slack.person("maria"), slack.group("reading"), "read");
    discord.promises(discord.person("sam"), discord.group("docks"), "row");
    String first = "FIRST-CODE";
    String second = "SECOND-CODE";
    offer(garden, first);
    offer(garden, second);
    CyclicBarrier together = new CyclicBarrier(2);

    assertThat(
            both(
                () -> there(slack, tx -> redeemed(tx, first, together)),
                () -> there(discord, tx -> redeemed(tx, second, together))))
        .containsExactly(true, true);
    assertThat(garden.rows("select number from commitment order by number"))
        .containsExactly("1", "2", "3");
    assertThat(behind.counts().get("collaborative")).isEqualTo(1);
  }

  @RepeatedTest(3)
  void one_joins_another_that_joins_a_third_at_that_moment() throws Exception {
    Town garden = new Town(test, "room", "garden");
    String first = "FIRST-CODE";
    String second = "SECOND-CODE";
    offer(slack, first);
    offer(garden, second);
    CyclicBarrier together = new CyclicBarrier(2);

    List<Boolean> joined =
        both(
            () -> there(discord, tx -> redeemed(tx, first, together)),
            () -> there(slack, tx -> redeemed(tx, second, together)));

    assertThat(joined.get(1)).isTrue();
    assertThat(slack.collaborative()).isEqualTo(garden.collaborative());
    assertThat(discord.collaborative() == garden.collaborative()).isEqualTo(joined.get(0));
    assertThat(behind.orphans()).isEmpty();
  }

  private boolean redeemed(Transaction tx, String code, CyclicBarrier together) {
    LinkCodes codes = new LinkCodes(tx);
    Optional<LinkCodes.Offer> offer = codes.find(code, NOW);
    meet(together);
    if (offer.isEmpty() || !codes.redeem(code, NOW)) {
      return false;
    }
    new Links(tx).joinCollaborative(offer.get(), NOW);
    return true;
  }

  /** Both have looked before either goes on; whoever starts again later finds nobody there. */
  private static void meet(CyclicBarrier together) {
    try {
      if (!together.isBroken()) {
        together.await(1, TimeUnit.SECONDS);
      }
    } catch (TimeoutException | BrokenBarrierException e) {
      return;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void offer(Town town, String code) {
    long person = town.person("of " + code);
    town.run(
        tx ->
            new LinkCodes(tx)
                .offer(
                    code,
                    LinkCodes.Kind.WORKSPACE,
                    town.workspace(),
                    Optional.empty(),
                    person,
                    new Links(tx).extent(),
                    NOW.plusSeconds(600)));
  }

  private List<Boolean> both(Callable<Boolean> one, Callable<Boolean> other)
      throws InterruptedException, ExecutionException {
    Future<Boolean> first = threads.submit(one);
    Future<Boolean> second = threads.submit(other);
    return List.of(first.get(), second.get());
  }

  /** As the bot does it: where the workspace is by now. */
  private <T> T there(Town town, Function<Transaction, T> work) {
    while (true) {
      try {
        return town.in(
            tx -> {
              new Workspaces(tx).requireHere(town.workspace());
              return work.apply(tx);
            });
      } catch (Elsewhere e) {
        Thread.onSpinWait();
      }
    }
  }
}
