package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.LoggedCall;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As much as Slack takes, and no more. */
class SlackPaceTest {
  private static final int CHANGES = 200;
  private static final int CROWD = 9;

  /** We count in spans that follow each other, Slack in a span that ends now. */
  private static final int FEW = 4;

  private static final Duration SETTLING = Duration.ofMinutes(1);
  private static final String POST = "chat.postMessage";

  private static SlackTown town;

  @BeforeAll
  static void begin() {
    town = new SlackTown(Way.SOCKETS, 3);
    town.start();
    town.settledIn();
  }

  @AfterAll
  static void end() {
    town.close();
  }

  @BeforeEach
  void mindLimits() {
    town.slack.limits(true);
  }

  @Test
  void two_hundred_changes_of_one_promise_are_few_edits_and_the_last_one_is_shown() {
    int number = town.promise(0, "bring the chairs");
    town.inventory.settled(SETTLING);
    int before = town.slack.calls("chat.update").size();
    String last = "";
    for (int i = 0; i < CHANGES; i++) {
      last = town.day(4 + i % 90);
      town.says(0, 0, "move " + number + " to " + last);
    }

    town.inventory.settled(SETTLING).isTrue();
    assertThat(town.inventory.read("select due from commitment where number = " + number))
        .containsExactly(last);
    assertThat(town.slack.calls("chat.update").size() - before).isLessThan(CHANGES / 4);
    assertThat(town.slack.calls()).filteredOn(tooSoon()).hasSizeLessThan(FEW);
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void a_channel_in_which_much_is_said_holds_up_no_other() {
    for (int i = 0; i < CROWD; i++) {
      town.promise(1, "one of many " + i);
    }
    town.promise(2, "alone here");

    town.inventory.settled(SETTLING).isTrue();
    List<String> posted =
        town.slack.calls(POST).stream()
            .filter(LoggedCall::done)
            .map(call -> call.arguments().get("text"))
            .filter(text -> text.contains("one of many") || text.contains("alone here"))
            .toList();
    assertThat(posted).hasSize(CROWD + 1);
    assertThat(posted.get(CROWD)).contains("one of many");
    assertThat(town.slack.calls()).filteredOn(tooSoon()).hasSizeLessThan(FEW);
  }

  /** In good weather nothing else is left undone without an answer. */
  private static Predicate<LoggedCall> tooSoon() {
    return call -> !call.done() && call.answer().isMissingNode();
  }
}
