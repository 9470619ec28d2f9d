package asterism.bot.slack.wire;

import asterism.bot.wire.Switchboard;
import asterism.bot.wire.Switchboard.Answer;
import asterism.bot.wire.Switchboard.Request;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what Slack sends over HTTP as it comes, and reads it with the vendor's own classes. */
final class Receiver implements AutoCloseable {
  final List<Request> got = new CopyOnWriteArrayList<>();

  /** With what it answers. */
  volatile Answer answer = new Answer(200, Map.of(), "");

  private final Switchboard switchboard = new Switchboard();

  Receiver() {
    switchboard.start(
        request -> {
          got.add(request);
          return Optional.of(answer);
        });
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + switchboard.port() + "/slack/events");
  }

  Request last() {
    return got.get(got.size() - 1);
  }

  /** The last event, of which the vendor's class does not know all. */
  <T> T largerEvent(Class<T> type) {
    return GsonFactory.createSnakeCase().fromJson(last().body(), type);
  }

  /** The last event. */
  <T> T event(Class<T> type) {
    return read(last().body(), type);
  }

  /** The last interaction. */
  <T> T interaction(Class<T> type) {
    String json =
        URLDecoder.decode(last().body().substring("payload=".length()), StandardCharsets.UTF_8);
    return read(json, type);
  }

  /** Whatever the vendor's class does not know is an error. */
  private static <T> T read(String json, Class<T> type) {
    SlackConfig strict = new SlackConfig();
    strict.setFailOnUnknownProperties(true);
    return GsonFactory.createSnakeCase(strict).fromJson(json, type);
  }

  boolean signedWith(String secret) {
    return new SlackSignature.Verifier(new SlackSignature.Generator(secret))
        .isValid(
            last().header("x-slack-request-timestamp"),
            last().body(),
            last().header("x-slack-signature"));
  }

  @Override
  public void close() {
    switchboard.close();
  }
}
