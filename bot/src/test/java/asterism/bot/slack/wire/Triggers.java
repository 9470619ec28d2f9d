package asterism.bot.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a person did a moment ago, which lets the bot open a form for them. Not thread-safe. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private record Trigger(String user, Optional<String> view, Instant until) {}

  private final SlackTime time;
  private final Map<String, Trigger> open = new HashMap<>();
  private final Map<String, String> used = new HashMap<>();
  private int last;

  Triggers(SlackTime time) {
    this.time = time;
  }

  /**
   * @param view the form in which it was done, if any
   */
  String make(String user, Optional<String> view) {
    last++;
    String id =
        "%d.%d.%s".formatted(7_000_000 + last, 424242, Integer.toHexString(user.hashCode()));
    open.put(id, new Trigger(user, view, time.real().plus(LIFE)));
    return id;
  }

  /** Who did it; from now on it cannot be used again. */
  String exchange(String id) {
    Trigger trigger = open.remove(id);
    if (trigger == null) {
      throw new Refusal(used.containsKey(id) ? "exchanged_trigger_id" : "invalid_trigger_id");
    }
    if (time.real().isAfter(trigger.until())) {
      open.put(id, trigger);
      throw new Refusal("expired_trigger_id");
    }
    used.put(id, trigger.user());
    return trigger.user();
  }

  /** Whether it was done in a form. */
  boolean inView(String id) {
    return Optional.ofNullable(open.get(id)).flatMap(Trigger::view).isPresent();
  }
}
