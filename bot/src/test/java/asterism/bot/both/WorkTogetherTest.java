package asterism.bot.both;

import static asterism.bot.both.Neighbours.DIRECT;
import static asterism.bot.both.Neighbours.READING;
import static asterism.bot.both.Neighbours.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One group that talks in a channel on Slack and in one on Discord. */
class WorkTogetherTest {
  private static final String FLYERS = "print the flyers";
  private static final String POSTERS = "hang up the posters";

  private final Neighbours both = new Neighbours().settleIn().join();

  @AfterEach
  void close() {
    both.close();
  }

  @Test
  void what_is_open_stands_in_both_channels_once_they_are_one_groups() {
    assertThat(both.joinChannels().reply())
        .contains(
            "#early-reading in Thriving Riverside (Slack)",
            "#early-reading in Riverside Commons (Discord)");
    assertThat(both.card("print the flyers")).contains("#1", "Maria Lopez");
    assertThat(both.card("book the hall"))
        .contains("#2", "Ben Ortiz", "formerly #1 in Riverside Commons");
    both.card("talks here now");
  }

  @Test
  void what_is_promised_on_one_is_done_on_the_other_and_thanked_once_in_each() {
    both.joinChannels();
    assertThat(both.joinMaria().reply())
        .contains(
            "you are Maria Lopez",
            "Maria Lopez in Thriving Riverside (Slack) and Maria L in Riverside Commons");

    assertThat(both.onSlack("maria", "/commit " + POSTERS + " by tomorrow").reply()).contains("#3");
    assertThat(both.card(POSTERS)).contains("#3", "Maria Lopez");
    Answer done = both.pressOnDiscord("maria", both.discordCard("#3", POSTERS), "Done");
    assertThat(done.reply()).contains("#3");
    assertThat(both.card("#3", POSTERS, "Kept")).contains("Maria Lopez");
    assertThat(both.card("Promise kept", POSTERS)).contains("Thank you, Maria Lopez");
    assertThat(count(both.slack.messages("james", READING), "Promise kept")).isEqualTo(1);
    assertThat(count(both.discord.messages("dora", READING), "Promise kept")).isEqualTo(1);
  }

  @Test
  void who_has_an_account_on_both_gets_one_digest_where_they_wrote_last() {
    both.joinChannels();
    both.joinMaria();
    both.onSlack("maria", "/commit " + POSTERS + " by tomorrow");
    both.onDiscord("maria", "/commit list mine");

    both.pass(Duration.ofDays(1));
    String greeting = "Hello Maria Lopez";
    both.awaited(() -> both.discord.messages("maria", DIRECT), greeting, POSTERS);
    assertThat(count(both.slack.messages("maria", DIRECT), greeting)).isZero();

    both.onSlack("maria", "/commit list mine");
    both.pass(Duration.ofDays(1));
    both.awaited(() -> both.slack.messages("maria", DIRECT), greeting, FLYERS);
    await()
        .during(Duration.ofSeconds(2))
        .until(() -> count(both.discord.messages("maria", DIRECT), greeting) == 1);
  }
}
