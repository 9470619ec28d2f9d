package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Answer;
import asterism.bot.discord.wire.Answer.How;
import asterism.bot.discord.wire.LoggedCall;
import asterism.bot.discord.wire.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two bots, each a process of its own, connected to Discord with one token: both hear everything.
 * One after the other is killed while people type and press. {@code -Dordeal=whole} kills more
 * often, see {@link KilledTest} for the command; {@code -Dordeal.seed=N} as before.
 */
class DiscordTwoBotsTest {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordTwoBotsTest.class);
  private static final int PEOPLE = 3;
  private static final int KILLS = Extent.asked().of(2, 10);

  /** So many things are answered between two kills at least. */
  private static final int ENOUGH = Extent.asked().of(8, 30);

  private static final Duration SETTLING = Duration.ofMinutes(Extent.asked().of(2, 5));

  @TempDir private Path folder;

  private final long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
  private final DiscordTown town = new DiscordTown(PEOPLE);
  private final AtomicBoolean over = new AtomicBoolean();

  /** By name: what was promised or said, one after the other. */
  private final Map<String, List<String>> tried = new ConcurrentHashMap<>();

  /** The same without what the bot said it could not record. */
  private final Map<String, List<String>> heeded = new ConcurrentHashMap<>();

  private final Queue<How> answers = new ConcurrentLinkedQueue<>();

  @Test
  void each_thing_is_done_once_and_answered_once_though_one_of_them_is_killed() throws Exception {
    LOG.warn("Killing one of two, seed {}", seed);
    try (town;
        BotProcess one = town.process(folder.resolve("one.log")).begin();
        BotProcess two = town.process(folder.resolve("two.log")).begin()) {
      one.ready();
      two.ready();
      town.connected(2);
      town.settledIn();
      Seen proposal = town.propose("We meet on Tuesdays");
      int before = firstAnswers().size();
      whileOneIsKilled(proposal, List.of(one, two));

      assertThat(answers).doesNotContain(How.NOT);
      assertThat(firstAnswers().values()).containsOnly(1L);
      assertThat(firstAnswers()).hasSize(before + answers.size());
      town.database.asOwner("update asterism.card set claimed_until = '-infinity'");
      town.inventory.settled(SETTLING).isTrue();
      tried.forEach(this::isDoneOnce);
      assertThat(
              town.inventory.read("select commitment_id from commitment_event where kind = 'kept'"))
          .doesNotHaveDuplicates();
      assertThat(town.discord.complaints()).allMatch(each -> each.contains("40060"));
      LOG.warn("{} kills, {} answers", KILLS, answers.size());
    }
  }

  private void whileOneIsKilled(Seen proposal, List<BotProcess> bots) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    List<CompletableFuture<Void>> people = new ArrayList<>();
    try {
      for (int i = 0; i < PEOPLE; i++) {
        int which = i;
        Random random = new Random(seed + i);
        people.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!over.get()) {
                    act(which, proposal, random);
                    SlackActor.pause(random.nextInt(150));
                  }
                },
                threads));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        enough();
        BotProcess killed = bots.get(kill % 2);
        killed.kill();
        enough();
        if (kill + 1 < KILLS) {
          killed.start();
          town.connected(2);
        }
      }
    } finally {
      over.set(true);
      CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
      threads.shutdownNow();
    }
  }

  private void enough() {
    int before = answers.size();
    await()
        .atMost(SETTLING)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> answers.size() >= before + ENOUGH);
  }

  private void act(int which, Seen proposal, Random random) {
    String person = town.people.get(which);
    int thrown = random.nextInt(10);
    if (thrown < 5) {
      String what = "bring box " + answers.size() + " of p" + which;
      Map<String, ?> options = Map.of("what", what, "by", town.day(5));
      note(which, what, town.calls(person, thrown, "commit", "make", options));
    } else if (thrown < 8) {
      String stance = List.of("agree", "block", "abstain").get(random.nextInt(3));
      note(which, stance, town.press(person, proposal, "stance=" + stance));
    } else {
      town.pressAny(person, "of p" + which, "Done").ifPresent(told -> answers.add(told.how()));
    }
  }

  private void note(int which, String what, Answer answer) {
    answers.add(answer.how());
    tried.computeIfAbsent("Person " + which, first -> new ArrayList<>()).add(what);
    if (town.isHeeded(town.people.get(which), answer)) {
      heeded.computeIfAbsent("Person " + which, first -> new ArrayList<>()).add(what);
    }
  }

  private void isDoneOnce(String name, List<String> all) {
    List<String> done =
        town.inventory.read(
            """
            select what from (
              select e.id, e.at, e.by_person_id, c.what from commitment_event e
                join commitment c on c.id = e.commitment_id where e.kind = 'made'
              union all select id, at, person_id, stance from act) done
            join person p on p.id = done.by_person_id where p.name = '%s' order by done.at, done.id
            """
                .formatted(name));
    assertThat(all).as(name).containsSubsequence(done);
    assertThat(done).as(name).containsSubsequence(heeded.get(name));
  }

  /** By interaction, how often it was answered first. */
  private Map<String, Long> firstAnswers() {
    return town.discord.calls(DiscordTown.CALLBACK).stream()
        .filter(LoggedCall::done)
        .collect(Collectors.groupingBy(LoggedCall::path, Collectors.counting()));
  }
}
