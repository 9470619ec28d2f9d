package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages in Discord's words. Call it with the world's monitor. */
final class DescribedPosts {
  private final World world;
  private final Described described;

  DescribedPosts(World world, Described described) {
    this.world = world;
    this.described = described;
  }

  /** With all it says. */
  ObjectNode whole(Post post) {
    ObjectNode message = Json.object().put("id", post.id).put("channel_id", post.channel);
    message.put("type", post.replyTo.isEmpty() ? 0 : 19);
    message.set("author", described.user(post.author));
    message.put("content", post.content).put("timestamp", DiscordTime.of(post.id).toString());
    message.put("edited_timestamp", post.edited.map(Object::toString).orElse(null));
    message.put("tts", false).put("pinned", false).put("flags", post.flags);
    message.put("mention_everyone", post.pings.everyone());
    ArrayNode people = message.putArray("mentions");
    post.pings.people().stream()
        .filter(world.people::containsKey)
        .forEach(one -> people.add(described.user(one)));
    ArrayNode roles = message.putArray("mention_roles");
    post.pings.roles().forEach(roles::add);
    ArrayNode files = message.putArray("attachments");
    post.files.forEach(
        file ->
            files
                .addObject()
                .put("id", file.id())
                .put("filename", file.name())
                .put("size", file.content().length)
                .put("url", file.address())
                .put("proxy_url", file.address()));
    message.set("embeds", post.embeds.deepCopy());
    message.set("components", post.components.deepCopy());
    if (!post.nonce.isEmpty()) {
      message.put("nonce", post.nonce);
    }
    if (post.author.equals(world.bot)) {
      message.put("application_id", world.bot);
    }
    if (!post.interaction.isMissingNode()) {
      message.set("interaction_metadata", post.interaction.deepCopy());
    }
    reply(post, message);
    reactions(post, message);
    return message;
  }

  private void reply(Post post, ObjectNode message) {
    if (!post.replyTo.isEmpty()) {
      ObjectNode reference = message.putObject("message_reference").put("type", 0);
      reference.put("message_id", post.replyTo).put("channel_id", post.channel);
      world
          .findPost(post.channel, post.replyTo)
          .ifPresentOrElse(
              original -> message.set("referenced_message", whole(original)),
              () -> message.putNull("referenced_message"));
    }
  }

  private void reactions(Post post, ObjectNode message) {
    if (post.reactions.isEmpty()) {
      return;
    }
    ArrayNode reactions = message.putArray("reactions");
    post.reactions.forEach(
        (emoji, votes) -> {
          ObjectNode one = reactions.addObject();
          one.set("emoji", emoji(emoji));
          one.put("count", votes.normal.size() + votes.burst.size());
          one.putObject("count_details")
              .put("normal", votes.normal.size())
              .put("burst", votes.burst.size());
          one.putArray("burst_colors");
          one.put("me", votes.normal.contains(world.bot));
          one.put("me_burst", votes.burst.contains(world.bot));
        });
  }

  /** As the bot may read it: without others' words, unless they were said to it. */
  ObjectNode forBot(Post post, boolean readsAll) {
    ObjectNode message = whole(post);
    boolean said =
        post.author.equals(world.bot)
            || world.place(post.channel).direct()
            || post.pings.people().contains(world.bot);
    if (!readsAll && !said) {
      message.put("content", "");
      message.putArray("embeds");
      message.putArray("attachments");
      message.putArray("components");
    }
    return message;
  }

  /**
   * @param emoji itself, or {@code name:id} of one of a server's own
   */
  static ObjectNode emoji(String emoji) {
    int colon = emoji.indexOf(':');
    return colon < 0
        ? Json.object().putNull("id").put("name", emoji)
        : Json.object()
            .put("id", emoji.substring(colon + 1))
            .put("name", emoji.substring(0, colon));
  }
}
