package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Server.Membership;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** People, places and servers in Discord's words. Call it with the world's monitor. */
final class Described {
  private final World world;
  private final Rights rights;

  Described(World world, Rights rights) {
    this.world = world;
    this.rights = rights;
  }

  ObjectNode user(String id) {
    Person person = world.person(id);
    ObjectNode user = Json.object().put("id", person.id()).put("username", person.username());
    user.put("global_name", person.bot() ? null : person.display()).put("discriminator", "0");
    user.putNull("avatar").put("public_flags", 0);
    if (person.bot()) {
      user.put("bot", true);
    }
    return user;
  }

  /** Beside a user. */
  ObjectNode bareMember(Server server, String id) {
    Membership member = server.members.get(id);
    ObjectNode described = Json.object().put("joined_at", member.since.toString());
    described.put("nick", member.nick.isEmpty() ? null : member.nick);
    ArrayNode roles = described.putArray("roles");
    member.roles.forEach(roles::add);
    described.putNull("avatar").putNull("premium_since").putNull("communication_disabled_until");
    return described.put("deaf", false).put("mute", false).put("pending", false).put("flags", 0);
  }

  ObjectNode member(Server server, String id) {
    ObjectNode member = bareMember(server, id);
    member.set("user", user(id));
    return member;
  }

  ObjectNode place(Place place) {
    ObjectNode described = Json.object().put("id", place.id).put("type", place.kind.number);
    String last =
        world.postsIn(place.id).stream()
            .reduce((one, two) -> two)
            .map(post -> post.id)
            .orElse(null);
    described.put("last_message_id", last).put("flags", 0);
    if (place.direct()) {
      ArrayNode recipients = described.putArray("recipients");
      place.people.forEach(one -> recipients.add(user(one)));
      return described;
    }
    described.put("guild_id", place.server).put("name", place.name);
    described.put("parent_id", place.parent.isEmpty() ? null : place.parent);
    described.put("rate_limit_per_user", 0);
    if (place.thread()) {
      thread(place, described);
      return described;
    }
    described.put("position", 0).put("nsfw", false).putNull("topic");
    ArrayNode overwrites = described.putArray("permission_overwrites");
    place.overwrites.forEach(
        (id, overwrite) ->
            overwrites
                .addObject()
                .put("id", id)
                .put("type", overwrite.person() ? 1 : 0)
                .put("allow", Long.toString(overwrite.allow()))
                .put("deny", Long.toString(overwrite.deny())));
    if (place.kind == Place.Kind.FORUM) {
      described.putArray("available_tags");
      described.putNull("default_reaction_emoji").putNull("default_sort_order");
      described.put("default_forum_layout", 0);
    }
    return described;
  }

  private void thread(Place place, ObjectNode described) {
    int messages = world.postsIn(place.id).size();
    described.put("owner_id", place.owner).put("message_count", messages);
    described.put("total_message_sent", messages).put("member_count", place.people.size());
    ObjectNode metadata = described.putObject("thread_metadata");
    metadata.put("archived", place.archived).put("locked", place.locked);
    metadata.put("auto_archive_duration", 4320).put("archive_timestamp", place.since.toString());
    metadata.put("create_timestamp", place.since.toString());
    if (place.people.contains(world.bot)) {
      described
          .putObject("member")
          .put("id", place.id)
          .put("user_id", world.bot)
          .put("join_timestamp", place.since.toString())
          .put("flags", 0);
    }
  }

  ObjectNode role(Role role) {
    ObjectNode described = Json.object().put("id", role.id()).put("name", role.name());
    described.put("color", 0).put("hoist", false).put("position", role.position());
    ObjectNode colors = described.putObject("colors").put("primary_color", 0);
    colors.putNull("secondary_color").putNull("tertiary_color");
    described.put("permissions", Long.toString(role.permissions())).put("managed", false);
    return described.put("mentionable", role.mentionable()).put("flags", 0);
  }

  /** As REST tells it. */
  ObjectNode server(Server server) {
    ObjectNode described = Json.object().put("id", server.id).put("name", server.name);
    described.put("owner_id", server.owner).put("preferred_locale", server.locale);
    described.putNull("icon").putNull("splash").putNull("description").putNull("banner");
    described.put("afk_timeout", 300).putNull("afk_channel_id").putNull("system_channel_id");
    described.put("system_channel_flags", 0).putNull("rules_channel_id");
    described.put("verification_level", 0).put("default_message_notifications", 0);
    described.put("explicit_content_filter", 0).put("mfa_level", 0).put("nsfw_level", 0);
    described.put("premium_tier", 0).put("premium_subscription_count", 0);
    described.put("premium_progress_bar_enabled", false).put("max_members", 500000);
    described.putArray("features");
    described.putArray("emojis");
    described.putArray("stickers");
    ArrayNode roles = described.putArray("roles");
    server.roles.values().forEach(role -> roles.add(role(role)));
    return described;
  }

  /** As the gateway tells it: with what there is in it. */
  ObjectNode whole(Server server) {
    ObjectNode described = server(server).put("unavailable", false).put("large", false);
    described.put("joined_at", server.members.get(world.bot).since.toString());
    described.put("member_count", server.members.size());
    described.putArray("members").add(member(server, world.bot));
    ArrayNode channels = described.putArray("channels");
    ArrayNode threads = described.putArray("threads");
    for (Place place : world.placesOf(server.id)) {
      if (!place.thread()) {
        channels.add(place(place));
      } else if (!place.archived && rights.sees(place, world.bot)) {
        threads.add(place(place));
      }
    }
    for (String empty :
        new String[] {
          "voice_states", "presences", "stage_instances", "guild_scheduled_events",
        }) {
      described.putArray(empty);
    }
    described.putArray("soundboard_sounds");
    return described;
  }
}
