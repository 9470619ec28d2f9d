package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestBotTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void a_commitment_is_made_and_kept_through_the_api() {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database, Clock.fixed(NOW, TestBot.ZONE))) {
      assertThat(bot.say("maria", "early-reading", "/commit call the library by friday").reply())
          .contains("#1", "Friday");
      JsonNode card = cardOf(bot);
      assertThat(card.path("text").asText()).contains("call the library");

      String id = card.path("id").asText();
      String move = buttonOf(card, "move");
      JsonNode form = bot.press("maria", id, move).form();
      bot.submit("maria", "early-reading", form, Map.of("to", "2026-12-01"));
      assertThat(cardOf(bot).path("text").asText()).contains("1 December");
    }
  }

  private static JsonNode cardOf(TestBot bot) {
    List<JsonNode> shown =
        bot.settled().messages("james", "early-reading").stream()
            .filter(message -> message.path("author").asText().equals("asterism"))
            .toList();
    assertThat(shown).hasSize(1);
    return shown.get(0);
  }

  private static String buttonOf(JsonNode card, String verb) {
    for (JsonNode button : card.path("buttons")) {
      if (button.path("id").asText().contains(verb)) {
        return button.path("id").asText();
      }
    }
    throw new AssertionError("no button for " + verb + " on " + card);
  }
}
