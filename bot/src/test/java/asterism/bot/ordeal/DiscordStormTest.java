package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.discord.wire.LoggedCall;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord in a storm: it limits, fails, hangs, hangs up before and after the effect, and lets
 * nobody edit old messages often, while people work with old promises and new ones; then it is calm
 * again, but for its limits. {@code -Dordeal=whole} storms for a minute; {@code -Dordeal.seed=N} as
 * before.
 */
class DiscordStormTest {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordStormTest.class);
  private static final int PEOPLE = 5;
  private static final Duration STORM = Duration.ofSeconds(Extent.asked().of(8, 60));
  private static final Duration CALM = Duration.ofMinutes(Extent.asked().of(2, 6));

  /** The number of the first promise, behind that of the proposal. */
  private static final int FIRST = 2;

  /** Discord limits edits of what is older. */
  private static final Duration OLD = Duration.ofHours(1);

  private static final Map<Trouble, Double> ODDS =
      Map.of(
          Trouble.rateLimited(Duration.ofSeconds(1)), 0.08,
          Trouble.globallyLimited(Duration.ofMillis(500)), 0.04,
          Trouble.serverError(), 0.06,
          Trouble.badGateway(), 0.04,
          Trouble.droppedBefore(), 0.06,
          Trouble.lostAnswer(), 0.12,
          Trouble.hang(Duration.ofSeconds(3)), 0.01,
          Trouble.lateAnswer(Duration.ofSeconds(3)), 0.02);

  private final long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
  private final DiscordTown town = new DiscordTown(PEOPLE);

  @Test
  void after_a_storm_every_card_is_true_and_stands_once() throws Exception {
    LOG.warn("A storm of {}, seed {}", STORM, seed);
    try (town) {
      town.start();
      town.settledIn();
      Seen proposal = town.propose("We meet on Tuesdays");
      for (String person : town.people) {
        Map<String, ?> options = Map.of("what", "open the hall", "by", town.day(5));
        assertThat(town.calls(person, 0, "commit", "make", options).answered()).isTrue();
      }
      town.inventory.settled(CALM);
      town.discord.goBy(Clock.offset(Clock.systemUTC(), OLD.multipliedBy(2)));
      town.discord.limits(true);
      town.discord.limitOldEdits(2, Duration.ofSeconds(3));
      town.discord.patience(Duration.ofSeconds(3));
      town.discord.weather().storm(seed, ODDS);
      whileItStorms(proposal);
      town.discord.weather().clear();

      town.inventory.settled(CALM).isTrue();
      assertThat(town.inventory.read("select note from card where given_up_at is not null"))
          .isEmpty();
      assertThat(town.discord.complaints()).allMatch(DiscordStormTest::isOfAnswers);
      LOG.warn("{} cards, calls {}", town.inventory.read("select count(*) from card"), calls());
    }
  }

  /** In a storm an answer to somebody may come too late. */
  private static boolean isOfAnswers(String complaint) {
    return complaint.startsWith("Not answered in time")
        || complaint.contains("/interactions/")
        || complaint.contains("/webhooks/");
  }

  private void whileItStorms(Seen proposal) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    long end = System.nanoTime() + STORM.toNanos();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    try {
      for (int i = 0; i < PEOPLE; i++) {
        int which = i;
        Random random = new Random(seed + i);
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  while (System.nanoTime() < end) {
                    act(which, proposal, random);
                    SlackActor.pause(random.nextInt(300));
                  }
                  move(which, 100); // nothing comes later that would show it too
                },
                threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
  }

  private void act(int which, Seen proposal, Random random) {
    String person = town.people.get(which);
    int thrown = random.nextInt(10);
    if (thrown < 4) {
      move(which, 6 + random.nextInt(60));
    } else if (thrown < 6) {
      String what = "bring boxes of p" + which + ", " + random.nextInt(1000);
      town.calls(person, thrown, "commit", "make", Map.of("what", what, "by", town.day(5)));
    } else if (thrown < 8) {
      String stance = List.of("agree", "block", "abstain").get(random.nextInt(3));
      town.press(person, proposal, "stance=" + stance);
    } else {
      town.pressAny(person, "boxes of p" + which, "Done");
    }
  }

  /** Their old promise. */
  private void move(int which, int days) {
    Map<String, ?> options = Map.of("number", which + FIRST, "to", town.day(days));
    town.calls(town.people.get(which), 0, "commit", "move", options);
  }

  /** By route and what came of it, how many. */
  private Map<String, Long> calls() {
    return town.discord.calls().stream()
        .filter(call -> call.route().contains("messages"))
        .collect(
            Collectors.groupingBy(DiscordStormTest::told, TreeMap::new, Collectors.counting()));
  }

  private static String told(LoggedCall call) {
    return call.route().replace("/channels/:channel/", "") + " " + call.status();
  }
}
