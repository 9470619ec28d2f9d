package asterism.bot.discord.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A server, which Discord calls a guild. Whoever touches it holds the world's monitor. */
final class Server {
  final String id;
  final String owner;
  final Map<String, Role> roles = new LinkedHashMap<>();
  final Map<String, Membership> members = new LinkedHashMap<>();
  String name;
  String locale = "en-US";
  boolean unavailable;

  /** Somebody's being here. */
  static final class Membership {
    final String user;
    final Instant since;
    final Set<String> roles = new LinkedHashSet<>();
    String nick = "";

    Membership(String user, Instant since) {
      this.user = user;
      this.since = since;
    }
  }

  Server(String id, String name, String owner) {
    this.id = id;
    this.name = name;
    this.owner = owner;
    roles.put(id, new Role(id, "@everyone", Permission.bits(Permission.USUAL), 0, false));
  }

  boolean has(String user) {
    return members.containsKey(user);
  }
}
