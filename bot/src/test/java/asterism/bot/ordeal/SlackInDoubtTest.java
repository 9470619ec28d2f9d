package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First posts in Slack of which nobody knows what came of them. */
class SlackInDoubtTest {
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final String POST = "chat.postMessage";
  private static final String HISTORY = "conversations.history";

  /** Of a card in a public channel, in a private one, and of an offer there and to a person. */
  private static final int POSTS = 4;

  private static SlackTown town;

  @BeforeAll
  static void begin() {
    town = new SlackTown(Way.HTTP, 3);
    town.start();
    town.settledIn();
  }

  @AfterAll
  static void end() {
    town.close();
  }

  @AfterEach
  void calm() {
    town.slack.weather().clear();
    town.slack.forgive();
  }

  static Stream<Trouble> troubles() {
    return Stream.of(
        Trouble.lostAnswer(), Trouble.droppedBefore(), Trouble.rateLimited(Duration.ofSeconds(1)));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void whatever_became_of_its_first_post_a_card_stands_once(Trouble trouble) {
    town.slack.weather().next(POST, POSTS, trouble);
    promiseEverywhere(trouble.what().name());

    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void an_answer_that_comes_after_nobody_waits_any_more_is_no_second_card() {
    town.slack.weather().next(POST, Trouble.lateAnswer(Duration.ofSeconds(7)));
    town.promise(0, "late");

    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void changed_while_it_was_in_doubt_it_is_found_and_shows_the_change() {
    town.slack.weather().next(POST, Trouble.lostAnswer());
    town.slack.weather().next(HISTORY, 1, Trouble.unavailable());
    int number = town.promise(0, "in doubt and changed");
    town.says(0, 0, "move " + number + " to " + town.day(9));

    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void three_hundred_messages_of_others_do_not_hide_it() {
    String channel = town.channels.get(2);
    town.slack.weather().next(POST, Trouble.lostAnswer());
    town.slack.weather().next(HISTORY, 1000, Trouble.unavailable());
    long before = town.posts();
    town.promise(2, "hidden");
    await().until(() -> town.posts() > before);
    for (int i = 0; i < 300; i++) {
      town.slack.say(town.people.get(i % 3), channel, "and another thing: " + i);
    }
    town.slack.weather().clear();

    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.slack.calls(HISTORY).stream().map(LoggedCall::arguments))
        .as("looked on, beyond the first part")
        .anyMatch(call -> call.containsKey("cursor"));
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void while_nobody_can_look_nothing_is_posted_a_second_time() {
    town.slack.weather().next(POST, Trouble.lostAnswer());
    town.slack.weather().next(HISTORY, 2, Trouble.unavailable());
    long before = town.posts();
    town.promise(0, "patience");

    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.posts() - before).isEqualTo(1);
  }

  /** README, "Good to know". */
  @Test
  void where_it_may_not_look_the_card_may_stand_twice_and_the_later_one_is_kept_true() {
    town.slack.revoke("channels:history");
    try {
      long before = town.inventory.standing(town.channels.get(2), "commitment");
      town.slack.weather().next(POST, Trouble.lostAnswer());
      int number = town.promise(2, "not to be looked for");
      town.inventory.settled(LONGEST);

      assertThat(town.inventory.standing(town.channels.get(2), "commitment")).isEqualTo(before + 2);
      town.says(2, 2, "done " + number);
      town.inventory.settled(LONGEST);
      List<String> shown =
          town.cards(town.channels.get(2)).stream()
              .map(seen -> seen.text())
              .filter(text -> text.contains("not to be looked for"))
              .toList();
      assertThat(shown.get(1)).contains("✅");
      // whoever administers the channel takes the former away
      town.cards(town.channels.get(2)).stream()
          .filter(seen -> seen.text().equals(shown.get(0)))
          .findFirst()
          .ifPresent(town.slack::delete);
      town.inventory.isTrue();
    } finally {
      town.slack.grant(
          List.of(
              "app_mentions:read",
              "channels:history",
              "channels:read",
              "chat:write",
              "commands",
              "groups:history",
              "groups:read",
              "im:history",
              "im:write",
              "reactions:read",
              "users:read"));
    }
  }

  private static void promiseEverywhere(String what) {
    town.promise(0, what + " in public");
    town.promise(1, what + " among us");
    town.says(2, 2, "@p1 " + what + " for me by " + town.day(3));
  }
}
