package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** People who are chosen, beside their ids. */
final class People {
  private People() {}

  /** Adds what is known of somebody. Call it with the world's monitor. */
  static void resolve(
      World world, Described described, String channel, String user, ObjectNode into) {
    Place place = world.place(channel);
    into.withObjectProperty("users").set(user, described.user(user));
    if (!place.direct() && world.server(place.server).has(user)) {
      ObjectNode member = described.bareMember(world.server(place.server), user);
      into.withObjectProperty("members").set(user, member.put("permissions", "0"));
    }
  }
}
