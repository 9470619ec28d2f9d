package asterism.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import asterism.bot.web.Route;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack's requests come in by HTTP: commands, what is pressed and handed in, and events, all
 * at one address. Nothing is read of a request that is too large, not signed by Slack, or older
 * than five minutes.
 */
final class Door {
  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final int LARGEST = 512 * 1024;

  private final Signature signature;
  private final Clock machine;
  private volatile @Nullable App app;

  /**
   * @param machine the machine's clock, by which requests are old
   */
  Door(String signingSecret, Clock machine) {
    this.signature = new Signature(signingSecret);
    this.machine = machine;
  }

  Route route() {
    return Route.post(Manifest.REQUESTS, this::answer);
  }

  /** From now on requests are answered. */
  void open(App by) {
    app = by;
  }

  private void answer(Context context) throws Exception {
    byte[] body = context.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      refuse(context, 413, "it is too large");
      return;
    }
    Optional<String> forged =
        signature.refusal(
            context.header(Signature.TIMESTAMP),
            body,
            context.header(Signature.HEADER),
            machine.instant());
    if (forged.isPresent()) {
      refuse(context, 401, forged.get());
      return;
    }
    App open = app;
    if (open == null) {
      context.status(503);
      return;
    }
    Request<?> request = request(open, context, new String(body, UTF_8));
    if (request == null) {
      refuse(context, 400, "it cannot be read");
      return;
    }
    try {
      show(open.run(request), context);
    } catch (Unheard e) {
      context.status(503);
    }
  }

  private static void refuse(Context context, int status, String why) {
    LOG.warn("A request to {} from {} was refused: {}", Manifest.REQUESTS, context.ip(), why);
    context.status(status);
  }

  private static @Nullable Request<?> request(App open, Context context, String body) {
    Map<String, List<String>> headers =
        context.headerMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    try {
      return new SlackRequestParser(open.config())
          .parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(Manifest.REQUESTS)
                  .requestBody(body)
                  .headers(new RequestHeaders(headers))
                  .remoteAddress(context.ip())
                  .queryString(Map.of())
                  .build());
    } catch (RuntimeException e) { // whatever Bolt, which expects only what is right, stumbles over
      LOG.debug("{} in reading a request", e.getClass().getSimpleName());
      return null;
    }
  }

  private static void show(Response response, Context context) {
    context.status(response.getStatusCode());
    if (response.getBody() != null) {
      context.contentType(response.getContentType()).result(response.getBody());
    }
  }
}
