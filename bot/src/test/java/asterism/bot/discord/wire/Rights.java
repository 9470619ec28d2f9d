package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Place.Overwrite;
import asterism.bot.discord.wire.Server.Membership;
import java.util.Optional;

/** Who may do what where, as Discord reckons it. Call it with the world's monitor. */
final class Rights {
  private final World world;

  Rights(World world) {
    this.world = world;
  }

  /** In a server as a whole. */
  long of(Server server, String user) {
    Membership member = server.members.get(user);
    if (member == null) {
      return 0;
    }
    if (server.owner.equals(user)) {
      return Permission.ALL;
    }
    long bits = server.roles.get(server.id).permissions();
    for (String role : member.roles) {
      bits |= server.roles.get(role).permissions();
    }
    return Permission.ADMINISTRATOR.in(bits) ? Permission.ALL : bits;
  }

  long in(Place place, String user) {
    if (place.direct()) {
      boolean theirs = place.people.contains(user) || user.equals(world.bot);
      return theirs ? Permission.ALL : 0;
    }
    Place ruling = place.thread() ? world.place(place.parent) : place;
    Server server = world.server(place.server);
    long bits = of(server, user);
    if (bits == 0 || bits == Permission.ALL) {
      return bits;
    }
    bits = apply(bits, Optional.ofNullable(ruling.overwrites.get(server.id)));
    long allow = 0;
    long deny = 0;
    for (String role : server.members.get(user).roles) {
      Overwrite overwrite = ruling.overwrites.get(role);
      allow |= overwrite == null ? 0 : overwrite.allow();
      deny |= overwrite == null ? 0 : overwrite.deny();
    }
    bits = (bits & ~deny) | allow;
    bits = apply(bits, Optional.ofNullable(ruling.overwrites.get(user)));
    return Permission.VIEW_CHANNEL.in(bits) ? bits : 0;
  }

  private static long apply(long bits, Optional<Overwrite> overwrite) {
    return overwrite.map(one -> (bits & ~one.deny()) | one.allow()).orElse(bits);
  }

  boolean may(Place place, String user, Permission what) {
    return what.in(in(place, user));
  }

  boolean sees(Place place, String user) {
    boolean closed = place.kind == Place.Kind.PRIVATE_THREAD && !place.people.contains(user);
    return may(place, user, Permission.VIEW_CHANNEL)
        && (!closed || may(place, user, Permission.MANAGE_THREADS));
  }

  static Permission toSend(Place place) {
    return place.thread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
  }

  /** The place, if the bot sees it and may do all that there. */
  Place demand(String id, Permission... what) {
    Place place = world.findPlace(id).orElseThrow(() -> Refusal.of(10003));
    if (!sees(place, world.bot)) {
      throw Refusal.of(50001);
    }
    for (Permission one : what) {
      if (!may(place, world.bot, one)) {
        throw Refusal.of(50013);
      }
    }
    return place;
  }
}
