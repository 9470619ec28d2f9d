package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.storage.consensus.Stance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People react, press, type and promise while the connection to Discord breaks in every way there
 * is; what Discord says has failed they do again. {@code -Dordeal=whole} breaks it more often;
 * {@code -Dordeal.seed=N} as before.
 */
class DiscordCutTest {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordCutTest.class);
  private static final int ROUNDS = Extent.asked().of(1, 10);
  private static final Duration HEARTBEAT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BACK = Duration.ofMinutes(1);

  /** Beside one who reacts just when nobody hears of it. */
  private static final int PEOPLE = 6;

  /** The ways in which a connection breaks. */
  private enum Break {
    CUT(FakeDiscord::cut),
    CUT_AGAIN(FakeDiscord::cut),
    SILENT(FakeDiscord::silence),
    ASKED_TO_COME_AGAIN(FakeDiscord::askToReconnect),
    FORGOTTEN(
        discord -> {
          discord.forgetSessions();
          discord.cut();
        }),
    INVALID(FakeDiscord::invalidateSessions);

    private final Consumer<FakeDiscord> how;

    Break(Consumer<FakeDiscord> how) {
      this.how = how;
    }
  }

  private static final Map<Stance, String> EMOJI =
      new EnumMap<>(
          Map.of(
              Stance.BLOCK, "🛑",
              Stance.STAND_ASIDE, "🟠",
              Stance.RESERVATIONS, "🟡",
              Stance.QUESTION, "❓",
              Stance.ABSTAIN, "⚪",
              Stance.AGREE, "✅"));

  private final long seed = Long.getLong("ordeal.seed", new Random().nextLong(1_000_000));
  private final DiscordTown town = new DiscordTown(PEOPLE + 1);
  private final AtomicBoolean over = new AtomicBoolean();

  /** By name: what somebody said, as often as they tried. */
  private final Map<String, List<Stance>> said = new TreeMap<>();

  /** By name: how often somebody was told that it was counted. */
  private final Map<String, Integer> heeded = new TreeMap<>();

  /** By name: what they have on the message, in the end. */
  private final Map<String, List<Stance>> reacted = new TreeMap<>();

  /** What was promised, and whether anybody was told so. */
  private final Map<String, Boolean> promised = new TreeMap<>();

  @Test
  void no_stance_and_no_press_is_lost_or_doubled_however_the_connection_breaks() throws Exception {
    LOG.warn("Breaking connections, seed {}", seed);
    try (town) {
      town.discord.heartbeat(HEARTBEAT);
      town.start();
      town.settledIn();
      town.discord.patience(PATIENCE);
      whileItBreaks(town.propose("We meet on Tuesdays"));

      await().atMost(BACK).untilAsserted(() -> assertThat(standing()).isEqualTo(recount()));
      nothingSaidIsLostOrDoubled();
      promisesAreKept();
      town.inventory.settled(BACK).isTrue();
      assertThat(town.discord.complaints())
          .allMatch(each -> each.contains("Not answered in time") || each.contains("10062"));
    }
  }

  private void whileItBreaks(Seen proposal) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    List<CompletableFuture<Void>> people = new ArrayList<>();
    try {
      for (int i = 0; i < PEOPLE; i++) {
        int which = i;
        Random random = new Random(seed + i);
        Runnable deed = deed(which, proposal, random);
        people.add(
            CompletableFuture.runAsync(
                () -> {
                  while (!over.get()) {
                    deed.run();
                    SlackActor.pause(random.nextInt(200));
                  }
                },
                threads));
      }
      breakAll(proposal);
    } finally {
      over.set(true);
      CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
      threads.shutdownNow();
    }
  }

  private void breakAll(Seen proposal) {
    String unheard = town.people.get(PEOPLE);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      List<Break> breaks = Arrays.asList(Break.values());
      Collections.shuffle(breaks, random);
      for (Break each : breaks) {
        await().atMost(BACK).until(() -> town.discord.connections() == 1);
        SlackActor.pause(random.nextInt(600));
        LOG.info("{}", each);
        each.how.accept(town.discord);
        if (each == Break.FORGOTTEN || each == Break.INVALID) { // nobody will ever tell of it
          react(unheard, "Person " + PEOPLE, proposal, random);
        }
        SlackActor.pause(200); // until nobody takes the old connection for the new one
      }
    }
    await().atMost(BACK).until(() -> town.discord.connections() == 1);
    SlackActor.pause(500);
  }

  private Runnable deed(int which, Seen proposal, Random random) {
    String person = town.people.get(which);
    String name = "Person " + which;
    return switch (which) {
      case 0, 1, 2 -> () -> react(person, name, proposal, random);
      case 3 -> () -> say(name, random, one -> press(person, proposal, one));
      case 4 -> () -> say(name, random, one -> type(person, one));
      default -> () -> promise(person, random);
    };
  }

  private void react(String person, String name, Seen proposal, Random random) {
    Stance stance = anyStance(random);
    List<Stance> mine;
    synchronized (reacted) {
      mine = reacted.computeIfAbsent(name, first -> new ArrayList<>());
    }
    boolean on = !mine.remove(stance);
    town.discord.react(person, proposal, EMOJI.get(stance), on, false);
    if (on) {
      mine.add(stance);
    }
  }

  /** Says it again until it is counted, as people do. */
  private void say(String name, Random random, Predicate<Stance> how) {
    Stance stance = anyStance(random);
    boolean counted = false;
    while (!counted) {
      synchronized (said) {
        said.computeIfAbsent(name, first -> new ArrayList<>()).add(stance);
      }
      counted = how.test(stance);
    }
    synchronized (heeded) {
      heeded.merge(name, 1, Integer::sum);
    }
  }

  private boolean press(String person, Seen proposal, Stance stance) {
    return town.isHeeded(person, town.press(person, proposal, "stance=" + word(stance)));
  }

  private boolean type(String person, Stance stance) {
    Map<String, ?> options = Map.of("number", 1, "stance", word(stance));
    return town.isHeeded(person, town.calls(person, 0, "consensus", "say", options));
  }

  private void promise(String person, Random random) {
    String what = "bring box " + promised.size() + " to the hall";
    Map<String, ?> options = Map.of("what", what, "by", town.day(5));
    promised.put(what, town.isHeeded(person, town.calls(person, 1, "commit", "make", options)));
    while (!done(person)) {
      LOG.info("It has failed, and is tried again");
    }
  }

  private boolean done(String person) {
    return town.pressAny(person, "bring box", "Done")
        .map(answer -> town.isHeeded(person, answer))
        .orElse(true);
  }

  private static Stance anyStance(Random random) {
    List<Stance> all = List.copyOf(EMOJI.keySet());
    return all.get(random.nextInt(all.size()));
  }

  private static String word(Stance stance) {
    return stance.name().toLowerCase(Locale.ROOT);
  }

  /** Of everybody who has one, the stance: of reactions the most cautious that stands. */
  private Map<String, String> recount() {
    Map<String, String> stances = new TreeMap<>();
    said.forEach((name, all) -> stances.put(name, word(all.get(all.size() - 1))));
    reacted.forEach(
        (name, all) ->
            all.stream().min(Stance::compareTo).ifPresent(one -> stances.put(name, word(one))));
    return stances;
  }

  private Map<String, String> standing() {
    Map<String, String> standing = new TreeMap<>();
    town
        .inventory
        .read(
            """
            select distinct on (a.person_id) p.name || ':' || coalesce(a.stance, '')
            from act a join person p on p.id = a.person_id order by a.person_id, a.at desc, a.id desc
            """)
        .stream()
        .map(each -> each.split(":", -1))
        .filter(each -> !each[1].isEmpty())
        .forEach(each -> standing.put(each[0], each[1]));
    return standing;
  }

  /** What was counted is there, nothing more than was tried, and in the order in which it was. */
  private void nothingSaidIsLostOrDoubled() {
    said.forEach(
        (name, tried) -> {
          List<String> acts =
              town.inventory.read(
                  """
                  select a.stance from act a join person p on p.id = a.person_id
                  where a.source = 'said' and p.name = '%s' order by a.id
                  """
                      .formatted(name));
          assertThat(acts).as(name).hasSizeBetween(heeded.get(name), tried.size());
          assertThat(changes(acts))
              .as(name)
              .isEqualTo(changes(tried.stream().map(DiscordCutTest::word).toList()));
          LOG.warn("{} tried {} times, was heeded {} times", name, tried.size(), heeded.get(name));
        });
  }

  /** The same again is no news. */
  private static List<String> changes(List<String> all) {
    List<String> changes = new ArrayList<>();
    for (String one : all) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(one)) {
        changes.add(one);
      }
    }
    return changes;
  }

  private void promisesAreKept() {
    List<String> whats = town.inventory.read("select what from commitment");
    assertThat(whats).doesNotHaveDuplicates().isSubsetOf(promised.keySet());
    List<String> told =
        promised.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    assertThat(whats).containsAll(told);
    assertThat(
            town.inventory.read("select commitment_id from commitment_event where kind = 'kept'"))
        .doesNotHaveDuplicates();
    LOG.warn("{} promises, of {} somebody was told", whats.size(), told.size());
  }
}
