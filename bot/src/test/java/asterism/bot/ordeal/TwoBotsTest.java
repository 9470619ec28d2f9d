package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two bots, each a process of its own, on one PostgreSQL. {@code -Dordeal=whole} tries more of it;
 * see {@link KilledTest} for the command.
 */
class TwoBotsTest {
  private static final Logger LOG = LoggerFactory.getLogger(TwoBotsTest.class);
  private static final int COMMITMENTS = Extent.asked().of(40, 200);
  private static final int KILLS = Extent.asked().of(1, 4);

  @TempDir private Path folder;

  private final TestDatabase database = TestDatabase.create();
  private final List<BotProcess> bots = new ArrayList<>();

  @AfterEach
  void stop() {
    bots.forEach(BotProcess::close);
    database.close();
  }

  @Test
  void begun_at_the_same_moment_on_an_empty_database_they_share_the_work_though_one_is_killed()
      throws Exception {
    database.asOwner("drop schema asterism cascade");
    BotProcess one = bot("one").begin();
    BotProcess two = bot("two").begin();
    one.ready();
    two.ready();
    planted(one.room());

    List<BotProcess> both = List.of(one, two);
    try (Script script = new Script(attempt -> both.get(attempt % 2).room())) {
      CompletableFuture<Void> made = script.make(COMMITMENTS);
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = COMMITMENTS * kill / (KILLS + 1);
        await().atMost(Duration.ofMinutes(3)).until(() -> script.acknowledged().size() >= enough);
        BotProcess killed = both.get(kill % 2);
        killed.kill();
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> script.acknowledged().size() >= enough + COMMITMENTS / 10);
        killed.start();
      }
      made.get(5, TimeUnit.MINUTES);

      Books books = new Books(database.ownerUrl());
      books.settled();
      books.areInOrder(script.acknowledged(), one.room());
      assertThat(two.room().messages("rosa", Script.CHANNEL))
          .isEqualTo(one.room().messages("rosa", Script.CHANNEL));
      LOG.warn("{} kills, answers {}", KILLS, script.heard());
    }
  }

  /** The first run's people and channels, once each. */
  private static void planted(RoomClient room) throws IOException {
    JsonNode found = room.room();
    assertThat(found.path("people").findValuesAsText("handle"))
        .containsExactly("maria", "james", "mei", "sam", "rosa");
    assertThat(found.path("channels").findValuesAsText("id"))
        .containsExactly("backbone", "steering-committee", "early-reading");
  }

  private BotProcess bot(String name) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ASTERISM_DATABASE_URL", database.botUrl());
    environment.put("ASTERISM_DATABASE_OWNER_URL", database.ownerUrl());
    BotProcess bot = new BotProcess(environment, folder.resolve(name + ".log"));
    bots.add(bot);
    return bot;
  }
}
