package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Messages: posting, changing, taking away and reading. */
final class MessageMethods {
  private static final int PAGE = 100;

  private final World world;
  private final Rights rights;
  private final Access access;
  private final Writing writing;
  private final DescribedPosts posts;
  private final Events events;
  private final OldEdits oldEdits;
  private final Twins twins;

  MessageMethods(
      World world,
      Rights rights,
      Access access,
      Writing writing,
      DescribedPosts posts,
      Events events,
      OldEdits oldEdits,
      Twins twins) {
    this.world = world;
    this.rights = rights;
    this.access = access;
    this.writing = writing;
    this.posts = posts;
    this.events = events;
    this.oldEdits = oldEdits;
    this.twins = twins;
  }

  void addTo(Routes routes) {
    routes
        .on("POST /channels/:channel/messages", this::post)
        .on("GET /channels/:channel/messages", this::list)
        .on("GET /channels/:channel/messages/:message", this::one)
        .on("PATCH /channels/:channel/messages/:message", this::edit)
        .silentlyOn("DELETE /channels/:channel/messages/:message", this::delete)
        .silentlyOn("POST /channels/:channel/typing", this::type);
  }

  private void type(Call call) {
    synchronized (world) {
      rights.demand(call.id("channel"));
    }
  }

  private JsonNode post(Call call) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      if (place.kind == Place.Kind.FORUM) {
        throw Refusal.of(50008);
      }
      if (!rights.may(place, world.bot, Rights.toSend(place))) {
        throw Refusal.of(50013);
      }
      demandFiles(place, call.body());
      if (place.direct() && !reachable(place)) {
        throw Refusal.of(50007);
      }
      if (place.archived && place.locked) {
        throw Refusal.of(50083);
      }
      Optional<Post> twin = twin(place, call.body());
      if (twin.isPresent()) {
        return posts.whole(twin.get());
      }
      Post post = writing.write(place, world.bot, call.body(), Optional.empty());
      if (place.archived) {
        place.archived = false;
        events.place(place, "UPDATE");
      }
      events.posted(post);
      twins.look(post);
      return posts.whole(post);
    }
  }

  private void demandFiles(Place place, JsonNode body) {
    if (!body.findValues(Bodies.CONTENT).isEmpty()
        && !rights.may(place, world.bot, Permission.ATTACH_FILES)) {
      throw Refusal.of(50013);
    }
  }

  private boolean reachable(Place direct) {
    return direct.people.stream().allMatch(one -> world.together(one) && !world.refuses(one));
  }

  /** The same message, sent some minutes ago. */
  private Optional<Post> twin(Place place, JsonNode body) {
    String nonce = body.path("nonce").asText("");
    if (nonce.isEmpty() || !body.path("enforce_nonce").asBoolean()) {
      return Optional.empty();
    }
    if (nonce.length() > 25) {
      throw Refusal.form("nonce", "Must be 25 or fewer in length.");
    }
    return world.postsIn(place.id).stream()
        .filter(post -> post.author.equals(world.bot) && post.nonce.equals(nonce))
        .findFirst();
  }

  private JsonNode list(Call call) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      int limit = call.number("limit", 50, PAGE);
      ArrayNode list = Json.array();
      if (!rights.may(place, world.bot, Permission.READ_MESSAGE_HISTORY)) {
        return list;
      }
      List<Post> all =
          world.postsIn(place.id).stream().filter(post -> post.onlyFor.isEmpty()).toList();
      List<Post> chosen = new ArrayList<>(choose(all, call, limit));
      Collections.reverse(chosen);
      chosen.forEach(post -> list.add(posts.forBot(post, access.readsAll())));
      return list;
    }
  }

  /** Oldest first. */
  private static List<Post> choose(List<Post> all, Call call, int limit) {
    if (call.asked("after").isPresent()) {
      List<Post> after =
          all.stream().filter(post -> isAfter(post, call.query().get("after"))).toList();
      return after.subList(0, Math.min(limit, after.size()));
    }
    if (call.asked("around").isPresent()) {
      String middle = call.query().get("around");
      List<Post> before = all.stream().filter(post -> isAfter(middle, post.id)).toList();
      List<Post> rest = all.stream().filter(post -> !isAfter(middle, post.id)).toList();
      List<Post> both = new ArrayList<>(last(before, limit / 2));
      both.addAll(rest.subList(0, Math.min(limit - limit / 2, rest.size())));
      return both;
    }
    return last(
        call.asked("before")
            .map(end -> all.stream().filter(post -> isAfter(end, post.id)).toList())
            .orElse(all),
        limit);
  }

  private static List<Post> last(List<Post> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private static boolean isAfter(Post post, String id) {
    return isAfter(post.id, id);
  }

  private static boolean isAfter(String one, String other) {
    return new BigInteger(one).compareTo(new BigInteger(other)) > 0;
  }

  private JsonNode one(Call call) {
    synchronized (world) {
      Post post = find(call, Permission.READ_MESSAGE_HISTORY);
      return posts.forBot(post, access.readsAll());
    }
  }

  private Post find(Call call, Permission... what) {
    Place place = rights.demand(call.id("channel"), what);
    return world
        .findPost(place.id, call.id("message"))
        .filter(post -> post.onlyFor.isEmpty())
        .orElseThrow(() -> Refusal.of(10008));
  }

  private JsonNode edit(Call call) {
    synchronized (world) {
      Post post = find(call);
      if (!post.author.equals(world.bot)) {
        throw Refusal.of(50005);
      }
      if (world.place(post.channel).archived) {
        throw Refusal.of(50083);
      }
      demandFiles(world.place(post.channel), call.body());
      oldEdits.count(post, world.time);
      writing.rewrite(post, call.body());
      events.edited(post);
      return posts.whole(post);
    }
  }

  private void delete(Call call) {
    synchronized (world) {
      Post post = find(call);
      Place place = world.place(post.channel);
      boolean own = post.author.equals(world.bot);
      if (place.direct() && !own) {
        throw Refusal.of(50003);
      }
      if (!own && !rights.may(place, world.bot, Permission.MANAGE_MESSAGES)) {
        throw Refusal.of(50013);
      }
      post.deleted = true;
      events.deleted(post);
    }
  }
}
