package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Place.Overwrite;
import asterism.bot.discord.wire.Server.Membership;
import asterism.bot.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happens that the bot may hear of, and need not answer. */
final class Happenings {
  private final World world;
  private final Rights rights;
  private final Writing writing;
  private final ReactionMethods reactions;
  private final Events events;

  Happenings(
      World world, Rights rights, Writing writing, ReactionMethods reactions, Events events) {
    this.world = world;
    this.rights = rights;
    this.writing = writing;
    this.reactions = reactions;
    this.events = events;
  }

  String found(String name) {
    synchronized (world) {
      Person owner = world.welcome("owner-of-" + world.servers.size(), "Owner of " + name);
      Server server = new Server(world.time.nextId(), name, owner.id());
      world.servers.put(server.id, server);
      server.members.put(owner.id(), new Membership(owner.id(), world.time.now()));
      return server.id;
    }
  }

  void join(String user, String server) {
    synchronized (world) {
      world.person(user);
      Server joined = world.server(server);
      if (joined.has(user)) {
        throw new IllegalArgumentException(user + " is there already.");
      }
      joined.members.put(user, new Membership(user, world.time.now()));
      if (user.equals(world.bot)) {
        events.joined(joined);
      } else if (joined.has(world.bot)) {
        events.memberCame(joined, user);
      }
    }
  }

  void leave(String user, String server) {
    synchronized (world) {
      Server left = world.server(server);
      if (left.members.remove(user) == null) {
        throw new IllegalArgumentException(user + " is not there.");
      }
      if (user.equals(world.bot)) {
        events.gone(left, false);
      } else if (left.has(world.bot)) {
        events.memberLeft(left, user);
      }
    }
  }

  void outage(String server, boolean on) {
    synchronized (world) {
      Server there = world.server(server);
      there.unavailable = on;
      if (on) {
        events.gone(there, true);
      } else {
        events.joined(there);
      }
    }
  }

  void speak(String server, String locale) {
    synchronized (world) {
      Server there = world.server(server);
      there.locale = locale;
      if (there.has(world.bot)) {
        events.changed(there);
      }
    }
  }

  String open(Place.Kind kind, String server, String parent, String name, String by) {
    synchronized (world) {
      world.server(server);
      Place place = world.open(kind, server, parent, name);
      place.owner = by;
      if (!by.isEmpty()) {
        place.people.add(by);
      }
      events.place(place, "CREATE");
      return place.id;
    }
  }

  /** Only these people, and the bot if it is among them, see it from now on. */
  void close(String channel, Set<String> members) {
    synchronized (world) {
      Place place = world.place(channel);
      long view = Permission.VIEW_CHANNEL.bit;
      place.overwrites.put(place.server, new Overwrite(false, 0, view));
      members.forEach(one -> place.overwrites.put(one, new Overwrite(true, view, 0)));
      events.place(place, "UPDATE");
    }
  }

  /** What somebody may do in a place and what not from now on. */
  void rights(String user, String channel, List<Permission> what, boolean allowed) {
    synchronized (world) {
      Place place = world.place(channel);
      Overwrite none = new Overwrite(true, 0, 0);
      long bits = Permission.bits(what);
      Overwrite old = place.overwrites.getOrDefault(user, none);
      place.overwrites.put(user, allowed ? old.allowing(bits) : old.denying(bits));
      events.place(place, "UPDATE");
    }
  }

  /** What everybody may do in a place and what not from now on. */
  void everyone(String channel, List<Permission> what, boolean allowed) {
    synchronized (world) {
      Place place = world.place(channel);
      Overwrite none = new Overwrite(false, 0, 0);
      Overwrite old = place.overwrites.getOrDefault(place.server, none);
      long bits = Permission.bits(what);
      place.overwrites.put(place.server, allowed ? old.allowing(bits) : old.denying(bits));
      events.place(place, "UPDATE");
    }
  }

  String role(String server, String name, boolean mentionable, List<Permission> permissions) {
    synchronized (world) {
      Server there = world.server(server);
      long bits = Permission.bits(permissions);
      Role role = new Role(world.time.nextId(), name, bits, there.roles.size(), mentionable);
      there.roles.put(role.id(), role);
      if (there.has(world.bot)) {
        events.role(there, role, true);
      }
      return role.id();
    }
  }

  void give(String user, String server, String role, boolean on) {
    synchronized (world) {
      Server there = world.server(server);
      Set<String> roles = there.members.get(user).roles;
      boolean changed = on ? roles.add(role) : roles.remove(role);
      if (changed && there.has(world.bot)) {
        events.member(there, user);
      }
    }
  }

  void nick(String user, String server, String nick) {
    synchronized (world) {
      Server there = world.server(server);
      there.members.get(user).nick = nick;
      if (there.has(world.bot)) {
        events.member(there, user);
      }
    }
  }

  void rename(String channel, String name) {
    synchronized (world) {
      Place place = world.place(channel);
      place.name = name;
      events.place(place, "UPDATE");
    }
  }

  void archive(String thread, boolean on, boolean locked) {
    synchronized (world) {
      Place place = world.place(thread);
      place.archived = on;
      place.locked = locked;
      events.place(place, "UPDATE");
    }
  }

  void remove(String channel) {
    synchronized (world) {
      Place place = world.place(channel);
      events.place(place, "DELETE");
      world.places.remove(channel);
      world.places.values().removeIf(one -> one.parent.equals(channel));
    }
  }

  Post say(String user, String channel, String text, String replyTo) {
    synchronized (world) {
      Place place = world.place(channel);
      if (!rights.may(place, user, Rights.toSend(place))) {
        throw new IllegalArgumentException(user + " cannot say anything in " + channel + ".");
      }
      var body = Json.object().put("content", text);
      if (!replyTo.isEmpty()) {
        body.putObject("message_reference").put("message_id", replyTo);
      }
      Post post = writing.write(place, user, body, Optional.empty());
      events.posted(post);
      return post;
    }
  }

  void delete(Seen message) {
    synchronized (world) {
      Post post = world.message(message.channel(), message.id());
      post.deleted = true;
      events.deleted(post);
    }
  }

  void clearReactions(Seen message) {
    synchronized (world) {
      Post post = world.message(message.channel(), message.id());
      post.reactions.clear();
      events.unreacted(post);
    }
  }

  void react(String user, Seen message, String emoji, boolean on, boolean burst) {
    synchronized (world) {
      Place place = world.place(message.channel());
      if (!rights.sees(place, user)) {
        throw new IllegalArgumentException(user + " does not see " + message.channel() + ".");
      }
      reactions.change(world.message(place.id, message.id()), user, emoji, on, burst);
    }
  }
}
