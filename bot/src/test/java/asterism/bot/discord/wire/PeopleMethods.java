package asterism.bot.discord.wire;

import static java.util.Locale.ROOT;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;

/** The bot itself, people, and servers and their members. */
final class PeopleMethods {
  private final World world;
  private final Rights rights;
  private final Described described;
  private final Events events;
  private final Supplier<String> gateway;

  PeopleMethods(
      World world, Rights rights, Described described, Events events, Supplier<String> gateway) {
    this.world = world;
    this.rights = rights;
    this.described = described;
    this.events = events;
    this.gateway = gateway;
  }

  void addTo(Routes routes) {
    routes
        .openOn("GET /gateway", call -> Json.object().put("url", gateway.get()))
        .on("GET /gateway/bot", call -> gatewayOfBot())
        .on("GET /users/@me", call -> self())
        .on("GET /oauth2/applications/@me", call -> application())
        .on("GET /applications/@me", call -> application())
        .on("POST /users/@me/channels", this::openDirect)
        .silentlyOn("DELETE /users/@me/guilds/:guild", this::leave)
        .on("GET /users/:user", this::user)
        .on("GET /guilds/:guild", call -> guild(call))
        .on("GET /guilds/:guild/roles", this::roles)
        .on("GET /guilds/:guild/channels", this::channels)
        .on("GET /guilds/:guild/threads/active", this::threads)
        .on("GET /guilds/:guild/members/search", this::search)
        .on("GET /guilds/:guild/members/:user", this::member)
        .on("GET /channels/:channel", this::channel)
        .on("PATCH /channels/:channel", this::takeOut)
        .silentlyOn("PUT /channels/:channel/thread-members/@me", this::joinThread);
  }

  private ObjectNode gatewayOfBot() {
    ObjectNode answer = Json.object().put("url", gateway.get()).put("shards", 1);
    answer
        .putObject("session_start_limit")
        .put("total", 1000)
        .put("remaining", 999)
        .put("reset_after", 86_400_000)
        .put("max_concurrency", 1);
    return answer;
  }

  private ObjectNode self() {
    synchronized (world) {
      return described.user(world.bot).put("verified", true).put("mfa_enabled", false);
    }
  }

  private ObjectNode application() {
    synchronized (world) {
      ObjectNode answer = Json.object().put("id", world.bot).put("name", World.BOT_NAME);
      answer.put("description", "").putNull("icon").put("bot_public", true).put("flags", 0);
      answer.put("bot_require_code_grant", false).put("verify_key", "").putNull("team");
      answer.set("owner", described.user(world.bot));
      answer.set("bot", described.user(world.bot));
      return answer;
    }
  }

  private JsonNode openDirect(Call call) {
    synchronized (world) {
      String user = call.body().path("recipient_id").asText();
      if (!world.people.containsKey(user)) {
        throw Refusal.form("recipient_id", "Value \"" + user + "\" is not a user.");
      }
      if (user.equals(world.bot)) {
        throw Refusal.of(50007);
      }
      return described.place(world.direct(user));
    }
  }

  private void leave(Call call) {
    synchronized (world) {
      Server server = guild(call.id("guild"));
      server.members.remove(world.bot);
      events.gone(server, false);
    }
  }

  private JsonNode user(Call call) {
    synchronized (world) {
      if (!world.people.containsKey(call.id("user"))) {
        throw Refusal.of(10013);
      }
      return described.user(call.id("user"));
    }
  }

  /** One that the bot is in. */
  private Server guild(String id) {
    Server server = world.servers.get(id);
    if (server == null || !server.has(world.bot)) {
      throw server == null ? Refusal.of(10004) : Refusal.of(50001);
    }
    return server;
  }

  private JsonNode guild(Call call) {
    synchronized (world) {
      return described.server(guild(call.id("guild")));
    }
  }

  private JsonNode roles(Call call) {
    synchronized (world) {
      return described.server(guild(call.id("guild"))).get("roles");
    }
  }

  private JsonNode channels(Call call) {
    synchronized (world) {
      ArrayNode list = Json.array();
      world.placesOf(guild(call.id("guild")).id).stream()
          .filter(place -> !place.thread())
          .forEach(place -> list.add(described.place(place)));
      return list;
    }
  }

  private JsonNode threads(Call call) {
    synchronized (world) {
      ObjectNode answer = Json.object();
      ArrayNode list = answer.putArray("threads");
      answer.putArray("members");
      world.placesOf(guild(call.id("guild")).id).stream()
          .filter(place -> place.thread() && !place.archived && rights.sees(place, world.bot))
          .forEach(place -> list.add(described.place(place)));
      return answer;
    }
  }

  private JsonNode member(Call call) {
    synchronized (world) {
      Server server = guild(call.id("guild"));
      String user = call.id("user");
      if (!world.people.containsKey(user)) {
        throw Refusal.of(10013);
      }
      if (!server.has(user)) {
        throw Refusal.of(10007);
      }
      return described.member(server, user);
    }
  }

  private JsonNode search(Call call) {
    synchronized (world) {
      Server server = guild(call.id("guild"));
      String start = call.asked("query").orElse("").toLowerCase(ROOT);
      int limit = call.number("limit", 1, 1000);
      ArrayNode list = Json.array();
      server.members.values().stream()
          .filter(
              one -> {
                Person person = world.person(one.user);
                return person.username().toLowerCase(ROOT).startsWith(start)
                    || person.display().toLowerCase(ROOT).startsWith(start)
                    || one.nick.toLowerCase(ROOT).startsWith(start);
              })
          .limit(limit)
          .forEach(one -> list.add(described.member(server, one.user)));
      return list;
    }
  }

  private JsonNode channel(Call call) {
    synchronized (world) {
      return described.place(rights.demand(call.id("channel")));
    }
  }

  /** Whoever may write in a thread may take it out of the archive, unless it is locked. */
  private JsonNode takeOut(Call call) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      if (!place.thread() || place.locked || call.body().path("archived").asBoolean(true)) {
        throw Refusal.of(50013);
      }
      if (!rights.may(place, world.bot, Rights.toSend(place))) {
        throw Refusal.of(50013);
      }
      place.archived = false;
      events.place(place, "UPDATE");
      return described.place(place);
    }
  }

  private void joinThread(Call call) {
    synchronized (world) {
      Place place = rights.demand(call.id("channel"));
      if (place.archived) {
        throw Refusal.of(50083);
      }
      if (place.thread() && !place.people.contains(world.bot)) {
        place.people.add(world.bot);
      }
    }
  }
}
