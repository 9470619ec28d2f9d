package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.Heard;
import asterism.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The database is stopped while people use the bot in Slack, and comes back. {@code -Dordeal=whole}
 * leaves it away for 20 seconds; see {@link KilledTest} for the command.
 */
class SlackOutageTest {
  private static final Duration AWAY = Duration.ofSeconds(Extent.asked().of(3, 20));
  private static final Duration SETTLING = Duration.ofMinutes(2);
  private static final int PEOPLE = 3;
  private static final String SORRY = "I cannot reach my records right now";

  @ParameterizedTest
  @EnumSource
  void people_are_told_kindly_and_events_come_again_and_nothing_is_lost(Way way) throws Exception {
    try (SlackTown town = new SlackTown(way, PEOPLE)) {
      town.slack.patience(Duration.ofSeconds(4));
      town.slack.retryAfter(
          Collections.nCopies(60, Duration.ofSeconds(1)).toArray(Duration[]::new));
      town.start();
      town.settledIn();
      town.promise(0, "stand before all this");
      town.inventory.settled(SETTLING);
      String garden = town.slack.channel("garden", town.people.toArray(String[]::new));

      ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
      List<Heard> heard = new ArrayList<>();
      whilePeoplePromise(
          town,
          answers,
          () -> TestDatabase.whileAway(() -> heard.addAll(away(town, garden, answers))));

      assertThat(heard).noneMatch(Heard::acknowledged);
      await()
          .atMost(SETTLING)
          .untilAsserted(
              () ->
                  assertThat(town.inventory.read("select delivery from handled_delivery"))
                      .containsAll(
                          heard.stream().map(each -> each.event().orElseThrow().id()).toList()));
      // those whose mark was lost on the way wait until they are taken again
      town.database.asOwner("update asterism.card set claimed_until = '-infinity'");
      town.inventory.settled(SETTLING).isTrue();
      assertThat(town.cards(garden)).hasSize(1);
      nothingIsLost(town, answers);
      assertThat(town.slack.complaints())
          .allMatch(
              each -> each.contains("answered with 503") || each.contains("not acknowledged"));
    }
  }

  /** Things that Slack tells while the database is away; people are told so meanwhile. */
  private static List<Heard> away(
      SlackTown town, String garden, ConcurrentLinkedQueue<String> answers) {
    long begun = System.nanoTime();
    List<Heard> heard =
        List.of(
            town.slack.react(town.people.get(1), town.card(0, "stand before"), "eyes", true),
            town.slack.invite(town.people.get(1), garden));
    town.slack.say(
        town.people.get(2),
        town.channels.get(1),
        "@asterism commit water the trees by " + town.day(2));
    await()
        .atMost(SETTLING)
        .until(
            () ->
                System.nanoTime() - begun > AWAY.toNanos()
                    && answers.stream().anyMatch(answer -> answer.startsWith(SORRY))
                    && town.toldPrivately(town.people.get(2)).toString().contains(SORRY));
    return heard;
  }

  private static void whilePeoplePromise(
      SlackTown town, ConcurrentLinkedQueue<String> answers, Runnable meanwhile) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<CompletableFuture<Void>> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        int person = i;
        people.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int n = 0; !over.get(); n++) {
                    String what = "mend chair %d of p%d by %s".formatted(n, person, town.day(3));
                    answers.add(town.says(person, 0, what));
                    SlackActor.pause(1000);
                  }
                },
                threads));
      }
      meanwhile.run();
      over.set(true);
      CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  /** Where the database went in the middle of it people were told that nobody knows. */
  private static void nothingIsLost(SlackTown town, ConcurrentLinkedQueue<String> answers) {
    long unsure = answers.stream().filter(answer -> answer.contains("cannot tell whether")).count();
    List<String> recorded = recorded(town);
    List<String> kept = town.inventory.read("select what from commitment");
    assertThat(recorded).doesNotHaveDuplicates();
    assertThat(kept).doesNotHaveDuplicates().containsAll(recorded);
    assertThat(kept.size() - recorded.size()).isLessThanOrEqualTo((int) unsure);
  }

  private static List<String> recorded(SlackTown town) {
    return town.people.stream()
        .flatMap(person -> SlackActor.all(town.toldPrivately(person)).stream())
        .map(SlackActor.Recorded::what)
        .toList();
  }
}
