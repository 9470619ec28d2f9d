package asterism.bot.discord.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A channel, a thread or a direct conversation. Whoever touches it holds the world's monitor. */
final class Place {
  final String id;
  final Kind kind;

  /** The server; empty for a direct conversation. */
  final String server;

  /** Of a thread its channel; empty for others. */
  final String parent;

  final Instant since;
  final Map<String, Overwrite> overwrites = new LinkedHashMap<>();

  /** Who talk directly, or who joined a thread. */
  final List<String> people = new ArrayList<>();

  String name;
  boolean archived;
  boolean locked;
  String owner = "";

  /** Kinds of it, by Discord's numbers. */
  enum Kind {
    TEXT(0),
    DIRECT(1),
    THREAD(11),
    PRIVATE_THREAD(12),
    FORUM(15);

    final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /**
   * What somebody, or whoever has a role, may here or not.
   *
   * @param person of one person; else of a role
   */
  record Overwrite(boolean person, long allow, long deny) {
    Overwrite allowing(long bits) {
      return new Overwrite(person, allow | bits, deny & ~bits);
    }

    Overwrite denying(long bits) {
      return new Overwrite(person, allow & ~bits, deny | bits);
    }
  }

  Place(String id, Kind kind, String server, String parent, String name) {
    this.id = id;
    this.kind = kind;
    this.server = server;
    this.parent = parent;
    this.name = name;
    this.since = DiscordTime.of(id);
  }

  boolean direct() {
    return kind == Kind.DIRECT;
  }

  boolean thread() {
    return kind == Kind.THREAD || kind == Kind.PRIVATE_THREAD;
  }
}
