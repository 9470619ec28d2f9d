package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** What people see. Call it with the world's monitor. */
final class Eyes {
  private final World world;
  private final Rights rights;
  private final Rendering rendering;

  Eyes(World world, Rights rights) {
    this.world = world;
    this.rights = rights;
    this.rendering = new Rendering(world);
  }

  /** What somebody sees there, oldest first; nothing if they do not see the place. */
  List<Seen> messages(String user, String channel) {
    if (!rights.sees(world.place(channel), user)) {
      return List.of();
    }
    return world.postsIn(channel).stream()
        .filter(post -> post.onlyFor.map(user::equals).orElse(true))
        .filter(post -> !post.is(Post.LOADING))
        .map(this::seen)
        .toList();
  }

  Seen seen(Post post) {
    Map<String, Integer> reactions = new LinkedHashMap<>();
    post.reactions.forEach(
        (emoji, votes) -> reactions.put(emoji, votes.normal.size() + votes.burst.size()));
    String raw = raw(post);
    return new Seen(
        post.channel,
        post.id,
        post.author,
        DiscordTime.of(post.id),
        rendering.plain(raw),
        raw,
        post.embeds.deepCopy(),
        post.components.deepCopy(),
        buttons(post.components),
        files(post),
        post.onlyFor.isPresent(),
        post.edited.isPresent(),
        post.pings.all(),
        reactions);
  }

  private static String raw(Post post) {
    StringJoiner lines = new StringJoiner("\n");
    lines.setEmptyValue("");
    add(lines, post.content);
    for (JsonNode embed : post.embeds) {
      add(lines, embed.path("title").asText(""));
      add(lines, embed.path("description").asText(""));
      for (JsonNode field : embed.path("fields")) {
        add(lines, field.path("name").asText(""));
        add(lines, field.path("value").asText(""));
      }
      add(lines, embed.path("footer").path("text").asText(""));
    }
    each(
        post.components,
        one -> {
          if (one.path("type").asInt() == ComponentRules.TEXT) {
            add(lines, one.path("content").asText());
          }
        });
    return lines.toString();
  }

  private static void add(StringJoiner lines, String line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static List<Button> buttons(JsonNode components) {
    List<Button> buttons = new ArrayList<>();
    each(
        components,
        one -> {
          if (one.path("type").asInt() == ComponentRules.BUTTON) {
            buttons.add(
                new Button(
                    one.path("label").asText(""),
                    one.path("custom_id").asText(""),
                    one.path("style").asInt(),
                    one.path("disabled").asBoolean(),
                    one.path("emoji").path("name").asText(""),
                    one.path("url").asText("")));
          }
        });
    return buttons;
  }

  /** What no component refers to is not seen. */
  private static List<SeenFile> files(Post post) {
    List<SeenFile> seen = new ArrayList<>();
    each(
        post.components,
        one -> {
          file(post, one.path("file"))
              .ifPresent(file -> seen.add(new SeenFile(file.name(), "", false, file.content())));
          for (JsonNode item : one.path("items")) {
            file(post, item.path("media"))
                .ifPresent(
                    file ->
                        seen.add(
                            new SeenFile(
                                file.name(),
                                item.path("description").asText(""),
                                true,
                                file.content())));
          }
        });
    return seen;
  }

  private static Optional<Post.Attached> file(Post post, JsonNode media) {
    return post.files.stream()
        .filter(one -> one.address().equals(media.path("url").asText("")))
        .findFirst();
  }

  /** All components, each before those in it. */
  static void each(JsonNode components, Consumer<JsonNode> use) {
    for (JsonNode one : components) {
      use.accept(one);
      each(one.path("components"), use);
      for (String inner : new String[] {"accessory", "component"}) {
        if (one.path(inner).isObject()) {
          use.accept(one.get(inner));
        }
      }
    }
  }
}
