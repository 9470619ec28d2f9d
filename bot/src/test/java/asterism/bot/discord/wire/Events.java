package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Server.Membership;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;

/** What bots are told of, each session what it asked for. Call it with the world's monitor. */
final class Events implements Gateway.Greeting {
  private final World world;
  private final Rights rights;
  private final Access access;
  private final Described described;
  private final DescribedPosts posts;
  private final Consumer<Consumer<Session>> sessions;

  Events(
      World world,
      Rights rights,
      Access access,
      Described described,
      DescribedPosts posts,
      Consumer<Consumer<Session>> sessions) {
    this.world = world;
    this.rights = rights;
    this.access = access;
    this.described = described;
    this.posts = posts;
    this.sessions = sessions;
  }

  @Override
  public void welcome(Session session, String address) {
    ObjectNode ready = Json.object().put("v", 10);
    ready.set("user", described.user(world.bot).put("verified", true).put("mfa_enabled", false));
    ArrayNode guilds = ready.putArray("guilds");
    world.servers.values().stream()
        .filter(server -> server.has(world.bot))
        .forEach(server -> guilds.addObject().put("id", server.id).put("unavailable", true));
    ready.put("session_id", session.id).put("resume_gateway_url", address);
    ready.putArray("private_channels");
    ready.putObject("application").put("id", world.bot).put("flags", 0);
    session.dispatch("READY", ready);
    if (session.wants(Intent.GUILDS)) {
      world.servers.values().stream()
          .filter(server -> server.has(world.bot) && !server.unavailable)
          .forEach(server -> session.dispatch("GUILD_CREATE", described.whole(server)));
    }
  }

  @Override
  public void members(Session session, JsonNode asked) {
    Server server =
        world.server(asked.path("guild_id").asText(asked.path("guild_id").path(0).asText()));
    ObjectNode chunk = Json.object().put("guild_id", server.id);
    ArrayNode members = chunk.putArray("members");
    ArrayNode missing = chunk.putArray("not_found");
    String query = asked.path("query").asText("").toLowerCase(Locale.ROOT);
    if (asked.has("user_ids")) {
      for (JsonNode one : asked.path("user_ids")) {
        if (server.has(one.asText())) {
          members.add(described.member(server, one.asText()));
        } else {
          missing.add(one.asText());
        }
      }
    } else if (!query.isEmpty() || session.wants(Intent.GUILD_MEMBERS)) {
      int limit = asked.path("limit").asInt();
      server.members.keySet().stream()
          .filter(
              one ->
                  world.person(one).username().startsWith(query)
                      || world.person(one).display().toLowerCase(Locale.ROOT).startsWith(query))
          .limit(limit == 0 ? Integer.MAX_VALUE : limit)
          .forEach(one -> members.add(described.member(server, one)));
    }
    chunk.put("chunk_index", 0).put("chunk_count", 1);
    if (asked.has("nonce")) {
      chunk.put("nonce", asked.path("nonce").asText());
    }
    session.dispatch("GUILD_MEMBERS_CHUNK", chunk);
  }

  private void tell(Intent intent, String type, JsonNode data) {
    sessions.accept(
        session -> {
          if (session.wants(intent)) {
            session.dispatch(type, data);
          }
        });
  }

  /** The bot is in this server now, or it is there again. */
  void joined(Server server) {
    tell(Intent.GUILDS, "GUILD_CREATE", described.whole(server));
  }

  /**
   * @param outage it will be back; else the bot is not in it any more
   */
  void gone(Server server, boolean outage) {
    ObjectNode data = Json.object().put("id", server.id);
    if (outage) {
      data.put("unavailable", true);
    }
    tell(Intent.GUILDS, "GUILD_DELETE", data);
  }

  void changed(Server server) {
    tell(Intent.GUILDS, "GUILD_UPDATE", described.server(server));
  }

