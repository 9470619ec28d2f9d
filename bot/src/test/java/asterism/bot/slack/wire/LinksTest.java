package asterism.bot.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.Slack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections of Socket Mode come, break and go. */
class LinksTest {
  private final FakeSlack fake = new FakeSlack();
  private final Slack slack = Slack.getInstance(WebApiTest.config(fake));
  private final String ana = fake.welcome("ana", "Ana Ruiz");
  private final String reading = fake.channel("early-reading", ana);

  @AfterEach
  void end() throws Exception {
    slack.close();
    fake.close();
  }

  /** One connection, seen from the bot's side; it answers only when told to. */
  private final class Link implements WebSocket.Listener {
    final List<JsonNode> got = new CopyOnWriteArrayList<>();
    final WebSocket socket;
    volatile boolean answers = true;

    Link(String address) throws ExecutionException, InterruptedException {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(address), this)
              .get();
      await().until(() -> !got.isEmpty());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      JsonNode message = Json.parse(data.toString()).orElseThrow();
      got.add(message);
      from.request(1);
      if (answers && message.has("envelope_id")) {
        JsonNode ack = Json.object().set("envelope_id", message.get("envelope_id"));
        from.sendText(Json.write(ack), true);
      }
      return null;
    }
  }

  private Link connect() throws Exception {
    fake.toSockets();
    return new Link(slack.methods(fake.appToken()).appsConnectionsOpen(r -> r).getUrl());
  }

  @Test
  void it_says_hello_and_sends_envelopes() throws Exception {
    Link link = connect();
    assertThat(link.got.get(0).path("type").asText()).isEqualTo("hello");
    assertThat(link.got.get(0).path("num_connections").asInt()).isEqualTo(1);

    assertThat(fake.slash(ana, reading, "/hello", "x").acknowledged()).isTrue();
    assertThat(fake.say(ana, fake.direct(ana), "hello").acknowledged()).isTrue();

    JsonNode command = link.got.get(1);
    assertThat(command.path("type").asText()).isEqualTo("slash_commands");
    assertThat(command.path("accepts_response_payload").asBoolean()).isTrue();
    assertThat(command.path("payload").path("text").asText()).isEqualTo("x");
    JsonNode event = link.got.get(2);
    assertThat(event.path("type").asText()).isEqualTo("events_api");
    assertThat(event.path("accepts_response_payload").asBoolean()).isFalse();
    assertThat(event.path("payload").path("event").path("channel_type").asText()).isEqualTo("im");
  }

  @Test
  void an_address_is_good_for_one_connection() throws Exception {
    String address = slack.methods(fake.appToken()).appsConnectionsOpen(r -> r).getUrl();
    Link first = new Link(address);
    CompletableFuture<Integer> closed = new CompletableFuture<>();
    HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create(address),
            new WebSocket.Listener() {
              @Override
              public @Nullable CompletionStage<?> onClose(
                  WebSocket socket, int code, String reason) {
                closed.complete(code);
                return null;
              }
            })
        .get();

    assertThat(closed.get()).isEqualTo(1008);
    assertThat(first.socket.isInputClosed()).isFalse();
    assertThat(fake.connections()).isEqualTo(1);
  }

  @Test
  void envelopes_are_spread_over_all_connections() throws Exception {
    Link one = connect();
    Link two = connect();

    for (int i = 0; i < 6; i++) {
      fake.slash(ana, reading, "/hello", "x");
    }

    assertThat(one.got).hasSize(4);
    assertThat(two.got).hasSize(4);
  }

  @Test
  void what_was_not_acknowledged_when_a_connection_broke_comes_over_another() throws Exception {
    Link one = connect();
    one.answers = false;
    CompletableFuture<Ack> ack =
        CompletableFuture.supplyAsync(() -> fake.slash(ana, reading, "/hello", "x"));
    await().until(() -> one.got.size() == 2);

    fake.cutConnections();
    Link two = connect();

    assertThat(ack.get().acknowledged()).isTrue();
    assertThat(two.got.get(1).path("envelope_id")).isEqualTo(one.got.get(1).path("envelope_id"));
  }

  @Test
  void an_event_nobody_acknowledges_comes_again_and_says_so() throws Exception {
    fake.patience(Duration.ofMillis(200));
    fake.retryAfter(Duration.ofDays(1));
    Link link = connect();
    link.answers = false;
    assertThat(fake.say(ana, fake.direct(ana), "hello").acknowledged()).isFalse();
    link.answers = true;

    fake.retryNow();

    await().until(() -> link.got.size() == 3);
    assertThat(link.got.get(2).path("retry_attempt").asInt()).isEqualTo(1);
    assertThat(link.got.get(2).path("retry_reason").asText()).isEqualTo("http_timeout");
    assertThat(link.got.get(2).path("payload")).isEqualTo(link.got.get(1).path("payload"));
    assertThat(fake.complaints()).hasSize(1);
  }

  @Test
  void nothing_more_is_sent_over_a_connection_that_was_told_to_go() throws Exception {
    Link old = connect();
    fake.disconnect("refresh_requested");
    await().until(() -> old.got.size() == 2);
    assertThat(old.got.get(1).path("type").asText()).isEqualTo("disconnect");
    assertThat(old.got.get(1).path("reason").asText()).isEqualTo("refresh_requested");

    Link fresh = connect();
    fake.slash(ana, reading, "/hello", "x");
    fake.slash(ana, reading, "/hello", "y");

    assertThat(fresh.got).hasSize(3);
    assertThat(old.got).hasSize(2);
  }

  @Test
  void the_real_client_is_back_after_a_farewell_and_after_a_cut() throws Exception {
    fake.toSockets();
    try (TinyBot bot = new TinyBot(fake).overSockets(fake.appToken())) {
      await().until(() -> fake.connections() > 0);

      fake.disconnect("warning");
      await().until(() -> fake.slash(ana, reading, "/hello", "again").acknowledged());

      fake.cutConnections();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> fake.slash(ana, reading, "/hello", "once more").acknowledged());
      assertThat(bot.heard).contains("early-reading: again", "early-reading: once more");
    }
  }
}
