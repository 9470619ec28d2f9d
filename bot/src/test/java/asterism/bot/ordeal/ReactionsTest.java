package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.feature.consensus.Assembly;
import asterism.bot.message.Button;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Tallied;
import asterism.storage.people.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many people react to one proposal, change their minds, press buttons and type in between; of what
 * they do with reactions some is told twice, some late and out of order, some never, and the bot is
 * begun again now and then. What is tallied is what a plain recount finds. From a printed seed:
 * {@code -Dreactions.seed=…} repeats it; {@code -Dordeal=whole} takes 10,000 acts by 500 people.
 */
class ReactionsTest {
  private static final Logger LOG = LoggerFactory.getLogger(ReactionsTest.class);
  private static final int PEOPLE = Extent.asked().of(30, 500);
  private static final int ACTS = Extent.asked().of(400, 10_000);

  private final long seed = Long.getLong("reactions.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Assembly assembly = new Assembly();
  private final Recount recount = new Recount();
  private final List<String> people = new ArrayList<>();
  private final List<Late> late = new ArrayList<>();
  private final Map<Stance, String> buttons = new TreeMap<>();
  private Optional<Outcome> read = Optional.empty();
  private long nanos;
  private int heard;
  private String card = "";

  /** Something of which the bot has not been told yet. */
  private record Late(String person, Reacted reacted) {}

  @AfterEach
  void close() {
    assembly.close();
  }

  @Test
  void the_tally_is_what_a_plain_recount_finds_whatever_was_lost_late_or_told_twice() {
    LOG.info("The reactions of seed {}", seed);
    begin();
    for (int act = 1; act <= ACTS; act++) {
      assembly.clock.forward(Duration.ofMillis(1 + random.nextInt(20_000)));
      somethingHappens();
    }
    LOG.warn("{} acts by {} people, {} µs each", heard, PEOPLE, nanos / 1000 / heard);

    assembly.mailbox.telling(this::all);
    assembly.awayUntil(proposal().closesAt().plusSeconds(2)).leasesOver();
    tellSomeLate(late.size() / 2);
    assembly.look();
    recount.read(Outcome.READ, proposal().closesAt());
    assertThat(tallied()).as("seed %s", seed).isEqualTo(recount.stances());
  }

  private void begin() {
    for (int number = 1; number <= PEOPLE; number++) {
      String person = "p%03d".formatted(number);
      people.add(person);
      assembly.say(person, "/commit list");
    }
    assertThat(
            assembly.say(
                "p001",
                "/consensus propose We meet on Tuesdays rule:full voices:people closes:\"in 30"
                    + " days\""))
        .contains(PEOPLE + " voices");
    card = assembly.cardId();
    for (Button button : assembly.card().buttons()) {
      for (Stance stance : Recount.EMOJI.keySet()) {
        if (button.id().contains("stance=" + stance.name().toLowerCase(Locale.ROOT))) {
          buttons.put(stance, button.id());
        }
      }
    }
    assertThat(buttons).hasSize(Recount.EMOJI.size());
  }

  private void somethingHappens() {
    String person = people.get(random.nextInt(PEOPLE));
    int what = random.nextInt(1000);
    if (what < 750) {
      reacts(person);
    } else if (what < 830) {
      presses(person);
    } else if (what < 930) {
      types(person);
    } else if (what < 970) {
      tellSomeLate(3);
    } else if (what < 990) {
      look();
    } else {
      assembly.restarted();
      look();
    }
  }

  private void reacts(String person) {
    Stance stance = anyStance();
    boolean on = !recount.stands(person, stance);
    assembly.mailbox.put(person, card, Recount.EMOJI.get(stance), on);
    recount.put(person, stance, on);
    Late told =
        new Late(
            person,
            new Reacted(
                card, Recount.EMOJI.get(stance), on, Optional.of(assembly.clock.instant())));
    int fate = random.nextInt(10);
    if (fate < 6) {
      tell(told);
    } else if (fate < 7) {
      tell(told);
      tell(told);
    } else if (fate < 8) {
      tell(told);
      late.add(told); // and once more, later
    } else if (fate < 9) {
      late.add(told);
    } // or never
  }

  private void tell(Late told) {
    timed(() -> assembly.hear(told.person(), told.reacted()));
    recount.told(told.person(), told.reacted());
  }

  private void tellSomeLate(int most) {
    Collections.shuffle(late, random);
    for (int i = 0; i < most && !late.isEmpty(); i++) {
      tell(late.remove(late.size() - 1));
    }
  }

  private void presses(String person) {
    Stance stance = anyStance();
    timed(() -> assembly.desk().press(person, buttons.get(stance)));
    recount.said(person, Optional.of(stance), assembly.clock.instant());
  }

  private void types(String person) {
    Optional<Stance> stance = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(anyStance());
    String word =
        stance.map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("withdraw");
    timed(
        () ->
            assertThat(assembly.say(person, "/consensus say 1 " + word))
                .containsAnyOf("Counted", "It stands as you said", "Taken back"));
    recount.said(person, stance, assembly.clock.instant());
  }

  private void timed(Runnable act) {
    long begun = System.nanoTime();
    act.run();
    nanos += System.nanoTime() - begun;
    heard++;
  }

  /** Reactions are read back if it is time, and sometimes not all of them. */
  private void look() {
    int how = random.nextInt(6);
    read = Optional.empty();
    assembly.mailbox.telling(
        how == 0 ? all -> Reactions.not(Outcome.UNREADABLE) : how == 1 ? this::some : this::all);
    assembly.desk().look();
    if (read.isPresent()) {
      recount.read(read.get(), assembly.clock.instant());
    }
    if (read.filter(Outcome.READ::equals).isPresent()) {
      assertThat(standing()).as("seed %s", seed).isEqualTo(recount.stances());
    }
  }

  private Reactions all(Reactions all) {
    read = Optional.of(Outcome.READ);
    return all;
  }

  private Reactions some(Reactions all) {
    read = Optional.of(Outcome.PARTLY);
    return new Reactions(Outcome.PARTLY, all.people());
  }

  private Stance anyStance() {
    List<Stance> all = List.copyOf(Recount.EMOJI.keySet());
    return all.get(random.nextInt(all.size()));
  }

  private Proposal proposal() {
    return assembly.proposal(1);
  }

  /** What counts as said now, of those who said something, by name. */
  private Map<String, Stance> standing() {
    long proposal = proposal().id();
    return assembly.run(
        tx -> {
          Map<String, Stance> standing = new TreeMap<>();
          People all = new People(tx);
          for (Act act : new Acts(tx).latest(proposal, 1)) {
            act.stance()
                .ifPresent(stance -> standing.put(all.person(act.personId()).name(), stance));
          }
          return standing;
        });
  }

  private Map<String, Stance> tallied() {
    long proposal = proposal().id();
    List<Tallied> voices = assembly.run(tx -> new Closings(tx).tallied(proposal));
    assertThat(voices).hasSize(PEOPLE);
    Map<String, Stance> tallied = new TreeMap<>();
    voices.forEach(v -> v.stance().ifPresent(stance -> tallied.put(v.name(), stance)));
    return tallied;
  }
}
