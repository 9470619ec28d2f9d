package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.FOUR;
import static asterism.bot.slack.wire.Endpoint.Tier.SPECIAL;
import static asterism.bot.slack.wire.Endpoint.Tier.THREE;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code chat.*}. */
final class ChatMethods {
  private static final int LONGEST_TEXT = 40_000;
  private static final int LONGEST_TEXT_OF_AN_EDIT = 4000;
  private static final int LARGEST_METADATA = 16_000;
  private static final Set<String> WRITE = Set.of("chat:write");

  private final Workspace workspace;
  private final Rules rules;
  private final Twins twins;
  private final Echo echo;
  private final AtomicBoolean editsClosed;

  ChatMethods(Workspace workspace, Rules rules, Twins twins, Echo echo, AtomicBoolean editsClosed) {
    this.workspace = workspace;
    this.rules = rules;
    this.twins = twins;
    this.echo = echo;
    this.editsClosed = editsClosed;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.of("chat.postMessage", SPECIAL, WRITE, this::post),
        Endpoint.of("chat.update", THREE, WRITE, this::update),
        Endpoint.of("chat.delete", THREE, WRITE, this::delete),
        Endpoint.of("chat.postEphemeral", FOUR, WRITE, this::postEphemeral),
        Endpoint.of("chat.getPermalink", SPECIAL, Set.of(), this::permalink));
  }

  private ObjectNode post(Call call) {
    Place place = placeOfPost(call);
    Said said = said(call, LONGEST_TEXT);
    Optional<ObjectNode> metadata = metadata(call);
    Optional<String> thread = call.get("thread_ts");
    thread.ifPresent(
        root -> {
          if (workspace.findPost(place.id, root).isEmpty()) {
            throw new Refusal("cannot_reply_to_message");
          }
        });
    Post post =
        workspace.post(
            place.id, Workspace.BOT_USER, Optional.empty(), thread, said.text, said.blocks);
    post.metadata = metadata;
    twins.look(post);
    echo.posted(post);
    ObjectNode answer = Json.object().put("channel", place.id).put("ts", post.ts);
    ObjectNode message = post.described();
    post.metadata.ifPresent(given -> message.set("metadata", given.deepCopy()));
    answer.set("message", message);
    return answer;
  }

  private Place placeOfPost(Call call) {
    String channel = call.need("channel");
    if (channel.equals(Workspace.BOT_USER)) {
      throw new Refusal("cannot_dm_bot");
    }
    Optional<Member> person = workspace.find(channel);
    if (person.isPresent()) {
      if (person.get().deleted() || person.get().bot()) {
        throw new Refusal(person.get().bot() ? "cannot_dm_bot" : "channel_not_found");
      }
      workspace
          .refusesDirect(channel)
          .ifPresent(
              words -> {
                throw new Refusal(words);
              });
      return workspace.direct(channel);
    }
    Place place = rules.joined(call);
    if (place.archived) {
      throw new Refusal("is_archived");
    }
    return place;
  }

  /** What a call says, checked. */
  private record Said(String text, ArrayNode blocks) {}

  private Said said(Call call, int longest) {
    Optional<ArrayNode> blocks = rules.blocks(call);
    String text = call.get("text").orElse("");
    if (text.isEmpty() && blocks.map(ArrayNode::isEmpty).orElse(true)) {
      throw new Refusal("no_text");
    }
    checkLength(text, longest);
    rules.quiet(text, blocks.orElseGet(Json::array));
    return new Said(text, blocks.orElseGet(Json::array));
  }

  private static void checkLength(String text, int longest) {
    if (text.length() > longest) {
      throw new Refusal("msg_too_long");
    }
    if (BlockKit.brokenText(text)) {
      throw Refusal.because("invalid_arguments", List.of("must be valid UTF-8: text"));
    }
  }

  private static Optional<ObjectNode> metadata(Call call) {
    Optional<JsonNode> given = call.json("metadata", "invalid_metadata_format");
    given.ifPresent(
        metadata -> {
          boolean whole =
              metadata.path("event_type").isTextual() && metadata.path("event_payload").isObject();
          if (!whole) {
            throw new Refusal("invalid_metadata_format");
          }
          if (Json.write(metadata).length() > LARGEST_METADATA) {
            throw new Refusal("metadata_too_large");
          }
        });
    return given.map(ObjectNode.class::cast);
  }

  private ObjectNode update(Call call) {
    Place place = rules.joined(call);
    Post post = own(place, call, "cant_update_message");
    if (place.archived) {
      throw new Refusal("is_inactive");
    }
    if (editsClosed.get()) {
      throw new Refusal("edit_window_closed");
    }
    if (!call.has("text") && !call.has("blocks")) {
      throw new Refusal("no_text");
    }
    // a text alone takes the blocks away, blocks alone leave the text
    boolean textAlone = call.has("text") && !call.has("blocks");
    ArrayNode blocks = rules.blocks(call).orElseGet(() -> textAlone ? Json.array() : post.blocks);
    String text = call.has("text") ? call.get("text").orElse("") : post.text;
    checkLength(text, LONGEST_TEXT_OF_AN_EDIT);
    if (text.isEmpty() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    Optional<ObjectNode> metadata = metadata(call);
    rules.quiet(text, blocks);
    ObjectNode before = post.described();
    post.text = text;
    post.blocks = blocks;
    metadata.ifPresent(given -> post.metadata = Optional.of(given));
    post.edited = blocks.isEmpty() ? Optional.of(workspace.time.nextTs()) : post.edited;
    echo.changed(post, before);
    ObjectNode answer = Json.object().put("channel", place.id).put("ts", post.ts).put("text", text);
    answer.set("message", post.described());
    return answer;
  }

  private ObjectNode delete(Call call) {
    Place place = rules.joined(call);
    Post post = own(place, call, "cant_delete_message");
    post.deleted = true;
    echo.deleted(post);
    return Json.object().put("channel", place.id).put("ts", post.ts);
  }

  private Post own(Place place, Call call, String ifNot) {
    Post post = rules.standing(place, call.need("ts"));
    if (!post.byBot()) {
      throw new Refusal(ifNot);
    }
    return post;
  }

  private ObjectNode postEphemeral(Call call) {
    Place place = rules.joined(call);
    if (place.archived) {
      throw new Refusal("is_archived");
    }
    String user = call.need("user");
    if (!place.members.contains(user)) {
      throw new Refusal("user_not_in_channel");
    }
    Said said = said(call, LONGEST_TEXT);
    Post post =
        workspace.post(
            place.id,
            Workspace.BOT_USER,
            Optional.of(user),
            call.get("thread_ts"),
            said.text,
            said.blocks);
    return Json.object().put("message_ts", post.ts);
  }

  private ObjectNode permalink(Call call) {
    Place place = rules.visible(call);
    Post post = rules.standing(place, call.need("message_ts"));
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(Workspace.DOMAIN, place.id, post.ts.replace(".", ""));
    return Json.object().put("channel", place.id).put("permalink", link);
  }
}
