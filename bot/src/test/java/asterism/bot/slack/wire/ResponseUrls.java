package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the bot may answer for a while, even where it is not a member. */
final class ResponseUrls {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  private static final class Hook {
    final String user;
    final String channel;
    final Instant until;
    final Optional<String> thread;

    /** What it replaces or deletes. */
    Optional<String> original;

    int used;

    Hook(
        String user,
        String channel,
        Instant until,
        Optional<String> thread,
        Optional<String> original) {
      this.user = user;
      this.channel = channel;
      this.until = until;
      this.thread = thread;
      this.original = original;
    }
  }

  private final Workspace workspace;
  private final Rules rules;
  private final Map<String, Hook> hooks = new HashMap<>();
  private int last;

  ResponseUrls(Workspace workspace, Rules rules) {
    this.workspace = workspace;
    this.rules = rules;
  }

  /**
   * Call it with the monitor of the workspace.
   *
   * @param original the message in which a button was pressed, if any
   * @return the last part of its address
   */
  String make(String user, String channel, Optional<String> thread, Optional<String> original) {
    last++;
    String key = "%s/%d/%08x".formatted(Workspace.TEAM, last, (user + last).hashCode());
    hooks.put(key, new Hook(user, channel, workspace.time.now().plus(LIFE), thread, original));
    return key;
  }

  /** What a command was answered at once, which the hook may replace later. */
  void answered(String key, Post post) {
    Optional.ofNullable(hooks.get(key)).ifPresent(hook -> hook.original = Optional.of(post.ts));
  }

  ObjectNode post(String key, String body) {
    synchronized (workspace) {
      try {
        use(open(key), message(body));
        return Json.object().put("ok", true);
      } catch (Refusal refusal) {
        return refusal.answer();
      }
    }
  }

  private Hook open(String key) {
    Hook hook = hooks.get(key);
    if (hook == null) {
      throw new Refusal("expired_url");
    }
    if (workspace.time.now().isAfter(hook.until)) {
      throw gone("expired_url");
    }
    if (hook.used >= USES) {
      throw gone("used_url");
    }
    hook.used++;
    return hook;
  }

  private static Refusal gone(String error) {
    Refusal refusal = new Refusal(error);
    refusal.answer().put("status", 404);
    return refusal;
  }

  private static JsonNode message(String body) {
    return Json.parse(body)
        .filter(JsonNode::isObject)
        .orElseThrow(
            () -> Refusal.because("invalid_arguments", List.of("must be an object of JSON")));
  }

  private void use(Hook hook, JsonNode message) {
    Optional<Post> original = hook.original.flatMap(ts -> workspace.findPost(hook.channel, ts));
    if (message.path("delete_original").asBoolean()) {
      original.ifPresent(post -> post.deleted = true);
      return;
    }
    Optional<Post> answer = Optional.empty();
    if (message.path("replace_original").asBoolean() && original.isPresent()) {
      replace(original.get(), message);
      answer = original;
    } else {
      answer = Optional.of(answer(hook, message));
    }
    if (hook.original.isEmpty()) {
      hook.original = answer.map(post -> post.ts);
    }
  }

  private void replace(Post post, JsonNode message) {
    Words words = words(message);
    post.text = words.text;
    post.blocks = words.blocks;
    post.edited = Optional.of(workspace.time.nextTs());
  }

  private Post answer(Hook hook, JsonNode message) {
    String thread = message.path("thread_ts").asText("");
    Optional<String> in = thread.isEmpty() ? hook.thread : Optional.of(thread);
    return show(hook.user, hook.channel, in, message);
  }

  private record Words(String text, ArrayNode blocks) {}

  private Words words(JsonNode message) {
    ArrayNode blocks =
        message.hasNonNull("blocks") ? rules.checked(message.get("blocks"), false) : Json.array();
    String text = message.path("text").asText("");
    if (text.isEmpty() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    rules.quiet(text, blocks);
    return new Words(text, blocks);
  }

  /** Shows an answer: to that person alone, unless it says otherwise. */
  Post show(String user, String channel, Optional<String> thread, JsonNode message) {
    Words words = words(message);
    boolean open = message.path("response_type").asText("").equals("in_channel");
    Optional<String> onlyFor = open ? Optional.empty() : Optional.of(user);
    return workspace.post(channel, Workspace.BOT_USER, onlyFor, thread, words.text, words.blocks);
  }
}