  void role(Server server, Role role, boolean isNew) {
    ObjectNode data = Json.object().put("guild_id", server.id);
    data.set("role", described.role(role));
    tell(Intent.GUILDS, isNew ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE", data);
  }

  /** The bot's own membership is told to all, others' to whom may know. */
  void member(Server server, String user) {
    ObjectNode data = described.member(server, user).put("guild_id", server.id);
    Intent intent = user.equals(world.bot) ? Intent.GUILDS : Intent.GUILD_MEMBERS;
    tell(intent, "GUILD_MEMBER_UPDATE", data);
  }

  void memberCame(Server server, String user) {
    ObjectNode data = described.member(server, user).put("guild_id", server.id);
    tell(Intent.GUILD_MEMBERS, "GUILD_MEMBER_ADD", data);
  }

  void memberLeft(Server server, String user) {
    ObjectNode data = Json.object().put("guild_id", server.id);
    data.set("user", described.user(user));
    tell(Intent.GUILD_MEMBERS, "GUILD_MEMBER_REMOVE", data);
  }

  /**
   * @param what CREATE, UPDATE or DELETE
   */
  void place(Place place, String what) {
    if (!world.server(place.server).has(world.bot)) {
      return;
    }
    if (!place.thread()) {
      tell(Intent.GUILDS, "CHANNEL_" + what, described.place(place));
    } else if (rights.sees(place, world.bot)) {
      ObjectNode data = described.place(place).put("newly_created", what.equals("CREATE"));
      tell(Intent.GUILDS, "THREAD_" + what, data);
    }
  }

  private boolean hears(Post post) {
    Place place = world.place(post.channel);
    return post.onlyFor.isEmpty() && rights.sees(place, world.bot);
  }

  void posted(Post post) {
    message(post, "MESSAGE_CREATE");
  }

  void edited(Post post) {
    message(post, "MESSAGE_UPDATE");
  }

  private void message(Post post, String type) {
    if (hears(post)) {
      Place place = world.place(post.channel);
      ObjectNode blank = beside(place, post, posts.forBot(post, false));
      ObjectNode whole = beside(place, post, posts.forBot(post, access.readsAll()));
      sessions.accept(
          session -> {
            if (session.wants(place.direct() ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES)) {
              session.dispatch(type, session.wants(Intent.MESSAGE_CONTENT) ? whole : blank);
            }
          });
    }
  }

  private ObjectNode beside(Place place, Post post, ObjectNode message) {
    message.put("channel_type", place.kind.number);
    if (!place.direct()) {
      Server server = world.server(place.server);
      message.put("guild_id", server.id);
      if (server.has(post.author)) {
        message.set("member", described.bareMember(server, post.author));
      }
    }
    return message;
  }

  void deleted(Post post) {
    if (hears(post)) {
      Place place = world.place(post.channel);
      ObjectNode data = Json.object().put("id", post.id).put("channel_id", post.channel);
      if (!place.direct()) {
        data.put("guild_id", place.server);
      }
      tell(place.direct() ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES, "MESSAGE_DELETE", data);
    }
  }

  void reacted(Post post, String user, String emoji, boolean on, boolean burst) {
    Place place = world.place(post.channel);
    if (!hears(post)) {
      return;
    }
    ObjectNode data = Json.object().put("user_id", user).put("channel_id", post.channel);
    data.put("message_id", post.id).put("burst", burst).put("type", burst ? 1 : 0);
    data.set("emoji", DescribedPosts.emoji(emoji));
    if (!place.direct()) {
      Server server = world.server(place.server);
      data.put("guild_id", server.id);
      Membership member = server.members.get(user);
      if (on && member != null) {
        data.set("member", described.member(server, user));
      }
    }
    if (on) {
      data.put("message_author_id", post.author);
    }
    Intent intent =
        place.direct() ? Intent.DIRECT_MESSAGE_REACTIONS : Intent.GUILD_MESSAGE_REACTIONS;
    tell(intent, on ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", data);
  }

  /** Nobody's reaction is left. */
  void unreacted(Post post) {
    Place place = world.place(post.channel);
    if (hears(post)) {
      ObjectNode data = Json.object().put("channel_id", post.channel).put("message_id", post.id);
      if (!place.direct()) {
        data.put("guild_id", place.server);
      }
      tell(
          place.direct() ? Intent.DIRECT_MESSAGE_REACTIONS : Intent.GUILD_MESSAGE_REACTIONS,
          "MESSAGE_REACTION_REMOVE_ALL",
          data);
    }
  }

  /** Told to every session, whatever it asked for. */
  void interaction(JsonNode interaction) {
    sessions.accept(session -> session.dispatch("INTERACTION_CREATE", interaction));
  }
}
