package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import asterism.bot.wire.Switchboard;
import asterism.bot.wire.Switchboard.Answer;
import asterism.bot.wire.Switchboard.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the bot's requests arrive: the Web API and the response URLs, in whatever weather. */
final class HttpRim implements AutoCloseable {
  private static final String JSON = "application/json; charset=utf-8";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final SlackTime time;
  private final Gate gate;
  private final Limits limits;
  private final Weather weather;
  private final Book book;
  private final Switchboard switchboard = new Switchboard();

  HttpRim(SlackTime time, Gate gate, Limits limits, Weather weather, Book book) {
    this.time = time;
    this.gate = gate;
    this.limits = limits;
    this.weather = weather;
    this.book = book;
  }

  void start(WebApi api, ResponseUrls hooks, FileMethods files) {
    switchboard.start(
        request -> {
          String path = URI.create(request.target()).getPath();
          if (path.startsWith("/api/")) {
            return call(request, path.substring("/api/".length()), api);
          }
          if (path.startsWith("/hook/")) {
            return hook(request, path.substring("/hook/".length()), hooks);
          }
          if (path.startsWith("/upload/")) {
            return upload(request, path.substring("/upload/".length()), files);
          }
          return Optional.of(new Answer(404, Map.of(), ""));
        });
  }

  String address() {
    return "http://127.0.0.1:" + switchboard.port() + "/";
  }

  @Override
  public void close() {
    switchboard.close();
  }

  private Optional<Answer> call(Request request, String method, WebApi api) {
    Call call = read(request, method);
    Optional<Trouble> trouble = weather.over(method);
    if (trouble.isEmpty()) {
      trouble =
          api.find(method).flatMap(known -> limits.tooMany(known, call)).map(Trouble::rateLimited);
    }
    return meet(call, trouble, () -> api.answer(call));
  }

  private Optional<Answer> hook(Request request, String key, ResponseUrls hooks) {
    Map<String, String> arguments = Map.of("url", key, "body", request.body());
    Call call = new Call(Weather.RESPONSE_URL, "", arguments);
    return meet(call, weather.over(Weather.RESPONSE_URL), () -> hooks.post(key, request.body()));
  }

  private Optional<Answer> upload(Request request, String id, FileMethods files) {
    if (!request.header("authorization").isEmpty()) {
      book.complain("The bot's token goes where no method of the Web API is.");
    }
    Call call = new Call(Weather.UPLOAD, "", Map.of("file", id));
    return meet(call, weather.over(Weather.UPLOAD), () -> files.upload(id, request.content()));
  }

  private interface Doing {
    ObjectNode now();
  }

  /** What becomes of a call; empty if it is hung up. */
  private Optional<Answer> meet(Call call, Optional<Trouble> trouble, Doing doing) {
    if (trouble.isEmpty()) {
      return Optional.of(answer(call, doing.now()));
    }
    Trouble met = trouble.get();
    String refusal = Json.write(Json.object().put("ok", false).put("error", met.error()));
    return switch (met.what()) {
      case RATE_LIMITED -> {
        long seconds = Math.max(1, met.time().plusMillis(999).toSeconds());
        Answer answer = notDone(call, 429, JSON, refusal);
        answer.headers().put("Retry-After", Long.toString(seconds));
        yield Optional.of(answer);
      }
      case SERVER_ERROR -> Optional.of(notDone(call, 500, JSON, refusal));
      case UNAVAILABLE ->
          Optional.of(
              notDone(call, 503, "text/html", "<html><body>Service Unavailable</body></html>"));
      case REFUSED ->
          Optional.of(
              notDone(call, call.method().equals(Weather.UPLOAD) ? 400 : 200, JSON, refusal));
      case HANG, DROPPED_BEFORE -> {
        log(call, false, Json.MISSING);
        pause(met.time());
        yield Optional.empty();
      }
      case LOST_ANSWER -> {
        answer(call, doing.now());
        yield Optional.empty();
      }
      case LATE_ANSWER -> {
        Answer answer = answer(call, doing.now());
        pause(met.time());
        yield Optional.of(answer);
      }
    };
  }

  private Answer notDone(Call call, int status, String type, String body) {
    log(call, false, Json.MISSING);
    return new Answer(status, headers(call, type), body);
  }

  private Answer answer(Call call, ObjectNode answer) {
    boolean done = answer.path("ok").asBoolean();
    boolean outside = Set.of(Weather.RESPONSE_URL, Weather.UPLOAD).contains(call.method());
    int status = outside && !done ? answer.path("status").asInt(400) : 200;
    answer.remove("status");
    log(call, done, answer);
    return new Answer(status, headers(call, JSON), Json.write(answer));
  }

  private void log(Call call, boolean done, JsonNode answer) {
    book.add(new LoggedCall(time.real(), call.method(), call.arguments(), done, answer));
  }

  private Map<String, String> headers(Call call, String type) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Date", DATE.format(time.now()));
    headers.put("Content-Type", type);
    if (!call.token().isEmpty()) {
      headers.put("x-oauth-scopes", gate.grantedTo(call.token()));
    }
    return headers;
  }

  private static void pause(Duration how) {
    try {
      Thread.sleep(how.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Call read(Request request, String method) {
    Map<String, String> arguments = new LinkedHashMap<>();
    String query = URI.create(request.target()).getRawQuery();
    if (query != null) {
      decode(query, arguments);
    }
    if (request.header("content-type").startsWith("application/json")) {
      JsonNode tree = Json.parse(request.body()).orElse(Json.MISSING);
      tree.properties().forEach(one -> arguments.put(one.getKey(), argument(one.getValue())));
    } else {
      decode(request.body(), arguments);
    }
    String inBody = Optional.ofNullable(arguments.remove("token")).orElse("");
    String header = request.header("authorization");
    String token =
        header.startsWith("Bearer ") ? header.substring("Bearer ".length()).strip() : inBody;
    return new Call(method, token, Map.copyOf(arguments));
  }

  private static String argument(JsonNode value) {
    return value.isTextual() ? value.asText() : Json.write(value);
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
