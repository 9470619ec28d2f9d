package asterism.bot.feature.consensus;

import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Spelling.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Motion;
import asterism.bot.feature.Proposing;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.people.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals by which something comes about by itself: here a garden, of a feature of its own. */
class MotionTest {
  private static final String WORDING = "We plant a garden behind the library";

  private final Garden garden = new Garden();
  private final Assembly assembly =
      new Assembly(garden).seating(Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei"));

  @BeforeEach
  void among() {
    garden.features = assembly.desk().features();
  }

  @AfterEach
  void close() {
    assembly.close();
  }

  @Test
  void its_card_says_what_comes_of_it_and_it_comes_once_when_it_is_adopted() {
    assertThat(assembly.say("maria", "/garden plant")).contains("proposed as #1");
    assertThat(assembly.card().plain()).contains(WORDING, "If adopted, garden 7 is planted.");
    assertThat(assembly.say("maria", "/consensus show 1"))
        .contains("If adopted, garden 7 is planted.");

    all("agree");
    assertThat(garden.told).isEmpty();
    closed();
    assembly.leasesOver().look().look();

    assertThat(garden.told).containsExactly("7 planted by #1");
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
  }

  @Test
  void nothing_comes_of_it_when_somebody_blocks() {
    assembly.say("maria", "/garden plant");
    assembly.say("sam", "/consensus say 1 agree");
    assembly.say("mei", "/consensus say 1 agree");
    assembly.say("maria", "/consensus say 1 block because the ground is wet");
    closed();

    assertThat(garden.told).containsExactly("7 left by #1");
  }

  @Test
  void nothing_comes_of_it_when_it_is_withdrawn() {
    assembly.say("maria", "/garden plant");
    assembly.say("maria", "/consensus withdraw 1 because it rains");

    assertThat(garden.told).containsExactly("7 left by #1");
  }

  @Test
  void other_words_change_nothing_of_what_comes_of_it() {
    assembly.say("maria", "/garden plant");
    assembly.say("maria", "/consensus amend 1 We plant a garden in front of the library");
    assertThat(assembly.card().plain())
        .contains("in front of the library", "If adopted, garden 7 is planted.");
    all("agree");
    closed();

    assertThat(garden.told).containsExactly("7 planted by #1");
  }

  @Test
  void what_cannot_be_carried_out_leaves_no_verdict_behind_and_is_tried_again() {
    assembly.say("maria", "/garden plant");
    all("agree");
    garden.frozen = true;
    closed();
    assertThat(assembly.proposal(1).verdict()).isEmpty();

    garden.frozen = false;
    assembly.leasesOver().look();
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
    assertThat(garden.told).containsExactly("7 planted by #1");
  }

  @Test
  void it_is_decided_by_the_rule_that_was_asked_for_and_a_check_by_none() {
    assembly.say("maria", "/garden plant");
    assertThat(assembly.card().plain()).contains("Full consensus");
    assertThat(assembly.say("maria", "/garden ask")).contains("asked as #2");
    assertThat(assembly.card().plain()).contains("asks how this feels, from 0 to 5");
  }

  private void all(String stance) {
    for (String person : List.of("maria", "sam", "mei")) {
      assembly.say(person, "/consensus say 1 " + stance);
    }
  }

  private void closed() {
    assembly.show().awayUntil(assembly.proposal(1).closesAt()).look().look();
  }

  /** Gardens are planted when that is adopted. */
  private static final class Garden implements Feature, Motion {
    final List<String> told = new ArrayList<>();
    boolean frozen;
    private List<Feature> features = List.of();

    @Override
    public String texts() {
      return "asterism.bot.feature.consensus.garden";
    }

    @Override
    public List<Command> commands() {
      return List.of(
          new Command("garden", "plant", WORD, List.of(), PRIVATE, this::plant),
          new Command("garden", "ask", WORD, List.of(), PRIVATE, this::ask));
    }

    private Reply plant(Call call) {
      Proposing.Opened opened =
          Proposing.of(features)
              .propose(
                  call,
                  call.group(),
                  Group.DecisionRule.FULL,
                  WORDING,
                  new Proposing.Moved("garden", 7));
      return Reply.of(Text.of("proposed as #" + opened.number()));
    }

    private Reply ask(Call call) {
      Proposing.Opened opened = Proposing.of(features).check(call, call.group(), WORDING);
      return Reply.of(Text.of("asked as #" + opened.number()));
    }

    @Override
    public Map<String, Motion> motions() {
      return Map.of("garden", this);
    }

    @Override
    public Text means(long subject, Transaction transaction, Wording wording) {
      return Text.of("If adopted, garden " + subject + " is planted.");
    }

    @Override
    public void adopted(long subject, int proposal, Transaction transaction, Instant now) {
      if (frozen) {
        throw new IllegalStateException("the ground is frozen");
      }
      told.add(subject + " planted by #" + proposal);
    }

    @Override
    public void dropped(long subject, int proposal, Transaction transaction, Instant now) {
      told.add(subject + " left by #" + proposal);
    }
  }
}
