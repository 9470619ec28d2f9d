package asterism.bot.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many calls Slack takes, once it is told to mind. Safe for use by many threads. */
final class Limits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int BURST_OF_A_CHANNEL = 4;

  private final SlackTime time;
  private final Map<String, Deque<Instant>> calls = new HashMap<>();
  private boolean on;

  Limits(SlackTime time) {
    this.time = time;
  }

  synchronized void on(boolean mind) {
    on = mind;
    calls.clear();
  }

  /** How long to wait, if it is too much; else it is counted. */
  synchronized Optional<Duration> tooMany(Endpoint endpoint, Call call) {
    if (!on) {
      return Optional.empty();
    }
    Optional<Duration> wait = take(endpoint.name(), endpoint.tier().perMinute, MINUTE);
    if (wait.isEmpty() && endpoint.name().equals("chat.postMessage")) {
      // about one a second, with short bursts
      return take(
          "to " + call.arguments().getOrDefault("channel", ""),
          BURST_OF_A_CHANNEL,
          Duration.ofSeconds(BURST_OF_A_CHANNEL));
    }
    return wait;
  }

  private Optional<Duration> take(String key, int most, Duration within) {
    Instant now = time.real();
    Deque<Instant> recent = calls.computeIfAbsent(key, none -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(within).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() < most) {
      recent.addLast(now);
      return Optional.empty();
    }
    return Optional.of(Duration.between(now, recent.getFirst().plus(within)));
  }
}
