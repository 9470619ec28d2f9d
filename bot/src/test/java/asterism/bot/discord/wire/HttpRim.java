package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Limits.Standing;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where the bot's requests arrive, in whatever weather. */
final class HttpRim implements AutoCloseable {
  private static final String ROOT = "/api/v10";

  private final DiscordTime time;
  private final Access access;
  private final Limits limits;
  private final Weather weather;
  private final Book book;
  private final Switchboard switchboard = new Switchboard();

  /** What was done though nobody was told: it may well be asked for again. */
  private final Set<String> untold = ConcurrentHashMap.newKeySet();

  HttpRim(DiscordTime time, Access access, Limits limits, Weather weather, Book book) {
    this.time = time;
    this.access = access;
    this.limits = limits;
    this.weather = weather;
    this.book = book;
  }

  void start(Routes routes) {
    switchboard.start(request -> answer(request, routes));
  }

  /** With the slash at the end. */
  String address() {
    return "http://127.0.0.1:" + switchboard.port() + ROOT + "/";
  }

  @Override
  public void close() {
    switchboard.close();
  }

  private Optional<Answer> answer(Request request, Routes routes) {
    URI target = URI.create(request.target());
    String path = target.getRawPath();
    Optional<Routes.Route> route =
        path.startsWith(ROOT + "/")
            ? routes.find(request.method(), path.substring(ROOT.length()))
            : Optional.empty();
    if (route.isEmpty()) {
      book.complain("Nothing is called so: " + request.method() + " " + request.target());
      return Optional.of(said(404, new LinkedHashMap<>(), Refusal.unknownPath().body()));
    }
    Map<String, String> ids =
        Routes.ids(route.get(), request.method(), path.substring(ROOT.length()));
    String token = request.header("authorization").replaceFirst("^Bot ", "");
    Call call =
        new Call(
            route.get().name(),
            request.target().substring(ROOT.length()),
            ids,
            query(target),
            Bodies.read(request),
            token);
    String major = ids.isEmpty() ? "" : ids.values().iterator().next();
    Standing standing = limits.count(call.route(), major, time.real());
    return meet(call, route.get(), standing);
  }

  /** What becomes of a call; empty if it is hung up. */
  private Optional<Answer> meet(Call call, Routes.Route route, Standing standing) {
    Map<String, String> headers = standing.headers(time.real());
    headers.put("Via", "1.1 google");
    Optional<Trouble> met = weather.over(call.route());
    if (met.isEmpty() && standing.tooMany().isPresent()) {
      Duration wait = standing.tooMany().get();
      met =
          Optional.of(
              standing.global() ? Trouble.globallyLimited(wait) : Trouble.rateLimited(wait));
    }
    if (met.isEmpty()) {
      return Optional.of(done(call, route, headers));
    }
    Trouble trouble = met.get();
    return switch (trouble.what()) {
      case RATE_LIMITED, GLOBALLY_LIMITED -> Optional.of(limited(call, trouble, headers));
      case SERVER_ERROR -> Optional.of(notDone(call, 500, headers, serverError()));
      case BAD_GATEWAY -> Optional.of(notDone(call, 502, headers, serverError()));
      case REFUSED -> {
        Refusal refusal = Refusal.of(trouble.code());
        yield Optional.of(notDone(call, refusal.status, headers, refusal.body()));
      }
      case HANG, DROPPED_BEFORE -> {
        log(call, 0, false, Json.MISSING);
        pause(trouble.time());
        yield Optional.empty();
      }
      case LOST_ANSWER -> {
        untold.add(call.path());
        done(call, route, headers);
        yield Optional.empty();
      }
      case LATE_ANSWER -> {
        Answer answer = done(call, route, headers);
        pause(trouble.time());
        yield Optional.of(answer);
      }
    };
  }

  private static JsonNode serverError() {
    return Json.object().put("message", "500: Internal Server Error").put("code", 0);
  }

  private Answer limited(Call call, Trouble trouble, Map<String, String> headers) {
    boolean global = trouble.what() == Trouble.What.GLOBALLY_LIMITED;
    long seconds = Math.max(1, trouble.time().plusMillis(999).toSeconds());
    headers.put("Retry-After", Long.toString(seconds));
    headers.put("X-RateLimit-Remaining", "0");
    headers.put("X-RateLimit-Reset-After", Limits.seconds(trouble.time()));
    headers.put("X-RateLimit-Scope", global ? "global" : "user");
    if (global) {
      headers.put("X-RateLimit-Global", "true");
    }
    ObjectNode body = Json.object().put("message", "You are being rate limited.");
    body.put("retry_after", trouble.time().toMillis() / 1000.0).put("global", global);
    if (trouble.code() != 0) {
      body.put("code", trouble.code());
    }
    return notDone(call, 429, headers, body);
  }

  private Answer notDone(Call call, int status, Map<String, String> headers, JsonNode body) {
    log(call, status, false, body);
    return said(status, headers, body);
  }

  private Answer done(Call call, Routes.Route route, Map<String, String> headers) {
    try {
      if (!route.open() && !access.isToken(call.token())) {
        throw Refusal.unauthorized();
      }
      JsonNode answer = route.doing().answer(call);
      log(call, answer.isMissingNode() ? 204 : 200, true, answer);
      return said(answer.isMissingNode() ? 204 : 200, headers, answer);
    } catch (Refusal refusal) {
      if (refusal.wait.isPresent()) {
        return limited(call, Trouble.tooManyEdits(refusal.wait.get()), headers);
      }
      log(call, refusal.status, false, refusal.body());
      if (refusal.defect() && !untold.contains(call.path())) {
        book.complain(
            "%s: %s for %s %s".formatted(call.route(), refusal.body(), call.path(), call.body()));
      }
      return said(refusal.status, headers, refusal.body());
    }
  }

  private static Answer said(int status, Map<String, String> headers, JsonNode body) {
    headers.put("Content-Type", "application/json");
    return new Answer(status, headers, body.isMissingNode() ? "" : Json.write(body));
  }

  private void log(Call call, int status, boolean done, JsonNode answer) {
    book.add(
        new LoggedCall(
            time.real(), call.route(), call.path(), call.body(), status, done, answer.deepCopy()));
  }

  private static void pause(Duration how) {
    try {
      Thread.sleep(how.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> query(URI target) {
    Map<String, String> query = new LinkedHashMap<>();
    if (target.getRawQuery() != null) {
      for (String pair : target.getRawQuery().split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          query.put(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
    }
    return query;
  }
}
