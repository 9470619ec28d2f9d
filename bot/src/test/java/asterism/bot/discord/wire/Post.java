package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A message. Whoever touches it holds the world's monitor. */
final class Post {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int COMPONENTS_V2 = 1 << 15;

  final String id;
  final String channel;
  final String author;

  /** If only one person sees it. */
  final Optional<String> onlyFor;

  final Map<String, Votes> reactions = new LinkedHashMap<>();
  String content = "";
  ArrayNode embeds = Json.array();
  ArrayNode components = Json.array();
  final List<Attached> files = new ArrayList<>();
  int flags;
  String nonce = "";
  String replyTo = "";

  /** Numbers that containers were given when it was sent: by them a bot may know it again. */
  final Set<Long> marks = new LinkedHashSet<>();

  /** Whom it called when it was sent. */
  Pings pings = Pings.NOBODY;

  /** Of what it is the answer, in Discord's words; missing if of nothing. */
  JsonNode interaction = Json.MISSING;

  Optional<Instant> edited = Optional.empty();
  boolean deleted;

  /** A file that came with it. */
  record Attached(String id, String name, byte[] content) {
    String address() {
      return "https://cdn.discordapp.com/attachments/1/" + id + "/" + name;
    }
  }

  /** Who reacted with one emoji, in the order in which they did. */
  static final class Votes {
    final Set<String> normal = new LinkedHashSet<>();
    final Set<String> burst = new LinkedHashSet<>();

    Set<String> of(boolean bursting) {
      return bursting ? burst : normal;
    }

    boolean none() {
      return normal.isEmpty() && burst.isEmpty();
    }
  }

  Post(String id, String channel, String author, Optional<String> onlyFor) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.onlyFor = onlyFor;
    this.flags = onlyFor.isPresent() ? EPHEMERAL : 0;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
