package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls with nobody in between who checks them first. */
final class Rest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeDiscord fake;

  Rest(FakeDiscord fake) {
    this.fake = fake;
  }

  HttpResponse<String> call(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.apiUrl() + path))
            .header("Authorization", "Bot " + fake.token())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** What was answered. */
  JsonNode json(String method, String path, String body) throws IOException, InterruptedException {
    return Json.parse(call(method, path, body).body()).orElse(Json.MISSING);
  }

  /** Discord's error code; 0 for none. */
  int error(String method, String path, String body) throws IOException, InterruptedException {
    return json(method, path, body).path("code").asInt();
  }
}
