package asterism.bot.both;

import static asterism.bot.both.Neighbours.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server on Discord joins a workspace on Slack, by one code and one press. */
class ServerJoinsTest {
  private final Neighbours both = new Neighbours().settleIn();

  @AfterEach
  void close() {
    both.close();
  }

  @Test
  void what_the_server_had_gets_the_next_numbers_and_is_found_under_the_old_ones() {
    assertThat(Seen.text(both.discordCard("book the hall"))).contains("#1");
    Answer preview = both.offered();
    assertThat(preview.reply())
        .contains(
            "Is Riverside Commons (Discord) to join",
            "3 people, 3 organizations, 1 group, 1 promise, 0 proposals",
            "An organization that both have becomes one",
            "it becomes #2");

    Answer done = both.pressOnDiscord("dora", preview.message(), "Join them");
    assertThat(done.reply()).contains("Done: this workspace is part of", "#2");
    String formerly = "formerly #1 in " + SERVER;
    assertThat(Seen.text(both.discordCard("book the hall", formerly))).contains("#2");
    String old = "/commit show 1 in:\"" + SERVER + "\"";
    assertThat(both.onSlack("maria", old).reply()).contains("#2", "book the hall", formerly);
    assertThat(both.onDiscord("ben", old).reply()).contains("#2", "book the hall", formerly);
    assertThat(both.onDiscord("ben", "/commit show 1").reply()).contains("print the flyers");
  }
}
