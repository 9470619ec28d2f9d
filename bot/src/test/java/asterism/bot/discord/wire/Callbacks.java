package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Answer.How;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/** The bot's first answers to what people did. */
final class Callbacks {
  private final World world;
  private final Writing writing;
  private final DescribedPosts posts;
  private final Events events;
  private final Interactions interactions;
  private final Forms forms;

  Callbacks(
      World world,
      Writing writing,
      DescribedPosts posts,
      Events events,
      Interactions interactions,
      Forms forms) {
    this.world = world;
    this.writing = writing;
    this.posts = posts;
    this.events = events;
    this.interactions = interactions;
    this.forms = forms;
  }

  void addTo(Routes routes) {
    routes.openOn("POST /interactions/:interaction/:token/callback", this::answer);
  }

  private JsonNode answer(Call call) {
    synchronized (world) {
      Interaction one =
          interactions
              .byId(call.id("interaction"))
              .filter(known -> known.token.equals(call.id("token")))
              .orElseThrow(() -> Refusal.of(10062));
      if (one.answered.isPresent()) {
        throw Refusal.of(40060);
      }
      Duration took = Duration.between(one.at, world.time.real());
      if (took.compareTo(interactions.patience()) > 0) {
        throw Refusal.of(10062);
      }
      How how =
          How.of(call.body().path("type").asInt())
              .filter(one::may)
              .orElseThrow(
                  () -> Refusal.form("type", "Value of field \"type\" is none for " + one.kind));
      JsonNode data = call.body().path("data");
      act(one, how, data);
      one.answered = Optional.of(how);
      Optional<String> message = one.shown.map(post -> post.id);
      one.answer.complete(new Answer(how, took, data.deepCopy(), message));
      boolean wanted = call.asked("with_response").map("true"::equals).orElse(false);
      return wanted ? response(one, how) : Json.MISSING;
    }
  }

  private void act(Interaction one, How how, JsonNode data) {
    switch (how) {
      case MESSAGE -> show(one, writing.write(place(one), world.bot, data, onlyFor(one, data)));
      case LATER -> {
        if ((data.path("flags").asInt() & ~Post.EPHEMERAL) != 0) {
          throw Refusal.form("data.flags", "Only EPHEMERAL may be set while it is put off");
        }
        Post post = world.post(one.channel, world.bot, onlyFor(one, data));
        post.flags |= Post.LOADING;
        show(one, post);
      }
      case ACKNOWLEDGED -> one.shown = one.on;
      case CHANGED -> {
        Post post = one.on.orElseThrow();
        if (post.deleted) {
          throw Refusal.of(10008);
        }
        writing.rewrite(post, data);
        one.shown = one.on;
        events.edited(post);
      }
      case CHOICES -> Choices.check(data, one.completing);
      case FORM -> forms.show(one, data);
      case NOT -> throw new IllegalStateException();
    }
  }

  private Place place(Interaction one) {
    return world.place(one.channel);
  }

  private static Optional<String> onlyFor(Interaction one, JsonNode data) {
    boolean ephemeral = (data.path("flags").asInt() & Post.EPHEMERAL) != 0;
    return ephemeral ? Optional.of(one.user) : Optional.empty();
  }

  private void show(Interaction one, Post post) {
    post.interaction = interactions.metadata(one);
    one.shown = Optional.of(post);
    events.posted(post);
  }

  private ObjectNode response(Interaction one, How how) {
    ObjectNode answer = Json.object();
    ObjectNode interaction = answer.putObject("interaction").put("id", one.id);
    interaction.put("type", one.kind.number);
    ObjectNode resource = answer.putObject("resource").put("type", how.number);
    if (one.shown.isPresent()) {
      Post post = one.shown.get();
      interaction.put("response_message_id", post.id);
      interaction.put("response_message_loading", post.is(Post.LOADING));
      interaction.put("response_message_ephemeral", post.onlyFor.isPresent());
      if (how == How.MESSAGE || how == How.CHANGED) {
        resource.set("message", posts.whole(post));
      }
    }
    return answer;
  }
}
