package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot with its own database, killed at random moments while people make commitments.
 *
 * <p>A little of it runs in each build. All of it, 200 commitments and 8 kills, and the whole of
 * the other ordeals:
 *
 * <pre>
 * mvn -B verify -pl bot -am -Dtest='asterism/bot/ordeal/*Test' \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dordeal=whole
 * </pre>
 *
 * <p>{@code -Dordeal.seed=N} kills at the moments of an earlier run, as near as a machine can.
 */
class KilledTest {
  private static final Logger LOG = LoggerFactory.getLogger(KilledTest.class);
  private static final int COMMITMENTS = Extent.asked().of(30, 200);
  private static final int KILLS = Extent.asked().of(2, 8);

  @TempDir private Path folder;

  private Path data = Path.of("none");

  @Test
  void what_was_acknowledged_is_there_once_and_shown_once_and_nothing_is_half_made()
      throws Exception {
    long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
    LOG.warn("Killing at random moments, seed {}", seed);
    Random random = new Random(seed);
    data = folder.resolve("data");
    BotProcess bot =
        new BotProcess(Map.of("ASTERISM_DATA", data.toString()), folder.resolve("said.log"));
    try (bot;
        Script script = new Script(attempt -> bot.room())) {
      bot.start();
      CompletableFuture<Void> made = script.make(COMMITMENTS);
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = (COMMITMENTS * kill / (KILLS + 1)) - random.nextInt(4);
        await().atMost(Duration.ofMinutes(3)).until(() -> script.acknowledged().size() >= enough);
        pause(random.nextInt(300));
        bot.kill();
        int known = script.acknowledged().size();
        bot.start();
        assertThat(new Books(url()).read("select what from commitment"))
            .as("after kill %d with %d acknowledged", kill, known)
            .hasSizeGreaterThanOrEqualTo(known);
      }
      made.get(10, TimeUnit.MINUTES);
      assertThat(script.acknowledged()).hasSize(COMMITMENTS);

      Books books = new Books(url());
      books.settled();
      books.areInOrder(script.acknowledged(), bot.room());
      LOG.warn("{} kills, answers {}", KILLS, script.heard());
    }
  }

  /** A moment that nothing in the bot decides. */
  private static void pause(int milliseconds) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS))
        .join();
  }

  /** Of the superuser of the embedded server, which is there while the bot runs. */
  private String url() throws IOException {
    String password = Files.readString(data.resolve("password")).strip();
    String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3);
    return "jdbc:postgresql://127.0.0.1:%s/asterism?user=postgres&password=%s"
        .formatted(port.strip(), password);
  }

  /** A bot that was killed and not started again has left its server running. */
  @AfterEach
  void leave_no_server_behind() throws IOException {
    Path pid = data.resolve("postgresql/postmaster.pid");
    if (Files.exists(pid)) {
      long server = Long.parseLong(Files.readAllLines(pid).get(0).strip());
      ProcessHandle.of(server).ifPresent(ProcessHandle::destroy);
      await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(pid));
    }
  }
}
