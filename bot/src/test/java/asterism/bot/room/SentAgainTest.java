package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.TestBot;
import asterism.bot.room.Client.Answer;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same request once more, as whoever lost its answer sends it: with the whole bot. */
class SentAgainTest {
  private static final String TEAM = "early-reading";
  private static final String MOVE = "{\"forward\":\"P1D\",\"delivery\":\"one\"}";

  private final TestDatabase database = TestDatabase.create();
  private final TestBot bot = TestBot.start(database);
  private final Client client = new Client(bot.address());

  @AfterEach
  void close() {
    bot.close();
    database.close();
  }

  @Test
  void a_move_of_the_clock_that_failed_half_way_is_made_when_it_is_sent_again() {
    database.asOwner(
        """
        create function asterism.not_now() returns trigger language plpgsql as
          'begin raise exception ''not now''; end';
        create trigger not_now before update on asterism.clock_offset
          for each row execute function asterism.not_now()
        """);
    Instant before = now();
    assertThat(client.post("clock", MOVE).status()).isEqualTo(500);

    database.asOwner("drop trigger not_now on asterism.clock_offset");
    assertThat(client.post("clock", MOVE).status()).isEqualTo(200);
    client.post("clock", MOVE);

    assertThat(now()).isBetween(before.plus(Duration.ofDays(1)), before.plus(Duration.ofHours(25)));
  }

  private Instant now() {
    return Instant.parse(client.get("/room/api/room").json().path("now").asText());
  }

  @Test
  void a_press_is_not_refused_because_it_took_its_own_button_away() {
    client.say("maria", TEAM, "/commit call the library by friday");
    String card = await().until(() -> offering("commit/done"), Optional::isPresent).orElseThrow();
    String press =
        Client.object(
            "as", "maria", "message", card, "button", "commit/done?number=1", "delivery", "one");
    assertThat(client.post("press", press).status()).isEqualTo(200);
    await().until(() -> offering("commit/done"), Optional::isEmpty);

    Answer again = client.post("press", press);
    Answer another = client.post("press", press.replace("\"one\"", "\"two\""));

    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(another.status()).isEqualTo(404);
  }

  /** The message for all that has such a button. */
  private Optional<String> offering(String button) {
    return client.messages("maria", TEAM).stream()
        .filter(message -> !message.path("private").asBoolean())
        .filter(message -> message.path("buttons").toString().contains(button))
        .map((JsonNode message) -> message.path("id").asText())
        .findFirst();
  }
}
