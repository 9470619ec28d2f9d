package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;

/** A session that only listens, uncompressed: what people do, as it came. */
final class Ear extends WebSocketClient {
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final String token;

  Ear(FakeDiscord fake) {
    super(URI.create(fake.gatewayUrl() + "/?v=10&encoding=json"));
    token = fake.token();
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    ObjectNode identify = Json.object().put("op", 2);
    identify.putObject("d").put("token", token).put("intents", 1);
    send(Json.write(identify));
  }

  @Override
  public void onMessage(String text) {
    JsonNode message = Json.parse(text).orElse(Json.MISSING);
    if (message.path("t").asText().equals("INTERACTION_CREATE")) {
      heard.add(message.path("d"));
    }
  }

  /**
   * @throws IllegalStateException if nothing comes
   */
  JsonNode next() throws InterruptedException {
    JsonNode next = heard.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new IllegalStateException("Nothing was heard");
    }
    return next;
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {}

  @Override
  public void onError(Exception e) {}
}
