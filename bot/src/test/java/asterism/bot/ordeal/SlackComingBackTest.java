package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.ordeal.SlackTown.Way;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.Trouble;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that close to the bot and open again, and messages that are taken away from it. */
class SlackComingBackTest {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** Where the bot stays, so that people can say something to it. */
  private static final int ELSEWHERE = 2;

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
    town.slack.closeEdits(false);
    town.slack.forgive();
  }

  @ParameterizedTest(name = "channel {0}")
  @ValueSource(ints = {0, 1})
  void what_happened_while_the_bot_was_out_of_a_channel_is_shown_when_it_is_back(int channel) {
    int number = town.promise(channel, "stay open in " + channel);
    town.inventory.settled(LONGEST);
    town.slack.kick(town.people.get(0), town.channels.get(channel));
    town.says(channel, ELSEWHERE, "done " + number);
    town.inventory.settled(LONGEST);
    assertThat(town.card(channel, "stay open in " + channel + "\n").text()).doesNotContain("✅");

    town.slack.invite(town.people.get(0), town.channels.get(channel));
    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.card(channel, "stay open in " + channel + "\n").text()).contains("✅");
    assertThat(town.slack.complaints()).isEmpty();
  }

  @ParameterizedTest(name = "channel {0}")
  @ValueSource(ints = {0, 1})
  void what_happened_while_a_channel_was_archived_is_shown_when_it_no_longer_is(int channel) {
    int number = town.promise(channel, "wait in " + channel);
    town.inventory.settled(LONGEST);
    town.slack.archive(town.people.get(0), town.channels.get(channel));
    town.says(channel, ELSEWHERE, "done " + number);
    town.inventory.settled(LONGEST);
    assertThat(town.inventory.read("select note from card where given_up_at is not null"))
        .isNotEmpty();

    town.slack.unarchive(town.people.get(0), town.channels.get(channel));
    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.card(channel, "wait in " + channel + "\n").text()).contains("✅");
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void a_card_in_doubt_when_the_bot_was_put_out_is_not_posted_twice_when_it_is_back() {
    long before = town.posts();
    town.slack.weather().next("chat.postMessage", Trouble.lostAnswer());
    town.slack.weather().next("conversations.history", 1000, Trouble.unavailable());
    town.promise(0, "be in doubt");
    await().until(() -> town.posts() > before);
    town.slack.kick(town.people.get(0), town.channels.get(0));
    town.slack.weather().clear();
    town.inventory.settled(LONGEST);
    assertThat(town.inventory.read("select id from card where given_up_at is not null"))
        .isNotEmpty();

    town.slack.invite(town.people.get(0), town.channels.get(0));
    town.inventory.settled(LONGEST).isTrue();
    assertThat(town.slack.complaints()).isEmpty();
  }

  @Test
  void an_open_card_that_was_taken_away_is_posted_anew_but_once_a_day() {
    int number = town.promise(0, "come again");
    town.inventory.settled(LONGEST);
    Seen first = town.card(0, "come again");
    town.slack.delete(first);
    town.says(0, 0, "move " + number + " to " + town.day(20));
    town.inventory.settled(LONGEST).isTrue();
    Seen second = town.card(0, "come again");
    assertThat(second.ts()).isNotEqualTo(first.ts());

    town.slack.delete(second);
    town.says(0, 0, "move " + number + " to " + town.day(21));
    await()
        .atMost(LONGEST)
        .until(
            () -> town.inventory.read("select note from card").toString().contains("once a day"));
    assertThat(standing("come again")).isEmpty();
    town.skip(Duration.ofHours(25));
    town.inventory.settled(LONGEST).isTrue();
    town.card(0, "come again");
  }

  @Test
  void a_closed_card_that_was_taken_away_stays_away() {
    int number = town.promise(0, "be over");
    town.says(0, 0, "done " + number);
    town.inventory.settled(LONGEST);
    town.slack.delete(town.card(0, "be over\n"));
    town.database.asOwner(
        """
        update asterism.card set wanted_version = wanted_version + 1 where kind = 'commitment'
          and subject_id = (select id from asterism.commitment where number = %d)
        """
            .formatted(number));

    town.inventory.settled(LONGEST).isTrue();
    assertThat(standing("be over\n")).isEmpty();
  }

  @Test
  void a_card_that_can_be_edited_no_more_is_posted_anew_with_a_link_to_the_old_one() {
    int number = town.promise(0, "be too old");
    town.inventory.settled(LONGEST);
    Seen old = town.card(0, "be too old");
    town.slack.closeEdits(true);
    town.says(0, 0, "move " + number + " to " + town.day(20));
    town.inventory.settled(LONGEST);

    List<Seen> both = standing("be too old");
    assertThat(both).hasSize(2);
    assertThat(both.get(0)).isEqualTo(old);
    assertThat(both.get(1).blocks().toString()).contains(old.ts().replace(".", ""));
    town.slack.closeEdits(false);
    town.says(0, 0, "done " + number);
    town.inventory.settled(LONGEST);
    assertThat(standing("be too old\n")).hasSize(2);
    assertThat(standing("be too old\n").get(1).text()).contains("✅");
  }

  private static List<Seen> standing(String words) {
    return town.cards(town.channels.get(0)).stream()
        .filter(seen -> seen.text().contains(words))
        .toList();
  }
}
