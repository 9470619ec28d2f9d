package asterism.bot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that Slack's Socket Mode holds: Slack renews it now and then, and it is opened
 * again when it is cut. An envelope of which Slack heard nothing comes again over another one, and
 * is answered as it was: its answer may have been lost with the first.
 */
final class Line implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final int WORKERS = 10;
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 10_000;

  private final App app;
  private final SocketModeRequestParser parser;
  private final LineClient client;
  private final OtherWay otherwise;
  private final Cache<String, Answered> answered =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Line::daemon);

  private Line(App app, LineClient client, OtherWay otherwise) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.client = client;
    this.otherwise = otherwise;
  }

  /** What is answered to an envelope, however often it comes. Guarded by itself. */
  private static final class Answered {
    final Response response;
    boolean acknowledged;
    boolean otherwise;

    Answered(Response response) {
      this.response = response;
    }
  }

  /** How to give an answer when the connection over which the question came is gone. */
  @FunctionalInterface
  interface OtherWay {
    /**
     * @param address that came with the question
     */
    void answer(String address, String json);
  }

  /**
   * Connects, without waiting until that is done.
   *
   * @param address of the first connection
   */
  static Line open(Slack slack, String appToken, String address, App app, OtherWay otherwise)
      throws URISyntaxException {
    Line line = new Line(app, new LineClient(slack, appToken, address), otherwise);
    line.client.addWebSocketMessageListener(
        message -> line.workers.execute(() -> line.answer(message)));
    line.client.connect();
    return line;
  }

  /** Whether Slack is at the other end: it is asked, and given three seconds at most. */
  boolean isOpen() {
    return client.verifyConnection();
  }

  private void answer(String message) {
    try {
      SocketModeRequest told = parser.parse(message);
      if (told != null) {
        String envelope = told.getEnvelope().getEnvelopeId();
        Answered known = answered.get(envelope, first -> run(told.getBoltRequest()));
        if (known != null) {
          acknowledge(told, known);
        }
      }
    } catch (RuntimeException e) { // it is told again
      LOG.error("What Slack told could not be acted upon", e);
    }
  }

  /** Null where it is to be told again. */
  private @Nullable Answered run(Request<?> request) {
    try {
      Response response = app.run(request);
      return response.getStatusCode() == 200 ? new Answered(response) : null;
    } catch (Unheard e) {
      return null;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void acknowledge(SocketModeRequest told, Answered known) {
    synchronized (known) { // it may be coming again just now
      try {
        client.sendWebSocketMessage(acknowledgement(told, known));
        known.acknowledged = true;
      } catch (RuntimeException e) { // whichever library holds the connection
        LOG.debug("The connection was cut before it was acknowledged", e);
        answerOtherwise(told, known);
      }
    }
  }

  private static String acknowledgement(SocketModeRequest told, Answered known) {
    JsonObject acknowledgement = new JsonObject();
    acknowledgement.addProperty("envelope_id", told.getEnvelope().getEnvelopeId());
    if (known.response.getBody() != null && !known.otherwise) {
      acknowledgement.add("payload", payload(known.response));
    }
    return GSON.toJson(acknowledgement);
  }

  private void answerOtherwise(SocketModeRequest told, Answered known) {
    if (!known.acknowledged
        && !known.otherwise
        && known.response.getBody() != null
        && told.getBoltRequest() instanceof SlashCommandRequest command) {
      known.otherwise = true;
      otherwise.answer(command.getPayload().getResponseUrl(), known.response.getBody());
    }
  }

  private static JsonElement payload(Response response) {
    return response.getContentType().startsWith("application/json")
        ? GSON.fromJson(response.getBody(), JsonElement.class)
        : new JsonPrimitive(response.getBody());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "slack-line");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      LOG.warn("The connection to Slack did not close cleanly", e);
    }
    workers.shutdown();
  }
}
