package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells the bot what happens: what it subscribed to and may read, again where it is not
 * acknowledged, or later if a test wants so. Safe for use by many threads.
 */
final class Events implements AutoCloseable {
  private static final Map<String, String> SCOPES = scopes();

  private static final Set<String> USUAL =
      Set.of(
          "app_home_opened",
          "app_mention",
          "channel_archive",
          "channel_rename",
          "channel_unarchive",
          "group_archive",
          "group_rename",
          "group_unarchive",
          "member_joined_channel",
          "message.im",
          "reaction_added",
          "reaction_removed");

  private final SlackTime time;
  private final Gate gate;
  private final Desk desk;
  private final Set<String> subscribed = new TreeSet<>(USUAL);

  private final List<SlackEvent> held = new ArrayList<>();
  private final List<SlackEvent> all = new ArrayList<>();
  private final Map<String, Parcel> unacknowledged = new LinkedHashMap<>();
  private final ScheduledExecutorService clockwork =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "fake-slack-events");
            thread.setDaemon(true);
            return thread;
          });
  private List<Duration> retries =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private boolean holding;
  private int last;

  Events(SlackTime time, Gate gate, Desk desk) {
    this.time = time;
    this.gate = gate;
    this.desk = desk;
  }

  /** All that the fake knows of, whether anybody listens or not. */
  static Set<String> known() {
    return SCOPES.keySet();
  }

  private static Map<String, String> scopes() {
    Map<String, String> scopes = new HashMap<>();
    scopes.put("app_home_opened", "");
    scopes.put("app_mention", "app_mentions:read");
    scopes.put("app_uninstalled", "");
    scopes.put("channel_archive", "channels:read");
    scopes.put("channel_left", "channels:read");
    scopes.put("channel_rename", "channels:read");
    scopes.put("channel_unarchive", "channels:read");
    scopes.put("group_archive", "groups:read");
    scopes.put("group_left", "groups:read");
    scopes.put("group_rename", "groups:read");
    scopes.put("group_unarchive", "groups:read");
    scopes.put("member_joined_channel", "channels:read");
    scopes.put("member_left_channel", "channels:read");
    scopes.put("message.im", "im:history");
    scopes.put("message.channels", "channels:history");
    scopes.put("message.groups", "groups:history");
    scopes.put("reaction_added", "reactions:read");
    scopes.put("reaction_removed", "reactions:read");
    scopes.put("tokens_revoked", "");
    scopes.put("user_change", "users:read");
    return scopes;
  }

  synchronized void subscribe(Collection<String> names) {
    subscribed.clear();
    subscribed.addAll(names);
  }

  synchronized boolean subscribed(String name) {
    return desk.open()
        && subscribed.contains(name)
        && (scope(name).isEmpty() || gate.has(scope(name)));
  }

  private static String scope(String name) {
    String scope = SCOPES.get(name);
    if (scope == null) {
      throw new IllegalArgumentException("The fake Slack knows no event " + name);
    }
    return scope;
  }

  synchronized void retryAfter(List<Duration> delays) {
    retries = List.copyOf(delays);
  }

  synchronized void hold() {
    holding = true;
  }

  /** What was held back since, oldest first; from now on nothing is. */
  synchronized List<SlackEvent> release() {
    holding = false;
    List<SlackEvent> waiting = List.copyOf(held);
    held.clear();
    return waiting;
  }

  synchronized List<SlackEvent> all() {
    return List.copyOf(all);
  }

  /**
   * Tells the bot and waits for what it says, if it is subscribed.
   *
   * @param name of the subscription
   * @param ts of the message it is about; may be empty
   */
  Heard tell(String name, String ts, ObjectNode event) {
    if (!subscribed(name)) {
      return Heard.byNobody(ts);
    }
    SlackEvent wrapped = wrap(event);
    synchronized (this) {
      all.add(wrapped);
      if (holding) {
        held.add(wrapped);
        return Heard.by(ts, wrapped, Optional.empty());
      }
    }
    return Heard.by(ts, wrapped, Optional.of(deliver(wrapped)));
  }

  /** The same, without waiting. */
  void tellSoon(String name, ObjectNode event) {
    if (subscribed(name) && !clockwork.isShutdown()) {
      clockwork.execute(() -> tell(name, "", event));
    }
  }

  private synchronized SlackEvent wrap(ObjectNode event) {
    last++;
    String id = "Ev0%07d".formatted(last);
    ObjectNode wrapped = Json.object().put("token", "verification").put("team_id", Workspace.TEAM);
    wrapped.put("api_app_id", Workspace.APP);
    if (!event.has("event_ts")) {
      event.put("event_ts", time.nextTs());
    }
    wrapped.set("event", event);
    wrapped.put("type", "event_callback").put("event_id", id);
    wrapped.put("event_time", time.now().getEpochSecond());
    ObjectNode authorization = wrapped.putArray("authorizations").addObject();
    authorization.putNull("enterprise_id").put("team_id", Workspace.TEAM);
    authorization.put("user_id", Workspace.BOT_USER).put("is_bot", true);
    authorization.put("is_enterprise_install", false);
    wrapped.put("is_ext_shared_channel", false).put("event_context", "4-" + id);
    return new SlackEvent(id, event.path("type").asText(), wrapped);
  }

  /** Delivers it, for the first time or as a duplicate of which nobody knows. */
  Ack deliver(SlackEvent event) {
    return deliver(event.id(), Parcel.of(Parcel.Kind.EVENT, event.payload().deepCopy()));
  }

  private Ack deliver(String id, Parcel parcel) {
    Ack ack = desk.deliver(parcel);
    synchronized (this) {
      if (ack.acknowledged() || parcel.retry() >= retries.size() || clockwork.isShutdown()) {
        unacknowledged.remove(id);
      } else {
        Parcel next = new Parcel(parcel.kind(), parcel.payload(), parcel.retry() + 1, reason(ack));
        unacknowledged.put(id, next);
        long wait = retries.get(parcel.retry()).toMillis();
        clockwork.schedule(() -> retry(id, next), wait, TimeUnit.MILLISECONDS);
      }
    }
    return ack;
  }

  private void retry(String id, Parcel parcel) {
    synchronized (this) {
      if (!unacknowledged.remove(id, parcel)) {
        return; // has been hurried
      }
    }
    deliver(id, parcel);
  }

  /** Delivers again at once what was not acknowledged. */
  void hurry() {
    Map<String, Parcel> due;
    synchronized (this) {
      due = new LinkedHashMap<>(unacknowledged);
    }
    due.forEach(this::retry);
  }

  private static String reason(Ack ack) {
    if (ack.status() > 0) {
      return "http_error";
    }
    return ack.took().isZero() ? "connection_failed" : "http_timeout";
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
