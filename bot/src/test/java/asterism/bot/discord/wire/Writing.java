package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How messages are written and changed, within Discord's rules. Call it with the monitor. */
final class Writing {
  private static final int MOST = 2000;
  private static final int MOST_IN_EMBEDS = 6000;
  private static final int MOST_FILES = 10;
  private static final int SETTABLE = (1 << 2) | Post.COMPONENTS_V2;

  private final World world;
  private final Rights rights;

  Writing(World world, Rights rights) {
    this.world = world;
    this.rights = rights;
  }

  /**
   * @param onlyFor who alone sees it, if not everybody does
   * @throws Refusal if it may not be
   */
  Post write(Place place, String author, JsonNode body, Optional<String> onlyFor) {
    int flags = body.path("flags").asInt();
    check(body, (flags & Post.COMPONENTS_V2) != 0);
    Post post = world.post(place.id, author, onlyFor);
    fill(post, body);
    post.flags |= flags & ~Post.EPHEMERAL & ~Post.LOADING;
    post.nonce = body.path("nonce").asText("");
    post.replyTo = body.path("message_reference").path("message_id").asText("");
    for (JsonNode one : body.path("components")) {
      if (one.path("type").asInt() == ComponentRules.CONTAINER && one.path("id").asLong() != 0) {
        post.marks.add(one.path("id").asLong());
      }
    }
    post.pings = pings(place, post, body);
    return post;
  }

  /**
   * Changes what is given. Nobody is called by it.
   *
   * @throws Refusal if it may not be
   */
  void rewrite(Post post, JsonNode body) {
    int flags = post.flags | (body.path("flags").asInt() & SETTABLE);
    boolean v2 = (flags & Post.COMPONENTS_V2) != 0;
    boolean becomes = v2 && !post.is(Post.COMPONENTS_V2);
    if (becomes
        && (!body.path("content").asText(post.content).isEmpty()
            || !(body.has("embeds") ? body.path("embeds") : post.embeds).isEmpty())) {
      throw Refusal.form("content", "Cannot be used with the flag IS_COMPONENTS_V2");
    }
    checkParts(body, v2);
    fill(post, body);
    boolean empty =
        post.content.isEmpty()
            && post.embeds.isEmpty()
            && post.components.isEmpty()
            && post.files.isEmpty();
    if (empty) {
      throw Refusal.of(50006);
    }
    if (post.is(Post.LOADING)) {
      flags &= ~Post.LOADING;
    } else {
      post.edited = Optional.of(world.time.now());
    }
    post.flags = flags;
  }

  private void fill(Post post, JsonNode body) {
    if (body.has("attachments")) {
      List<Post.Attached> files = new ArrayList<>();
      body.path("attachments").forEach(given -> files.add(file(post, given)));
      post.files.clear();
      post.files.addAll(files);
    }
    if (body.has("content")) {
      post.content = body.path("content").asText("").strip();
    }
    if (body.has("embeds")) {
      post.embeds = list(body.path("embeds"));
    }
    if (body.has("components")) {
      post.components = ComponentRules.numbered(body.path("components"));
      Eyes.each(
          post.components,
          one -> {
            refer(post, one.path("file"));
            one.path("items").forEach(item -> refer(post, item.path("media")));
          });
    }
  }

