package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient;
import asterism.bot.Seen;
import asterism.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots, each a process of its own, at the second at which proposals close. {@code
 * -Dordeal=whole} tries more of them; see {@link KilledTest} for the command.
 */
class TwoBotsCloseTest {
  private static final int PROPOSALS = Extent.asked().of(6, 60);
  private static final String CHANNEL = "early-reading";

  @TempDir private Path folder;

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void each_comes_to_one_verdict_that_is_told_once() throws IOException {
    try (Replicas bots = new Replicas(database, folder, 2)) {
      bots.start();
      for (int number = 1; number <= PROPOSALS; number++) {
        RoomClient room = bots.room(number);
        assertThat(room.say("maria", CHANNEL, "/consensus propose We meet rule:light").reply())
            .contains("Proposed as #" + number);
        String stance = number % 3 == 0 ? "block" : "agree";
        assertThat(
                bots.room(number + 1)
                    .say("sam", CHANNEL, "/consensus say %d %s".formatted(number, stance))
                    .reply())
            .contains("Counted");
      }
      bots.room(1).forward("P15D");
      await().atMost(Duration.ofMinutes(2)).until(() -> results(bots.room(1)).size() >= PROPOSALS);
      Books books = new Books(database.ownerUrl());
      books.settled();

      assertThat(results(bots.room(1)))
          .as("one of each")
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, PROPOSALS).boxed().toList());
      assertThat(
              books.read(
                  """
                  select p.number from proposal_event e
                  join proposal p on p.id = e.proposal_id where e.kind = 'closed' order by 1
                  """))
          .isEqualTo(IntStream.rangeClosed(1, PROPOSALS).mapToObj(Integer::toString).toList());
      assertThat(books.read("select distinct verdict from proposal order by 1"))
          .containsExactly("adopted", "blocked");
    }
  }

  /** The numbers of the proposals of which it is told what came of them. */
  private static List<Integer> results(RoomClient room) throws IOException {
    return room.messages("mei", CHANNEL).stream()
        .map(Seen::text)
        .filter(words -> words.contains("what came of proposal #"))
        .map(words -> words.replaceAll("(?s).*what came of proposal #(\\d+).*", "$1"))
        .map(Integer::valueOf)
        .toList();
  }
}
