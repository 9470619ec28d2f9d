package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database is stopped under a bot that is in use, and comes back. {@code -Dordeal=whole} leaves
 * it away for 20 seconds; see {@link KilledTest} for the command.
 */
class OutageTest {
  private static final Logger LOG = LoggerFactory.getLogger(OutageTest.class);
  private static final int COMMITMENTS = Extent.asked().of(24, 120);
  private static final Duration AWAY = Duration.ofSeconds(Extent.asked().of(4, 20));

  /** How long a person waits for an answer at most; more in a build, which shares the machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(Extent.asked().of(10, 3));

  @Test
  void people_are_told_to_try_again_and_nothing_is_lost_and_cards_catch_up_by_themselves()
      throws Exception {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database);
        Script script = new Script(attempt -> bot.room())) {
      CompletableFuture<Void> made = script.make(COMMITMENTS);
      await().until(() -> script.acknowledged().size() >= COMMITMENTS / 3);
      TestDatabase.whileAway(() -> stayAway(bot, script));
      made.get(2, TimeUnit.MINUTES);

      Books books = new Books(database.ownerUrl());
      books.settled();
      books.areInOrder(script.acknowledged(), bot.room());
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(bot.room().get("/health").status()).isEqualTo(200));
      assertThat(script.slowest()).isLessThan(PATIENCE);
      LOG.warn(
          "Away for {}: answers {}, the slowest after {}", AWAY, script.heard(), script.slowest());
    }
  }

  private static void stayAway(TestBot bot, Script script) {
    long begun = System.nanoTime();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> System.nanoTime() - begun > AWAY.toNanos() && script.toldToTryAgain() > 0);
    try {
      assertThat(bot.room().get("/health").status()).isEqualTo(503);
      assertThat(bot.room().get("/room/api/room").status()).isEqualTo(503);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