  /** New, or kept of those that it had. */
  private Post.Attached file(Post post, JsonNode given) {
    if (given.has(Bodies.CONTENT)) {
      try {
        byte[] content = given.path(Bodies.CONTENT).binaryValue();
        return new Post.Attached(
            world.time.nextId(), given.path("filename").asText("file"), content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return post.files.stream()
        .filter(one -> one.id().equals(given.path("id").asText()))
        .findFirst()
        .orElseThrow(() -> Refusal.form("attachments", "No such attachment: " + given));
  }

  private static void refer(Post post, JsonNode media) {
    String address = media.path("url").asText("");
    if (address.startsWith("attachment://")) {
      Post.Attached file =
          post.files.stream()
              .filter(one -> address.equals("attachment://" + one.name()))
              .findFirst()
              .orElseThrow(
                  () -> Refusal.form("components", "The referenced attachment was not found"));
      ((ObjectNode) media).put("url", file.address()).put("proxy_url", file.address());
    }
  }

  private static ArrayNode list(JsonNode given) {
    return given instanceof ArrayNode list ? list.deepCopy() : Json.array();
  }

  private static void check(JsonNode body, boolean v2) {
    boolean empty =
        body.path("content").asText("").isBlank()
            && body.path("embeds").isEmpty()
            && body.path("components").isEmpty()
            && body.path("attachments").isEmpty();
    if (empty) {
      throw Refusal.of(50006);
    }
    checkParts(body, v2);
  }

  private static void checkParts(JsonNode body, boolean v2) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (body.path("attachments").size() > MOST_FILES) {
      wrong.put("attachments", "Must be 10 or fewer in length.");
    }
    JsonNode content = body.path("content");
    if (content.asText("").length() > MOST) {
      wrong.put("content", "Must be 2000 or fewer in length.");
    }
    if (v2 && content.isTextual() && !content.asText().isEmpty()) {
      wrong.put("content", "Cannot be used with the flag IS_COMPONENTS_V2");
    }
    if (v2 && !body.path("embeds").isEmpty()) {
      wrong.put("embeds", "Cannot be used with the flag IS_COMPONENTS_V2");
    }
    wrong.putAll(embeds(body.path("embeds")));
    wrong.putAll(ComponentRules.check(body.path("components"), v2));
    JsonNode allowed = body.path("allowed_mentions");
    for (String kind : new String[] {"users", "roles"}) {
      for (JsonNode one : allowed.path("parse")) {
        if (one.asText().equals(kind) && !allowed.path(kind).isEmpty()) {
          wrong.put("allowed_mentions", "parse and " + kind + " are mutually exclusive.");
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw Refusal.form(wrong);
    }
  }

  private static Map<String, String> embeds(JsonNode embeds) {
    Map<String, String> wrong = new HashMap<>();
    int all = 0;
    for (JsonNode embed : embeds) {
      int title = embed.path("title").asText("").length();
      int description = embed.path("description").asText("").length();
      all += title + description + embed.path("footer").path("text").asText("").length();
      all += embed.path("author").path("name").asText("").length();
      for (JsonNode field : embed.path("fields")) {
        int name = field.path("name").asText("").length();
        int value = field.path("value").asText("").length();
        all += name + value;
        if (name < 1 || name > 256 || value < 1 || value > 1024) {
          wrong.put("embeds.fields", "A field is of %d and %d characters".formatted(name, value));
        }
      }
      if (title > 256 || description > 4096 || embed.path("fields").size() > 25) {
        wrong.put("embeds", "Title, description or fields are too long");
      }
    }
    if (all > MOST_IN_EMBEDS || embeds.size() > 10) {
      wrong.put("embeds", "Embeds of %d characters in all".formatted(all));
    }
    return wrong;
  }

  /** Whom it really calls: who may be called by its author, and is there. */
  private Pings pings(Place place, Post post, JsonNode body) {
    Optional<Post> original = world.findPost(place.id, post.replyTo);
    Pings said =
        Pings.of(
            words(post), body.path("allowed_mentions"), original.map(one -> one.author).orElse(""));
    Set<String> people = new LinkedHashSet<>(said.people());
    people.removeIf(one -> !rights.sees(place, one) || one.equals(post.author));
    if (place.direct()) {
      return new Pings(people, Set.of(), false);
    }
    boolean all = rights.may(place, post.author, Permission.MENTION_EVERYONE);
    Set<String> roles = new LinkedHashSet<>(said.roles());
    Map<String, Role> known = world.server(place.server).roles;
    roles.removeIf(one -> !known.containsKey(one) || !(all || known.get(one).mentionable()));
    return new Pings(people, roles, said.everyone() && all);
  }

  /** All that can call somebody. */
  static String words(Post post) {
    StringBuilder words = new StringBuilder(post.content);
    Eyes.each(
        post.components,
        one -> {
          if (one.path("type").asInt() == ComponentRules.TEXT) {
            words.append('\n').append(one.path("content").asText());
          }
        });
    return words.toString();
  }
}
