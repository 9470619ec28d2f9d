package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.Heard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two bots in one Slack, on one database: what Slack tells goes now to one, now to the other. */
class SlackTwoBotsTest {
  private static final int PEOPLE = 4;
  private static final int EACH = Extent.asked().of(4, 20);
  private static final int CHANGES = Extent.asked().of(60, 300);
  private static final Duration SETTLING = Duration.ofMinutes(Extent.asked().of(1, 4));

  @ParameterizedTest
  @EnumSource
  void each_command_has_one_effect_and_one_answer_and_each_card_stands_once(Way way)
      throws Exception {
    try (SlackTown town = new SlackTown(way, PEOPLE)) {
      List<RunningBot> bots = List.of(town.start(), town.start());
      town.settledIn();
      town.slack.limits(true);
      inTurns(town, bots);

      List<String> whats = town.inventory.read("select what from commitment");
      assertThat(whats).doesNotHaveDuplicates().hasSize(PEOPLE * EACH);
      for (String person : town.people) {
        await()
            .atMost(SETTLING)
            .untilAsserted(
                () -> assertThat(SlackActor.all(town.toldPrivately(person))).hasSize(EACH));
      }
      town.inventory.settled(SETTLING).isTrue();
      assertThat(town.slack.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_changes_of_one_promise_are_few_edits(Way way) {
    try (SlackTown town = new SlackTown(way, PEOPLE)) {
      List<RunningBot> bots = List.of(town.start(), town.start());
      town.settledIn();
      int number = town.promise(0, "bring the chairs");
      town.slack.limits(true);
      int before = town.slack.calls("chat.update").size();
      for (int i = 0; i < CHANGES; i++) {
        turn(town, bots, i);
        town.says(0, 0, "move " + number + " to " + town.day(4 + i % 90));
      }

      town.inventory.settled(SETTLING).isTrue();
      assertThat(town.slack.calls("chat.update").size() - before).isLessThan(CHANGES);
      assertThat(town.slack.complaints()).isEmpty();
    }
  }

  /** Half of it typed with a slash, half said to the bot by name and told to both. */
  private static void inTurns(SlackTown town, List<RunningBot> bots) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    List<CompletableFuture<Void>> people = new ArrayList<>();
    try {
      for (int i = 0; i < PEOPLE; i++) {
        int person = i;
        people.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int n = 0; n < EACH; n++) {
                    turn(town, bots, n + person);
                    promise(town, bots, person, n);
                  }
                },
                threads));
      }
      CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void promise(SlackTown town, List<RunningBot> bots, int person, int n) {
    String what = "carry table %d of p%d by %s".formatted(n, person, town.day(5));
    if (n % 2 == 0) {
      town.says(person, n % town.channels.size(), what);
      return;
    }
    String channel = town.channels.get(n % town.channels.size());
    Heard heard = town.slack.say(town.people.get(person), channel, "@asterism commit " + what);
    turn(town, bots, n + person + 1);
    town.slack.again(heard.event().orElseThrow());
  }

  /** In Socket Mode Slack spreads things over its connections by itself. */
  private static void turn(SlackTown town, List<RunningBot> bots, int n) {
    town.toward(bots.get(n % bots.size()));
  }
}
