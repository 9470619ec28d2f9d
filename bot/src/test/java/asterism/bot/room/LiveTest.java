package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveTest {

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void a_page_of_one_replica_is_told_what_was_said_on_another() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        RunningRoom here = RunningRoom.with(database.database(), new ScriptedBot());
        RunningRoom there = RunningRoom.with(database.replica(), new ScriptedBot());
        BufferedReader events = events(here)) {
      assertThat(next(events, "data:")).isEqualTo("data: welcome");

      new Client(there.address()).say("maria", "early-reading", "Hello over there");

      assertThat(next(events, "data:")).isNotEqualTo("data: welcome");
    }
  }

  @Test
  void who_does_not_ask_for_events_is_told_how() {
    try (RunningRoom room = RunningRoom.with(TestDatabase.fresh(), new ScriptedBot())) {
      assertThat(new Client(room.address()).get("/room/events").status()).isEqualTo(406);
    }
  }

  private static BufferedReader events(RunningRoom room) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(room.address().resolve("/room/events?as=maria&place=dm"))
            .header("Accept", "text/event-stream")
            .build();
    InputStream body =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader events, String start) throws IOException {
    String line = events.readLine();
    while (!line.startsWith(start)) {
      line = events.readLine();
    }
    return line;
  }
}
