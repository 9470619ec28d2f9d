package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.discord.wire.Seen;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions are read back as they stand, whoever gave them and however. */
class ReadBackTest {
  private final LoneDiscord at = new LoneDiscord();
  private final String message =
      at.chat.post(at.channel, 7, Message.of(Text.of("First"))).message().orElseThrow();

  @AfterEach
  void close() {
    assertThat(at.discord.complaints()).isEmpty();
    at.close();
  }

  private Seen card() {
    return at.first(at.channel, message);
  }

  private Reactions read() {
    return at.chat.reactions(at.channel, message);
  }

  @Test
  void more_people_than_fit_on_a_page() {
    Set<String> people = new HashSet<>();
    for (int i = 0; i < 230; i++) {
      String person = at.discord.member(at.server, "person" + i, "Person " + i);
      at.discord.react(person, card(), "✅", true, i % 2 == 0);
      people.add(person);
    }

    assertThat(read()).isEqualTo(Reactions.all(Map.of("white_check_mark", people)));
  }

  @Test
  void a_burst_counts_like_any_other_and_the_bots_own_does_not() {
    at.chat.react(at.channel, message, List.of("white_check_mark", "octagonal_sign"));
    at.discord.react(at.maria, card(), "🛑", true, true);
    at.discord.react(at.james, card(), "🛑", true, false);

    assertThat(read())
        .isEqualTo(Reactions.all(Map.of("octagonal_sign", Set.of(at.maria, at.james))));
  }

  @Test
  void skin_tones_are_one_sign() {
    at.discord.react(at.maria, card(), "✊🏽", true, false);
    at.discord.react(at.james, card(), "✊", true, false);

    assertThat(read()).isEqualTo(Reactions.all(Map.of("fist", Set.of(at.maria, at.james))));
  }

  @ParameterizedTest
  @CsvSource({
    "✅, white_check_mark",
    "🟡, large_yellow_circle",
    "🟠, large_orange_circle",
    "🛑, octagonal_sign",
    "⚪, white_circle",
    "❓, question",
    "✊🏿, fist",
    "1️⃣, one",
    "1⃣, one",
    "5️⃣, five",
    "👍🏻, +1",
    "❤, heart",
    "🦔, hedgehog",
    "👩‍👧, woman_zero_width_joiner_girl",
  })
  void emoji_have_the_names_by_which_they_are_known(String picture, String name) {
    assertThat(Emoji.name(picture)).isEqualTo(name);
  }
}
