package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands, buttons and shortcuts: what people do that the bot answers at once. */
final class Deeds {
  private final Workspace workspace;
  private final Payloads payloads;
  private final ResponseUrls hooks;
  private final Desk desk;
  private final Book book;

  Deeds(Workspace workspace, Payloads payloads, ResponseUrls hooks, Desk desk, Book book) {
    this.workspace = workspace;
    this.payloads = payloads;
    this.hooks = hooks;
    this.desk = desk;
    this.book = book;
  }

  Ack slash(String user, String channel, String command, String typed) {
    ObjectNode payload;
    String key;
    synchronized (workspace) {
      Member member = present(user, channel);
      Place place = workspace.place(channel);
      String text = new TypedText(workspace, true).passedOn(typed.strip());
      payload = payloads.command(member, place, command, text);
      key = payloads.hook(payload, member, place, Optional.empty(), Optional.empty());
    }
    Ack ack = desk.deliver(Parcel.of(Parcel.Kind.COMMAND, payload));
    if (ack.acknowledged()) {
      showAnswer(user, channel, key, ack);
    }
    return ack;
  }

  private void showAnswer(String user, String channel, String key, Ack ack) {
    JsonNode said = ack.body().isTextual() ? Json.object().put("text", ack.text()) : ack.body();
    if (said.path("text").asText("").isEmpty() && said.path("blocks").isEmpty()) {
      return;
    }
    synchronized (workspace) {
      try {
        hooks.answered(key, hooks.show(user, channel, Optional.empty(), said));
      } catch (Refusal refusal) {
        book.complain("The answer to a command: " + refusal.answer() + " for " + said);
      }
    }
  }

  /**
   * Which element.
   *
   * @param blockId empty if the action says enough
   */
  record Which(String blockId, String actionId) {
    boolean is(JsonNode block, JsonNode element) {
      return element.path("action_id").asText().equals(actionId)
          && (blockId.isEmpty() || block.path("block_id").asText().equals(blockId));
    }
  }

  /**
   * @param chosen what is chosen where it is not a button; empty for a button
   */
  Ack press(String user, Seen seen, Which which, Optional<Object> chosen) {
    ObjectNode payload;
    synchronized (workspace) {
      Member member = present(user, seen.channel());
      Place place = workspace.place(seen.channel());
      Post post = workspace.message(seen.channel(), seen.ts());
      if (post.onlyFor.filter(only -> !only.equals(user)).isPresent()) {
        throw new IllegalArgumentException("Only " + post.onlyFor.get() + " sees this message.");
      }
      payload = payloads.interaction("block_actions", member, Optional.empty());
      ObjectNode container = payload.putObject("container").put("type", "message");
      container.put("message_ts", post.ts).put("channel_id", place.id);
      container.put("is_ephemeral", post.ephemeral());
      post.thread.ifPresent(root -> container.put("thread_ts", root));
      payloads.place(payload, place);
      if (!post.ephemeral()) {
        payload.set("message", post.describedWithReactions(Integer.MAX_VALUE));
      }
      payload.putObject("state").set("values", state(post.blocks, Map.of()));
      payloads.hook(payload, member, place, post.thread, Optional.of(post.ts));
      act(payload, post.blocks, which, chosen);
    }
    return desk.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
  }

  /** In a form or in a home, with what is filled in so far. */
  Ack press(View view, Which which, Optional<Object> chosen, Map<String, ?> filledIn) {
    ObjectNode payload;
    synchronized (workspace) {
      Member member = workspace.member(view.user);
      payload = payloads.interaction("block_actions", member, Optional.of(view.id));
      payload.putObject("container").put("type", "view").put("view_id", view.id);
      payload.set("view", view.described(state(view.blocks(), filledIn)));
      act(payload, view.blocks(), which, chosen);
    }
    return desk.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
  }

  Ack shortcut(String user, Seen seen, String callbackId) {
    ObjectNode payload;
    synchronized (workspace) {
      Member member = present(user, seen.channel());
      Place place = workspace.place(seen.channel());
      Post post = workspace.message(seen.channel(), seen.ts());
      if (post.ephemeral()) {
        throw new IllegalArgumentException("An ephemeral message has no shortcuts.");
      }
      payload = payloads.interaction("message_action", member, Optional.empty());
      payload.remove("api_app_id");
      ((ObjectNode) payload.get("user")).remove("username");
      payload.put("callback_id", callbackId).put("action_ts", payloads.now());
      payload.put("message_ts", post.ts);
      payload.set("message", post.describedWithReactions(Integer.MAX_VALUE));
      payloads.place(payload, place);
      payloads.hook(payload, member, place, post.thread, Optional.empty());
    }
    return desk.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
  }

  private void act(ObjectNode payload, JsonNode blocks, Which which, Optional<Object> chosen) {
    List<ObjectNode> found = new ArrayList<>();
    Eyes.eachElement(
        blocks,
        (block, element) -> {
          if (which.is(block, element)) {
            found.add(action(block, element, chosen));
          }
        });
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "%d elements are %s in %s".formatted(found.size(), which, blocks));
    }
    payload.putArray("actions").add(found.get(0));
  }

  private ObjectNode action(JsonNode block, JsonNode element, Optional<Object> chosen) {
    ObjectNode action = Json.object();
    if (chosen.isPresent()) {
      action.setAll(Values.of(element, chosen.get()));
    } else if (!element.path("type").asText().equals("button")) {
      throw new IllegalArgumentException("Not a button: " + element);
    }
    for (String key : new String[] {"type", "action_id", "text", "value", "style", "url"}) {
      if (element.has(key)) {
        action.set(key, element.get(key).deepCopy());
      }
    }
    action.put("block_id", block.path("block_id").asText());
    return action.put("action_ts", payloads.now());
  }

  /** All that stands filled in, by block and action. */
  static ObjectNode state(JsonNode blocks, Map<String, ?> filledIn) {
    ObjectNode values = Json.object();
    Eyes.eachElement(
        blocks,
        (block, element) -> {
          if (Values.kept(element)) {
            String blockId = block.path("block_id").asText();
            String actionId = element.path("action_id").asText();
            Object given =
                filledIn.containsKey(blockId) ? filledIn.get(blockId) : filledIn.get(actionId);
            values
                .withObjectProperty(blockId)
                .set(actionId, given == null ? Values.initial(element) : Values.of(element, given));
          }
        });
    return values;
  }

  private Member present(String user, String channel) {
    Member member = workspace.member(user);
    if (member.deleted() || !workspace.place(channel).members.contains(user)) {
      throw new IllegalArgumentException(user + " cannot do anything in " + channel + ".");
    }
    return member;
  }
}
