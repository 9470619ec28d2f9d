package asterism.bot.both;

import static asterism.bot.both.Neighbours.READING;
import static asterism.bot.both.Neighbours.count;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was one goes its own way again, and each side keeps what was recorded on it. */
class PartTest {
  private static final String FLYERS = "print the flyers";
  private static final String HALL = "book the hall";

  private final Neighbours both = new Neighbours().settleIn().together();

  @AfterEach
  void close() {
    both.close();
  }

  @Test
  void a_channel_an_account_and_a_server_are_parted_one_after_the_other() {
    both.onDiscord("ben", "/commit paint the fence by friday");
    both.card("#3", "paint the fence");

    part("dora", "/asterism unlink channel");
    both.slackCard("in one channel again");
    both.onSlack("mei", "/commit call the library by friday");
    both.slackCard("#4", "call the library");
    both.settled();
    assertThat(count(both.discord.messages("dora", READING), "call the library")).isZero();
    assertThat(both.onDiscord("ben", "/commit list").reply())
        .contains(HALL, "paint the fence")
        .doesNotContain(FLYERS);
    assertThat(both.onSlack("mei", "/commit list").reply())
        .contains(FLYERS, "call the library")
        .doesNotContain(HALL);

    assertThat(both.onDiscord("maria", "/commit list mine").reply()).contains(FLYERS);
    part("maria", "/asterism unlink me");
    assertThat(both.onDiscord("maria", "/commit list mine").reply()).doesNotContain(FLYERS);
    assertThat(both.onSlack("maria", "/commit list mine").reply()).contains(FLYERS);

    part("dora", "/asterism unlink workspace");
    both.discordCard("For a while we were one collaborative");
    assertThat(both.onDiscord("ben", "/commit show 3").reply()).contains("paint the fence");
    assertThat(both.onDiscord("ben", "/commit show 1").reply()).doesNotContain(FLYERS);
    assertThat(both.onSlack("mei", "/commit show 1").reply()).contains(FLYERS);
    assertThat(both.onSlack("mei", "/commit show 3").reply()).doesNotContain("paint the fence");
    both.onDiscord("ben", "/commit done 3");
    both.discordCard("#3", "paint the fence", "Kept");
  }

  private void part(String as, String line) {
    Answer preview = both.onDiscord(as, line);
    assertThat(both.pressOnDiscord(as, preview.message(), "Part them").reply()).contains("Done:");
    both.settled();
  }
}
