package asterism.bot.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast this process may go: per method, and in a channel one post a second with short bursts.
 * What Slack asks for by Retry-After is kept. Safe for use by many threads.
 */
final class Pace {
  private static final Duration WHILE = Duration.ofSeconds(15);
  private static final int WHILES_IN_A_MINUTE = 4;
  private static final int BURST = 3;

  private final Clock machine;
  private final Map<Method, Gate> methods = new ConcurrentHashMap<>();
  private final Cache<String, Gate> channels =
      Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

  /**
   * @param machine the machine's clock: Slack's limits are in real time
   */
  Pace(Clock machine) {
    this.machine = machine;
  }

  /** How long a call that nobody waits for has to wait; nothing when it may go now. */
  Duration enter(Method method) {
    return gate(method).enter(now());
  }

  /** The same for a post in a channel. */
  Duration enterToPost(String channel) {
    Duration there = inChannel(channel).enter(now());
    return there.isZero() ? enter(Method.POST) : there;
  }

  /** How long Slack has asked us to wait; else a call that somebody waits for goes at once. */
  Duration asked(Method method) {
    return gate(method).shutFor(now());
  }

  /**
   * Slack asks to wait with a method.
   *
   * @param channel where it asks so for one channel alone; else empty
   */
  void wait(Method method, String channel, Duration after) {
    Gate gate = channel.isEmpty() ? gate(method) : inChannel(channel);
    gate.shut(now().plus(after));
  }

  private Gate gate(Method method) {
    return methods.computeIfAbsent(
        method, each -> new Gate(each.perMinute() / WHILES_IN_A_MINUTE, WHILE));
  }

  private Gate inChannel(String channel) {
    return channels.get(channel, each -> new Gate(BURST, Duration.ofSeconds(BURST)));
  }

  private Instant now() {
    return machine.instant();
  }
}
