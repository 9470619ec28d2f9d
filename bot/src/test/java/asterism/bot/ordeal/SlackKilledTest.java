package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Slack, killed while people type, press and mention it, and while its cards are on the
 * way. {@code -Dordeal=whole} kills it more often, see {@link KilledTest} for the command; {@code
 * -Dordeal.seed=N} as before.
 */
class SlackKilledTest {
  private static final Logger LOG = LoggerFactory.getLogger(SlackKilledTest.class);
  private static final int PEOPLE = 4;
  private static final int KILLS = Extent.asked().of(2, 8);

  /** So many cards are posted between two kills at least. */
  private static final int ENOUGH = Extent.asked().of(3, 10);

  private static final Duration SETTLING = Duration.ofMinutes(Extent.asked().of(2, 5));

  @TempDir private Path folder;

  @Test
  void what_was_acknowledged_is_there_once_and_what_slack_tells_again_has_one_effect()
      throws Exception {
    long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
    LOG.warn("Killing at random moments, seed {}", seed);
    try (SlackTown town = new SlackTown(Way.HTTP, PEOPLE);
        BotProcess bot = town.process(folder.resolve("said.log"))) {
      // it is away for longer than Slack's own first retries, which are at once and in a minute
      town.slack.retryAfter(
          Collections.nCopies(60, Duration.ofSeconds(1)).toArray(Duration[]::new));
      start(town, bot);
      town.settledIn();

      List<String> mentioned = new ArrayList<>();
      List<SlackActor> actors = whileItIsKilled(town, bot, seed, mentioned);
      await()
          .atMost(SETTLING)
          .untilAsserted(
              () ->
                  assertThat(town.inventory.read("select what from commitment"))
                      .containsAll(mentioned));
      town.inventory.settled(SETTLING).isTrue();
      isInOrder(town, actors, mentioned);
      LOG.warn(
          "{} kills, {} promises, {} by mentions",
          KILLS,
          town.inventory.read("select count(*) from commitment"),
          mentioned.size());
    }
  }

  private static void start(SlackTown town, BotProcess bot) {
    bot.start();
    // whom the killed one gave them to has given them back
    town.database.asOwner("update asterism.card set claimed_until = '-infinity'");
    town.slack.toHttp(SlackTown.requests(bot.where()));
  }

  private static List<SlackActor> whileItIsKilled(
      SlackTown town, BotProcess bot, long seed, List<String> mentioned) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<SlackActor> actors = new ArrayList<>();
    List<CompletableFuture<Void>> people = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (int i = 0; i < PEOPLE - 1; i++) {
        SlackActor actor = new SlackActor(town, i, seed);
        actors.add(actor);
        people.add(CompletableFuture.runAsync(() -> go(over, 200, () -> actor.act(20)), threads));
      }
      people.add(
          CompletableFuture.runAsync(
              () -> go(over, 1000, () -> mention(town, mentioned)), threads));
      for (int kill = 1; kill <= KILLS; kill++) {
        kill(town, bot, kill, new Random(seed + kill));
        start(town, bot);
      }
    } finally {
      over.set(true);
      CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
      threads.shutdownNow();
    }
    return actors;
  }

  /** Every second time just when a card stands of which the bot does not know yet. */
  private static void kill(SlackTown town, BotProcess bot, int kill, Random random) {
    long promises = town.posts();
    await().atMost(SETTLING).until(() -> town.posts() > promises + ENOUGH);
    if (kill % 2 == 1) {
      town.slack.weather().next("chat.postMessage", Trouble.lateAnswer(Duration.ofSeconds(4)));
      long before = town.posts();
      await().atMost(SETTLING).until(() -> town.posts() > before);
    } else {
      SlackActor.pause(random.nextInt(500));
    }
    bot.kill();
  }

  private static void go(AtomicBoolean over, int pause, Runnable deed) {
    while (!over.get()) {
      deed.run();
      SlackActor.pause(pause);
    }
  }

  private static void mention(SlackTown town, List<String> mentioned) {
    String what = "tell the neighbours of meeting " + mentioned.size();
    mentioned.add(what);
    town.slack.say(
        town.people.get(PEOPLE - 1),
        town.channels.get(0),
        "@asterism commit " + what + " by " + town.day(4));
  }

  private static void isInOrder(SlackTown town, List<SlackActor> actors, List<String> mentioned) {
    town.recordsAreInOrder(actors);
    assertThat(town.inventory.read("select what from commitment")).containsAll(mentioned);
    assertThat(town.inventory.read("select note from card where given_up_at is not null"))
        .isEmpty();
    assertThat(town.slack.complaints())
        .allMatch(
            complaint ->
                complaint.contains("not acknowledged") || complaint.contains("answered with 503"));
  }
}
