package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Threads and posts in forums, opened and changed by the bot. */
final class ThreadMethods {
  private final World world;
  private final Rights rights;
  private final Writing writing;
  private final Described described;
  private final DescribedPosts posts;
  private final Events events;

  ThreadMethods(
      World world,
      Rights rights,
      Writing writing,
      Described described,
      DescribedPosts posts,
      Events events) {
    this.world = world;
    this.rights = rights;
    this.writing = writing;
    this.described = described;
    this.posts = posts;
    this.events = events;
  }

  void addTo(Routes routes) {
    routes
        .on("POST /channels/:channel/threads", this::open)
        .on("POST /channels/:channel/messages/:message/threads", this::open)
        .on("PATCH /channels/:channel", this::change)
        .silentlyOn("PUT /channels/:channel/thread-members/@me", call -> join(call, true))
        .silentlyOn("DELETE /channels/:channel/thread-members/@me", call -> join(call, false));
  }

  private JsonNode open(Call call) {
    synchronized (world) {
      Place parent = rights.demand(call.id("channel"));
      boolean forum = parent.kind == Place.Kind.FORUM;
      Permission needed = forum ? Permission.SEND_MESSAGES : Permission.CREATE_PUBLIC_THREADS;
      if (!rights.may(parent, world.bot, needed)) {
        throw Refusal.of(50013);
      }
      String name = call.body().path("name").asText("");
      if (name.isEmpty() || name.length() > 100) {
        throw Refusal.form("name", "Must be between 1 and 100 in length.");
      }
      Optional<String> root = Optional.ofNullable(call.ids().get("message"));
      root.ifPresent(message -> demandRoot(parent, message));
      Place thread =
          root.map(id -> world.open(id, Place.Kind.THREAD, parent.server, parent.id, name))
              .orElseGet(() -> world.open(Place.Kind.THREAD, parent.server, parent.id, name));
      thread.owner = world.bot;
      thread.people.add(world.bot);
      events.place(thread, "CREATE");
      ObjectNode answer = described.place(thread);
      if (forum) {
        JsonNode message = call.body().path("message");
        Post post = writing.write(thread, world.bot, message, Optional.empty());
        events.posted(post);
        answer.set("message", posts.whole(post));
      }
      return answer;
    }
  }

  private void demandRoot(Place parent, String message) {
    if (parent.kind != Place.Kind.TEXT) {
      throw Refusal.of(50024);
    }
    if (world.findPost(parent.id, message).isEmpty()) {
      throw Refusal.of(10008);
    }
    if (world.findPlace(message).isPresent()) {
      throw Refusal.of(160004);
    }
  }

  private JsonNode change(Call call) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      boolean own = place.thread() && place.owner.equals(world.bot);
      Permission needed = place.thread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS;
      boolean opens = place.thread() && !place.locked && call.body().has("archived");
      if (!own && !opens && !rights.may(place, world.bot, needed)) {
        throw Refusal.of(50013);
      }
      place.name = call.body().path("name").asText(place.name);
      place.archived = call.body().path("archived").asBoolean(place.archived);
      place.locked = call.body().path("locked").asBoolean(place.locked);
      events.place(place, "UPDATE");
      return described.place(place);
    }
  }

  private void join(Call call, boolean on) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      if (place.archived) {
        throw Refusal.of(50083);
      }
      place.people.remove(world.bot);
      if (on) {
        place.people.add(world.bot);
      }
    }
  }
}
