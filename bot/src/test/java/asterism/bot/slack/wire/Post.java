package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message. Guarded by the {@link Workspace} it belongs to. */
final class Post {
  final String ts;
  final String channel;
  final String author;

  /** Who alone sees it, if it is ephemeral. */
  final Optional<String> onlyFor;

  final Optional<String> thread;
  final Map<String, Set<String>> reactions = new LinkedHashMap<>();
  String text;
  ArrayNode blocks;
  Optional<ObjectNode> metadata = Optional.empty();
  Optional<String> edited = Optional.empty();
  boolean deleted;
  boolean sharesFiles;

  Post(
      String ts,
      String channel,
      String author,
      Optional<String> onlyFor,
      Optional<String> thread,
      String text,
      ArrayNode blocks) {
    this.ts = ts;
    this.channel = channel;
    this.author = author;
    this.onlyFor = onlyFor;
    this.thread = thread;
    this.text = text;
    this.blocks = blocks;
  }

  boolean ephemeral() {
    return onlyFor.isPresent();
  }

  boolean byBot() {
    return author.equals(Workspace.BOT_USER);
  }

  /** Stands in the channel itself, not in a thread below another message. */
  boolean onTop() {
    return thread.isEmpty() || thread.get().equals(ts);
  }

  ObjectNode described() {
    ObjectNode message = Json.object().put("type", "message").put("user", author).put("ts", ts);
    if (byBot()) {
      message.put("bot_id", Workspace.BOT).put("app_id", Workspace.APP);
      ObjectNode profile = message.putObject("bot_profile").put("id", Workspace.BOT);
      profile.put("app_id", Workspace.APP).put("name", Workspace.BOT_NAME).put("deleted", false);
      profile.put("updated", 0).put("team_id", Workspace.TEAM);
    }
    message.put("text", text).put("team", Workspace.TEAM);
    thread.ifPresent(root -> message.put("thread_ts", root));
    if (sharesFiles) {
      message.put("subtype", "file_share").putArray("files");
    }
    if (!blocks.isEmpty()) {
      message.set("blocks", blocks.deepCopy());
    }
    edited.ifPresent(when -> message.putObject("edited").put("user", author).put("ts", when));
    return message;
  }

  /** With everybody who gave each reaction, or the first {@code atMost} of them. */
  ObjectNode describedWithReactions(int atMost) {
    ObjectNode message = described();
    if (!reactions.isEmpty()) {
      ArrayNode all = message.putArray("reactions");
      reactions.forEach(
          (name, people) -> {
            ObjectNode one = all.addObject().put("name", name);
            people.stream().limit(atMost).forEach(one.withArray("/users")::add);
            one.put("count", people.size());
          });
    }
    return message;
  }

  boolean react(String user, String emoji) {
    return reactions.computeIfAbsent(emoji, none -> new LinkedHashSet<>()).add(user);
  }

  boolean unreact(String user, String emoji) {
    Set<String> people = reactions.getOrDefault(emoji, Set.of());
    boolean was = people.contains(user) && people.remove(user);
    if (people.isEmpty()) {
      reactions.remove(emoji);
    }
    return was;
  }
}
