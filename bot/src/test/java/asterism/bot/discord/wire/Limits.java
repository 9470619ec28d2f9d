package asterism.bot.discord.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How often what may be called. Safe for use by many threads. */
final class Limits {
  private static final Window ROOMY = new Window(1000, Duration.ofSeconds(1));
  private static final Window GLOBAL = new Window(50, Duration.ofSeconds(1));
  private static final Window FEW = new Window(5, Duration.ofSeconds(5));
  private static final Map<String, Window> NARROW =
      Map.of(
          "POST /channels/:channel/messages", FEW,
          "PATCH /channels/:channel/messages/:message", FEW,
          "DELETE /channels/:channel/messages/:message", FEW,
          "GET /channels/:channel/messages", FEW,
          "PUT /channels/:channel/messages/:message/reactions/:emoji/@me",
              new Window(1, Duration.ofMillis(250)),
          "POST /users/@me/channels", new Window(10, Duration.ofSeconds(10)));

  private record Window(int calls, Duration length) {}

  /**
   * What is left of a bucket.
   *
   * @param tooMany for how long it is closed; empty if the call may be made
   * @param global not the bucket is empty, but the bot called too much altogether
   */
  record Standing(
      String bucket,
      int limit,
      int left,
      Duration resetAfter,
      Optional<Duration> tooMany,
      boolean global) {

    Map<String, String> headers(Instant now) {
      Map<String, String> headers = new LinkedHashMap<>();
      headers.put("X-RateLimit-Bucket", bucket);
      headers.put("X-RateLimit-Limit", Integer.toString(limit));
      headers.put("X-RateLimit-Remaining", Integer.toString(left));
      headers.put("X-RateLimit-Reset-After", seconds(resetAfter));
      headers.put(
          "X-RateLimit-Reset", seconds(Duration.ofMillis(now.plus(resetAfter).toEpochMilli())));
      return headers;
    }
  }

  private final Map<String, Deque<Instant>> made = new HashMap<>();
  private boolean on;

  synchronized void on(boolean now) {
    on = now;
    made.clear();
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }

  /**
   * @param route by its name
   * @param major what the bucket is for, such as the channel
   */
  synchronized Standing count(String route, String major, Instant now) {
    String bucket = Integer.toHexString(route.hashCode());
    if (!on) {
      return new Standing(
          bucket, ROOMY.calls(), ROOMY.calls() - 1, ROOMY.length(), Optional.empty(), false);
    }
    boolean counted = !route.contains("/interactions/") && !route.contains("/webhooks/");
    if (counted) {
      Optional<Duration> closed = take("", GLOBAL, now);
      if (closed.isPresent()) {
        return new Standing(bucket, GLOBAL.calls(), 0, closed.get(), closed, true);
      }
    }
    Window window = NARROW.getOrDefault(route, ROOMY);
    Optional<Duration> closed = take(route + major, window, now);
    Deque<Instant> calls = made.get(route + major);
    Duration reset = Duration.between(now, calls.getFirst().plus(window.length()));
    int left = window.calls() - calls.size();
    return new Standing(bucket, window.calls(), left, reset, closed, false);
  }

  /** For how long it is closed; empty if there was room. */
  private Optional<Duration> take(String key, Window window, Instant now) {
    Deque<Instant> calls = made.computeIfAbsent(key, none -> new ArrayDeque<>());
    while (!calls.isEmpty() && !calls.getFirst().plus(window.length()).isAfter(now)) {
      calls.removeFirst();
    }
    if (calls.size() >= window.calls()) {
      return Optional.of(Duration.between(now, calls.getFirst().plus(window.length())));
    }
    calls.addLast(now);
    return Optional.empty();
  }
}
