package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block without a reason: after two days whoever facilitates is asked once to call. */
class CallingTest {
  private final Assembly assembly =
      new Assembly().seating(Map.of("Food Bank", "maria", "Schools", "mei", "Library", "james"));

  @BeforeEach
  void proposed() {
    assembly.lead("/roster @james facilitator");
    assembly.say("maria", "/consensus propose We meet on Tuesdays rule:full");
  }

  @AfterEach
  void close() {
    assembly.close();
  }

  @Test
  void after_two_days_the_facilitator_is_asked_once() {
    assertThat(assembly.press("mei", "Block")).contains("Please say why");
    days(2, -1);
    assertThat(asked("james")).isEmpty();
    days(0, 1);
    assertThat(asked("james"))
        .containsExactly(
            "mei blocked #1 (We meet on Tuesdays) two days ago, and the reason is not known yet."
                + " Would you call them? A block is where a conversation starts.");
    assertThat(asked("maria")).isEmpty();
    days(3, 0);
    assertThat(asked("james")).hasSize(1);
    assertThat(assembly.history(1)).containsOnlyOnce(Kind.REASON_MISSING);
  }

  @Test
  void given_by_a_reaction_and_once_more_the_two_days_run_from_the_first() {
    assembly.react("mei", Assembly.BLOCK);
    days(1, 0);
    assembly.press("mei", "Block");
    days(1, 0);
    assertThat(asked("james")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mei: /consensus say 1 block because the children are at school",
        "mei: /consensus say 1 reservations",
        "mei: /consensus say 1 withdraw",
        "maria: /consensus amend 1 We meet on Mondays",
        "maria: /consensus withdraw 1"
      })
  void explained_lifted_amended_or_closed_nobody_is_asked(String meanwhile) {
    assembly.press("mei", "Block");
    days(1, 0);
    String[] who = meanwhile.split(": ", 2);
    assembly.say(who[0], who[1]);
    days(5, 0);
    assertThat(asked("james")).isEmpty();
    assertThat(assembly.history(1)).doesNotContain(Kind.REASON_MISSING);
  }

  @Test
  void nobody_is_asked_of_what_was_told_late_and_changed_before() {
    Instant at = assembly.clock.instant();
    assembly.clock.forward(Duration.ofMinutes(1));
    assembly.say("mei", "/consensus say 1 agree");
    assembly.hear("mei", new Reacted(assembly.cardId(), Assembly.BLOCK, true, Optional.of(at)));
    days(3, 0);
    assertThat(asked("james")).isEmpty();
  }

  @Test
  void what_was_told_late_settles_no_block_that_came_after_it() {
    Instant at = assembly.clock.instant();
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.clock.forward(Duration.ofMinutes(1));
    assembly.press("mei", "Block");
    assembly.hear("mei", new Reacted(assembly.cardId(), Assembly.AGREE, true, Optional.of(at)));
    assertThat(assembly.card().plain()).contains("block: Schools");
    days(2, 0);
    assertThat(asked("james")).hasSize(1);
  }

  private void days(int days, int seconds) {
    assembly.clock.forward(Duration.ofDays(days).plusSeconds(seconds));
    assembly.look();
  }

  private List<String> asked(String person) {
    return assembly.channel("@" + person).stream()
        .filter(plain -> plain.contains("Would you call"))
        .toList();
  }
}
