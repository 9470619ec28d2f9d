package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.ordeal.SlackActor.Recorded;
import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Trouble;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack in a storm: it limits, fails, hangs and drops connections before and after the effect,
 * while ten people work with their promises; then it is calm again. {@code -Dordeal=whole} storms
 * for a minute; {@code -Dordeal.seed=N} as before.
 */
class SlackStormTest {
  private static final Logger LOG = LoggerFactory.getLogger(SlackStormTest.class);
  private static final int PEOPLE = 10;
  private static final int EACH = Extent.asked().of(2, 10);
  private static final Duration STORM = Duration.ofSeconds(Extent.asked().of(10, 60));
  private static final Duration CALM = Duration.ofMinutes(Extent.asked().of(2, 6));

  /** More than a call is waited for. */
  private static final Duration TOO_LONG = Duration.ofSeconds(6);

  /** After so many deeds of one of them all connections are cut. */
  private static final int SO_MANY = Extent.asked().of(5, 20);

  private static final Map<Trouble, Double> ODDS =
      Map.of(
          Trouble.rateLimited(Duration.ofSeconds(1)), 0.08,
          Trouble.serverError(), 0.04,
          Trouble.unavailable(), 0.04,
          Trouble.droppedBefore(), 0.06,
          Trouble.lostAnswer(), 0.12,
          Trouble.hang(TOO_LONG), 0.01,
          Trouble.lateAnswer(TOO_LONG), 0.02);

  @ParameterizedTest
  @EnumSource
  void after_a_storm_every_card_is_true_and_stands_once_and_nothing_recorded_is_lost(Way way)
      throws Exception {
    long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
    LOG.warn("A storm of {}, seed {}", STORM, seed);
    try (SlackTown town = new SlackTown(way, PEOPLE)) {
      town.start();
      town.settledIn();
      town.slack.limits(true);
      town.slack.weather().storm(seed, ODDS);
      List<SlackActor> actors = whileItStorms(town, seed, way == Way.SOCKETS);
      town.slack.weather().clear();

      town.inventory.settled(CALM).isTrue();
      assertThat(town.inventory.read("select note from card where given_up_at is not null"))
          .isEmpty();
      if (way == Way.HTTP) { // where a connection is cut, an answer may go with it
        everythingIsAnswered(town, actors);
      }
      town.recordsAreInOrder(actors);
      // while no new connection can be made in place of one that is cut, nobody is heard
      assertThat(town.slack.complaints())
          .allMatch(each -> way == Way.SOCKETS && each.contains("not acknowledged"));
      LOG.warn("{}", numbers(town, actors));
    }
  }

  private static List<SlackActor> whileItStorms(SlackTown town, long seed, boolean cuts)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    long end = System.nanoTime() + STORM.toNanos();
    List<SlackActor> actors = new ArrayList<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      SlackActor actor = new SlackActor(town, i, seed);
      Random pauses = new Random(seed - i);
      boolean cutting = cuts && i == 0;
      actors.add(actor);
      all.add(
          CompletableFuture.runAsync(
              () -> {
                for (int deeds = 1; System.nanoTime() < end; deeds++) {
                  actor.act(EACH);
                  if (cutting && deeds % SO_MANY == 0) {
                    town.slack.cutConnections();
                  }
                  SlackActor.pause(200 + pauses.nextInt(1500));
                }
              },
              threads));
    }
    try {
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(5, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
    return actors;
  }

  private static void everythingIsAnswered(SlackTown town, List<SlackActor> actors) {
    List<String> whats = town.inventory.read("select what from commitment");
    await()
        .atMost(CALM)
        .untilAsserted(
            () ->
                assertThat(actors.stream().flatMap(each -> each.recorded().stream()))
                    .extracting(Recorded::what)
                    .containsExactlyInAnyOrderElementsOf(whats));
  }

  private static String numbers(SlackTown town, List<SlackActor> actors) {
    Map<String, Long> calls =
        town.slack.calls().stream()
            .collect(
                Collectors.groupingBy(LoggedCall::method, TreeMap::new, Collectors.counting()));
    return "%d deeds to make, %s promises, %s cards, calls %s"
        .formatted(
            actors.stream().mapToInt(SlackActor::made).sum(),
            town.inventory.read("select count(*) from commitment"),
            town.inventory.read("select count(*) from card"),
            calls);
  }
}
