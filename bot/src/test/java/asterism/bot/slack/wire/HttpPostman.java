package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings things by signed requests. */
final class HttpPostman implements Postman {
  private static final Logger LOG = LoggerFactory.getLogger(HttpPostman.class);
  private static final String FORM = "application/x-www-form-urlencoded";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI bot;
  private final Supplier<String> secret;
  private final SlackTime time;
  private final Supplier<Duration> patience;

  /**
   * @param bot where it takes all requests
   */
  HttpPostman(URI bot, Supplier<String> secret, SlackTime time, Supplier<Duration> patience) {
    this.bot = bot;
    this.secret = secret;
    this.time = time;
    this.patience = patience;
  }

  @Override
  public Ack deliver(Parcel parcel) {
    boolean event = parcel.kind() == Parcel.Kind.EVENT;
    HttpRequest.Builder request = signed(body(parcel), event ? "application/json" : FORM);
    if (parcel.retry() > 0) {
      request.header("X-Slack-Retry-Num", Integer.toString(parcel.retry()));
      request.header("X-Slack-Retry-Reason", parcel.reason());
    }
    return send(request.build());
  }

  private static String body(Parcel parcel) {
    return switch (parcel.kind()) {
      case EVENT -> Json.write(parcel.payload());
      case INTERACTION -> "payload=" + encode(Json.write(parcel.payload()));
      case COMMAND ->
          parcel.payload().properties().stream()
              .map(one -> one.getKey() + "=" + encode(one.getValue().asText()))
              .collect(Collectors.joining("&"));
    };
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder signed(String body, String type) {
    String timestamp = Long.toString(time.atTheBot().getEpochSecond());
    return HttpRequest.newBuilder(bot)
        .timeout(patience.get())
        .header("Content-Type", type)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", timestamp)
        .header("X-Slack-Signature", signature(timestamp, body))
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String base = "v0:" + timestamp + ":" + body;
      byte[] hash = mac.doFinal(base.getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Ack send(HttpRequest request) {
    Instant start = time.real();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      Duration took = Duration.between(start, time.real());
      boolean well = answer.statusCode() / 100 == 2;
      String type = answer.headers().firstValue("Content-Type").orElse("");
      return new Ack(well, answer.statusCode(), read(answer.body(), type), took);
    } catch (ConnectException e) {
      return Ack.none(Duration.ZERO);
    } catch (IOException e) {
      LOG.info("The bot did not answer: {}", e.toString());
      return Ack.none(Duration.between(start, time.real()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ack.none(Duration.between(start, time.real()));
    }
  }

  private static JsonNode read(String body, String type) {
    if (body.isEmpty()) {
      return Json.MISSING;
    }
    JsonNode text = Json.array().add(body).get(0);
    return type.startsWith("application/json") ? Json.parse(body).orElse(text) : text;
  }
}
