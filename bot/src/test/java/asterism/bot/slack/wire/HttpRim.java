package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the bot's requests arrive: the Web API and the response URLs. */
final class HttpRim implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpRim.class);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static {
    // else each answer waits for the acknowledgement of its own header
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final SlackTime time;
  private final Gate gate;
  private final Limits limits;
  private final Weather weather;
  private final Book book;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "fake-slack");
            thread.setDaemon(true);
            return thread;
          });

  HttpRim(SlackTime time, Gate gate, Limits limits, Weather weather, Book book) {
    this.time = time;
    this.gate = gate;
    this.limits = limits;
    this.weather = weather;
    this.book = book;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
  }

  void start(WebApi api, ResponseUrls hooks) {
    server.createContext("/api/", exchange -> surely(exchange, () -> call(exchange, api)));
    server.createContext("/hook/", exchange -> surely(exchange, () -> hook(exchange, hooks)));
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void surely(HttpExchange exchange, Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      LOG.warn("A request to the fake Slack came to nothing", e);
    } finally {
      exchange.close();
    }
  }

  private void call(HttpExchange exchange, WebApi api) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Optional<Trouble> trouble = weather.over(method);
    if (trouble.filter(one -> one.what() == Trouble.What.DROPPED_BEFORE).isPresent()) {
      return;
    }
    Call call = read(exchange, method);
    Optional<Endpoint> endpoint = api.find(method);
    Optional<Duration> tooMany = endpoint.flatMap(known -> limits.tooMany(known, call));
    Optional<Trouble> fate = trouble.or(() -> tooMany.map(Trouble::rateLimited));
    new Fate(exchange, call.method(), call.arguments(), fate).meet(() -> api.answer(call), call);
  }

  private void hook(HttpExchange exchange, ResponseUrls hooks) throws IOException {
    String key = exchange.getRequestURI().getPath().substring("/hook/".length());
    Optional<Trouble> trouble = weather.over(Weather.RESPONSE_URL);
    if (trouble.filter(one -> one.what() == Trouble.What.DROPPED_BEFORE).isPresent()) {
      return;
    }
    String body = text(exchange);
    Map<String, String> arguments = Map.of("url", key, "body", body);
    Call call = new Call(Weather.RESPONSE_URL, "", arguments);
    new Fate(exchange, call.method(), arguments, trouble).meet(() -> hooks.post(key, body), call);
  }

  private interface Doing {
    ObjectNode now();
  }

  /** What becomes of one request. */
  private final class Fate {
    private final HttpExchange exchange;
    private final String method;
    private final Map<String, String> arguments;
    private final Optional<Trouble> trouble;

    Fate(
        HttpExchange exchange,
        String method,
        Map<String, String> arguments,
        Optional<Trouble> trouble) {
      this.exchange = exchange;
      this.method = method;
      this.arguments = arguments;
      this.trouble = trouble;
    }

    void meet(Doing doing, Call call) throws IOException {
      Duration wait = trouble.map(Trouble::time).orElse(Duration.ZERO);
      ObjectNode refusal =
          Json.object().put("ok", false).put("error", trouble.map(Trouble::error).orElse(""));
      switch (trouble.map(Trouble::what).orElse(Trouble.What.LATE_ANSWER)) {
        case RATE_LIMITED -> {
          log(false, Json.MISSING);
          long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
          exchange.getResponseHeaders().set("Retry-After", Long.toString(seconds));
          send(429, "application/json; charset=utf-8", Json.write(refusal), call);
        }
        case SERVER_ERROR -> {
          log(false, Json.MISSING);
          send(500, "application/json; charset=utf-8", Json.write(refusal), call);
        }
        case UNAVAILABLE -> {
          log(false, Json.MISSING);
          send(503, "text/html", "<html><body>Service Unavailable</body></html>", call);
        }
        case REFUSED -> {
          log(false, Json.MISSING);
          send(200, "application/json; charset=utf-8", Json.write(refusal), call);
        }
        case HANG -> {
          log(false, Json.MISSING);
          pause(wait);
        }
        case LOST_ANSWER -> log(true, doing.now());
        case LATE_ANSWER -> {
          ObjectNode answer = doing.now();
          log(answer.path("ok").asBoolean(), answer);
          pause(wait);
          answer(answer, call);
        }
        case DROPPED_BEFORE -> throw new IllegalStateException("read all the same");
      }
    }

    private void answer(ObjectNode answer, Call call) throws IOException {
      boolean hook = method.equals(Weather.RESPONSE_URL);
      int status = hook && !answer.path("ok").asBoolean() ? answer.path("status").asInt(400) : 200;
      answer.remove("status");
      send(status, "application/json; charset=utf-8", Json.write(answer), call);
    }

    private void log(boolean done, JsonNode answer) {
      book.add(new LoggedCall(time.real(), method, arguments, done, answer.deepCopy()));
    }

    private void send(int status, String type, String body, Call call) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      if (!call.token().isEmpty()) {
        headers.set("x-oauth-scopes", gate.grantedTo(call.token()));
      }
      headers.set("x-slack-req-id", Integer.toHexString(System.identityHashCode(exchange)));
      // the server has set the real time already
      headers.set("Date", DATE.format(time.now()));
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void pause(Duration how) {
    try {
      Thread.sleep(how.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Call read(HttpExchange exchange, String method) throws IOException {
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    String body = text(exchange);
    Map<String, String> arguments = new LinkedHashMap<>();
    String query = exchange.getRequestURI().getRawQuery();
    if (query != null) {
      decode(query, arguments);
    }
    if (type.startsWith("application/json")) {
      JsonNode tree = Json.parse(body).orElse(Json.MISSING);
      tree.properties()
          .forEach(
              one ->
                  arguments.put(
                      one.getKey(),
                      one.getValue().isTextual()
                          ? one.getValue().asText()
                          : Json.write(one.getValue())));
    } else {
      decode(body, arguments);
    }
    String inBody = Optional.ofNullable(arguments.remove("token")).orElse("");
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String token =
        header != null && header.startsWith("Bearer ")
            ? header.substring("Bearer ".length())
            : inBody;
    return new Call(method, token, Map.copyOf(arguments));
  }

  private static String text(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void decode(String form, Map<String, String> into) {
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        into.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
  }
}
