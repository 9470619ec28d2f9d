package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Interaction.Kind;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What people did that the bot is to answer. */
final class Interactions {
  private final World world;
  private final Rights rights;
  private final Described described;
  private final DescribedPosts posts;
  private final Events events;
  private final Book book;
  private final Map<String, Interaction> all = new LinkedHashMap<>();
  private volatile Duration patience = Duration.ofSeconds(3);

  Interactions(
      World world,
      Rights rights,
      Described described,
      DescribedPosts posts,
      Events events,
      Book book) {
    this.world = world;
    this.rights = rights;
    this.described = described;
    this.posts = posts;
    this.events = events;
    this.book = book;
  }

  void patience(Duration longest) {
    patience = longest;
  }

  Duration patience() {
    return patience;
  }

  Optional<Interaction> byId(String id) {
    return Optional.ofNullable(all.get(id));
  }

  Optional<Interaction> byToken(String token) {
    return all.values().stream().filter(one -> one.token.equals(token)).findFirst();
  }

  /** Begins one. Call it with the world's monitor. */
  Interaction begin(Kind kind, String user, String channel, Optional<Post> on) {
    String token = "aW50ZXJhY3Rpb24" + UUID.randomUUID().toString().replace("-", "");
    Instant now = world.time.real();
    Interaction one = new Interaction(world.time.nextId(), token, kind, user, channel, now, on);
    all.put(one.id, one);
    return one;
  }

  /** Tells every session of it. Call it with the world's monitor. */
  void tell(Interaction one, ObjectNode data) {
    Place place = world.place(one.channel);
    ObjectNode payload = Json.object().put("id", one.id).put("application_id", world.bot);
    payload.put("type", one.kind.number).put("token", one.token).put("version", 1);
    payload.put("locale", world.person(one.user).locale());
    payload.put("channel_id", place.id).set("channel", described.place(place));
    payload.put("app_permissions", Long.toString(rights.in(place, world.bot)));
    payload.putArray("entitlements");
    payload.put("attachment_size_limit", 10_485_760);
    ObjectNode owners = payload.putObject("authorizing_integration_owners");
    if (place.direct()) {
      payload.put("context", 1).set("user", described.user(one.user));
      owners.put("0", "0");
    } else {
      Server server = world.server(place.server);
      payload.put("context", 0).put("guild_id", server.id).put("guild_locale", server.locale);
      ObjectNode guild = payload.putObject("guild").put("id", server.id);
      guild.put("locale", server.locale).putArray("features");
      payload.set("member", member(server, place, one.user));
      owners.put("0", server.id);
    }
    one.on.ifPresent(post -> payload.set("message", posts.whole(post)));
    payload.set("data", data);
    events.interaction(payload);
  }

  ObjectNode member(Server server, Place place, String user) {
    return described.member(server, user).put("permissions", Long.toString(rights.in(place, user)));
  }

  /** Of an answer: to what it is one. Call it with the world's monitor. */
  ObjectNode metadata(Interaction one) {
    ObjectNode metadata = Json.object().put("id", one.id).put("type", one.kind.number);
    metadata.set("user", described.user(one.user));
    String server = world.place(one.channel).server;
    ObjectNode owners = metadata.putObject("authorizing_integration_owners");
    owners.put("0", server.isEmpty() ? "0" : server);
    one.on.ifPresent(post -> metadata.put("interacted_message_id", post.id));
    return metadata;
  }

  /** Call it without the world's monitor. */
  Answer await(Interaction one) {
    try {
      return one.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      book.complain("Not answered in time: %s of %s".formatted(one.kind, one.user));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Answer.none(patience);
  }
}
