package asterism.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Acts in the room of a running bot, through its JSON API. Safe for use by many threads. */
public final class RoomClient {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI address;

  public RoomClient(URI address) {
    this.address = address;
  }

  public Answer say(String as, String place, String text) throws IOException {
    return post("say", JSON.createObjectNode().put("as", as).put("place", place).put("text", text));
  }

  /** The same {@code delivery} said again has one effect. */
  public Answer say(String as, String place, String text, String delivery) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("as", as).put("place", place).put("text", text);
    return post("say", body.put("delivery", delivery));
  }

  public Answer press(String as, String message, String button) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("as", as).put("message", message);
    return post("press", body.put("button", button));
  }

  public Answer submit(String as, String place, String form, Map<String, String> values)
      throws IOException {
    ObjectNode body = JSON.createObjectNode().put("as", as).put("place", place).put("form", form);
    body.set("values", JSON.valueToTree(values));
    return post("submit", body);
  }

  /** The form as it stands, with some of its values changed. */
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    form.path("fields")
        .forEach(field -> values.put(field.path("id").asText(), field.path("value").asText()));
    values.putAll(changed);
    return submit(as, place, form.path("id").asText(), values);
  }

  public Answer react(String as, String message, String emoji, boolean on) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("as", as).put("message", message);
    return post("react", body.put("emoji", emoji).put("on", on));
  }

  /** Opens a channel; its id is that name, if it has small letters and hyphens only. */
  public Answer open(String as, String name) throws IOException {
    return post("channel", JSON.createObjectNode().put("as", as).put("name", name));
  }

  /**
   * Lets somebody in, who speaks English and has said no zone.
   *
   * @return their account
   */
  public String welcome(String name) throws IOException {
    return welcome(Map.of("name", name));
  }

  /**
   * @param fields {@code name}, and if need be {@code handle}, {@code language} and {@code zone}
   */
  public String welcome(Map<String, String> fields) throws IOException {
    return post("person", (ObjectNode) JSON.valueToTree(fields))
        .raw()
        .path("person")
        .path("id")
        .asText();
  }

  /** Deactivates an account. */
  public Answer gone(String account) throws IOException {
    return post("person/gone", JSON.createObjectNode().put("as", account));
  }

  /**
   * @param by such as {@code P1D}
   */
  public Answer forward(String by) throws IOException {
    return post("clock", JSON.createObjectNode().put("forward", by));
  }

  /** Who and what there is. */
  public JsonNode room() throws IOException {
    return get("/room/api/room").raw();
  }

  /** What a person sees at a place, oldest first. */
  public List<JsonNode> messages(String as, String place) throws IOException {
    List<JsonNode> messages = new ArrayList<>();
    get("/room/api/messages?limit=5000&as=%s&place=%s".formatted(as, place))
        .raw()
        .path("messages")
        .forEach(messages::add);
    return messages;
  }

  public Answer get(String path) throws IOException {
    return send(HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build());
  }

  private Answer post(String what, ObjectNode body) throws IOException {
    return send(
        HttpRequest.newBuilder(address.resolve("/room/api/" + what))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      boolean json =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
      return Answer.of(
          answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.createObjectNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
