package asterism.bot.room;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Speaks to the room over HTTP, as its page does. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What came back. */
  record Answer(int status, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }

    String error() {
      return json().path("error").asText();
    }

    JsonNode reply() {
      return json().path("reply");
    }

    JsonNode form() {
      return json().path("form");
    }
  }

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  Client(URI address) {
    this.address = address;
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  /** As it came. */
  HttpResponse<byte[]> bytes(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer post(String deed, String body) {
    return post(deed, "application/json", body);
  }

  Answer post(String deed, String type, String body) {
    return send(
        HttpRequest.newBuilder(address.resolve("/room/api/" + deed))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  Answer say(String as, String place, String text) {
    return post("say", object("as", as, "place", place, "text", text));
  }

  Answer say(String as, String place, String text, String delivery) {
    return post("say", object("as", as, "place", place, "text", text, "delivery", delivery));
  }

  Answer press(String as, String message, String button) {
    return post("press", object("as", as, "message", message, "button", button));
  }

  List<JsonNode> messages(String as, String place) {
    List<JsonNode> messages = new ArrayList<>();
    get("/room/api/messages?as=" + as + "&place=" + place)
        .json()
        .path("messages")
        .forEach(messages::add);
    return messages;
  }

  List<String> texts(String as, String place) {
    return messages(as, place).stream().map(message -> message.path("text").asText()).toList();
  }

  /** An object of strings, names and values in turn. */
  static String object(String... fields) {
    var object = JSON.createObjectNode();
    for (int i = 0; i < fields.length; i += 2) {
      object.put(fields[i], fields[i + 1]);
    }
    return object.toString();
  }

  /** Exactly these lines, with no client's help; what came back until the connection closed. */
  String raw(String... lines) {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
