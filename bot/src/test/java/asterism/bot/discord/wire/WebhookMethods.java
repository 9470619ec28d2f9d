package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Answer.How;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What the bot says after its first answer, for a quarter of an hour. */
final class WebhookMethods {
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final String ORIGINAL = "@original";

  private final World world;
  private final Writing writing;
  private final DescribedPosts posts;
  private final Events events;
  private final Interactions interactions;

  WebhookMethods(
      World world,
      Writing writing,
      DescribedPosts posts,
      Events events,
      Interactions interactions) {
    this.world = world;
    this.writing = writing;
    this.posts = posts;
    this.events = events;
    this.interactions = interactions;
  }

  void addTo(Routes routes) {
    String message = " /webhooks/:application/:token/messages/:message";
    routes
        .openOn("POST /webhooks/:application/:token", this::follow)
        .openOn("GET" + message, this::read)
        .openOn("PATCH" + message, this::edit)
        .openOn("DELETE" + message, this::delete);
  }

  private Interaction open(Call call) {
    Interaction one =
        interactions
            .byToken(call.id("token"))
            .filter(known -> known.answered.isPresent())
            .orElseThrow(() -> Refusal.of(10015));
    if (DiscordTime.of(one.id).plus(LIFE).isBefore(world.time.now())) {
      throw Refusal.of(50027);
    }
    return one;
  }

  private JsonNode follow(Call call) {
    synchronized (world) {
      Interaction one = open(call);
      if (one.answered.filter(How.LATER::equals).isPresent()
          && one.shown.filter(post -> post.is(Post.LOADING)).isPresent()) {
        return rewrite(one.shown.get(), call.body());
      }
      boolean ephemeral = (call.body().path("flags").asInt() & Post.EPHEMERAL) != 0;
      Optional<String> onlyFor = ephemeral ? Optional.of(one.user) : Optional.empty();
      Post post = writing.write(world.place(one.channel), world.bot, call.body(), onlyFor);
      post.interaction = interactions.metadata(one);
      events.posted(post);
      return posts.whole(post);
    }
  }

  private JsonNode rewrite(Post post, JsonNode body) {
    writing.rewrite(post, body);
    events.edited(post);
    return posts.whole(post);
  }

  /** One of this interaction's own. */
  private Post find(Call call) {
    Interaction one = open(call);
    String id = call.id("message");
    Optional<Post> found =
        id.equals(ORIGINAL) ? one.shown : world.findPost(one.channel, id).filter(this::own);
    return found.filter(post -> !post.deleted).orElseThrow(() -> Refusal.of(10008));
  }

  private boolean own(Post post) {
    return post.author.equals(world.bot) && !post.interaction.isMissingNode();
  }

  private JsonNode read(Call call) {
    synchronized (world) {
      return posts.whole(find(call));
    }
  }

  private JsonNode edit(Call call) {
    synchronized (world) {
      return rewrite(find(call), call.body());
    }
  }

  private JsonNode delete(Call call) {
    synchronized (world) {
      Post post = find(call);
      post.deleted = true;
      events.deleted(post);
      return Json.MISSING;
    }
  }
}
