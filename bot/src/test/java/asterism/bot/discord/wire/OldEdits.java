package asterism.bot.discord.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How often messages older than an hour may be edited. Safe for use by many threads. */
final class OldEdits {
  private static final Duration OLD = Duration.ofHours(1);

  private final Map<String, Deque<Instant>> made = new HashMap<>();
  private int most = Integer.MAX_VALUE;
  private Duration within = Duration.ZERO;

  synchronized void limit(int times, Duration time) {
    most = times;
    within = time;
    made.clear();
  }

  /**
   * @throws Refusal if it is one too many
   */
  synchronized void count(Post post, DiscordTime time) {
    if (!DiscordTime.of(post.id).plus(OLD).isBefore(time.now())) {
      return;
    }
    Instant now = time.real();
    Deque<Instant> edits = made.computeIfAbsent(post.channel, none -> new ArrayDeque<>());
    while (!edits.isEmpty() && !edits.getFirst().plus(within).isAfter(now)) {
      edits.removeFirst();
    }
    if (edits.size() >= most) {
      throw Refusal.tooManyEdits(Duration.between(now, edits.getFirst().plus(within)));
    }
    edits.addLast(now);
  }
}
