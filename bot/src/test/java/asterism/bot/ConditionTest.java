package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.storage.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  void what_waits_for_a_service_that_is_off_is_no_sign_of_trouble() throws IOException {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database)) {
      bot.say("maria", "early-reading", "/commit call the library by friday");
      database.asOwner(
          """
          set search_path = asterism;
          insert into workspace (collaborative_id, platform, external_id, name)
          select id, 'slack', 'T1', 'S' from collaborative;
          insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
          select w.collaborative_id, w.id, 'C1', 'reading', c.group_id
          from workspace w, channel c
          where w.external_id = 'T1' and c.external_id = 'early-reading';
          """);
      bot.say("maria", "early-reading", "/commit bring the books by friday");
      bot.settled();

      assertThat(read(bot, "/health")).contains("cards: ok, 0 waiting");
      assertThat(read(bot, "/metrics")).contains("asterism_cards_waiting 0.0");
      assertThat(bot.say("maria", "dm", "/asterism status").reply())
          .contains("Every card shows how things stand.");
    }
  }

  @Test
  void it_says_when_it_last_looked_for_reminders_and_when_somebody_is_next() throws IOException {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database, Instant.parse("2026-11-02T18:00:00Z"))) {
      assertThat(bot.say("maria", "dm", "/asterism status").reply())
          .contains("Reminders: last look ", " ago, next look in ")
          .contains("Nobody is to be reminded of anything.");
      bot.say("maria", "early-reading", "/commit call the library by 2026-11-06");
      await()
          .untilAsserted(
              () ->
                  assertThat(bot.say("maria", "dm", "/asterism status").reply())
                      .contains(
                          "The next morning in which somebody may be reminded begins"
                              + " Wednesday, 4 November 2026, 09:00."));
      assertThat(read(bot, "/health")).contains("routines: ok, all look in time");
    }
  }

  private static String read(TestBot bot, String path) throws IOException {
    try (InputStream answer = bot.address().resolve(path).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
