package asterism.bot.both;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A proposal opened on Slack, of which people on both services decide. */
class DecideTogetherTest {
  private static final String AGREE = "white_check_mark";
  private static final String RESERVATIONS = "large_yellow_circle";
  private static final String BLOCK = "octagonal_sign";

  private final Neighbours both = new Neighbours().settleIn().together();

  @AfterEach
  void close() {
    both.close();
  }

  @Test
  void all_are_heard_wherever_they_are_each_voice_once_and_both_channels_read_the_same() {
    assertThat(both.onSlack("mei", "/consensus propose We read in the park rule:full").reply())
        .contains("Proposed as #3", "6 voices");
    assertThat(heard(0)).contains("Mei Chen (Riverside School District) proposes", "Library");

    both.pressOnSlack("sam", slack(), "✅ Agree");
    heard(1);
    both.slack.react("james", slack(), RESERVATIONS, true);
    assertThat(heard(2)).contains("🟡 reservations: Riverside Together");

    both.pressOnDiscord("ben", discord(), "✅ Agree");
    heard(3);
    burst("ben", "🟠", true);
    assertThat(card("🟠 stand aside: Library")).contains("3 of 6 voices heard");
    assertThat(both.onDiscord("kim", "/consensus say 3 agree because it is green").reply())
        .contains("Counted for Community Radio");
    heard(4);

    both.slack.react("maria", slack(), AGREE, true);
    heard(5);
    both.discord.react("maria", discord(), BLOCK, true);
    assertThat(card("🛑 block: Riverside Food Bank")).contains("5 of 6 voices heard");
    both.slack.react("maria", slack(), RESERVATIONS, true);
    assertThat(card("🛑 block: Riverside Food Bank")).doesNotContain("Together, Riverside Food");
    both.discord.react("maria", discord(), BLOCK, false);
    assertThat(card("🟡 reservations: Riverside Food Bank, Riverside Together"))
        .contains("5 of 6 voices heard")
        .doesNotContain("🛑 block:");

    both.pass(Duration.ofDays(15));
    String result = both.card("what came of proposal #3");
    assertThat(result).contains("We read in the park", "Adopted: 5 of the 6 voices were heard");
    String log = both.onSlack("maria", "/consensus show 3").reply();
    assertThat(log).contains("it is green", "Riverside School District");
    assertThat(both.onDiscord("maria", "/consensus show 3").reply()).isEqualTo(log);
    assertThat(both.onDiscord("maria", "/consensus list decided").reply())
        .isEqualTo(both.onSlack("maria", "/consensus list decided").reply());
  }

  private String heard(int voices) {
    return card(voices + " of 6 voices heard");
  }

  /** What stands in both channels, the same in both. */
  private String card(String words) {
    return both.card("⁂ #3", words);
  }

  private JsonNode slack() {
    return both.slackCard("⁂ #3");
  }

  private JsonNode discord() {
    return both.discordCard("⁂ #3");
  }

  /** With a super reaction. */
  private void burst(String as, String emoji, boolean on) {
    String account = both.discord.account(as);
    both.discord
        .discord()
        .react(account, both.discord.seen(as, Seen.id(discord())), emoji, on, true);
  }
}
