package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A conversation. Guarded by the {@link Workspace} it belongs to. */
final class Place {
  enum Kind {
    PUBLIC("channels", "channel", "C"),
    PRIVATE("groups", "group", "G"),
    DIRECT("im", "im", "D"),
    /** Of several people. */
    AMONG("mpim", "mpim", "G");

    /** As in {@code channels:read}. */
    final String scope;

    /** As {@code channel_type} of a message. */
    final String type;

    /** As {@code channel_type} of who joins. */
    final String letter;

    Kind(String scope, String type, String letter) {
      this.scope = scope;
      this.type = type;
      this.letter = letter;
    }
  }

  final String id;
  final Kind kind;
  final long created;
  final Set<String> members = new LinkedHashSet<>();
  String name;
  boolean archived;

  Place(String id, Kind kind, String name, long created) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.created = created;
  }

  /** What commands and interactions call it. */
  String saidName() {
    return switch (kind) {
      case PUBLIC, AMONG -> name;
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  boolean direct() {
    return kind == Kind.DIRECT;
  }

  /** As {@code conversations.info} tells the bot. */
  ObjectNode described(String bot) {
    ObjectNode channel = Json.object().put("id", id).put("created", created);
    channel.put("is_archived", archived).put("is_channel", kind == Kind.PUBLIC);
    channel
        .put("is_group", kind == Kind.PRIVATE)
        .put("is_im", direct())
        .put("is_mpim", kind == Kind.AMONG);
    channel.put("is_private", kind != Kind.PUBLIC).put("is_org_shared", false);
    channel.put("is_ext_shared", false).put("is_shared", false).put("is_pending_ext_shared", false);
    channel.put("context_team_id", Workspace.TEAM).put("updated", created * 1000);
    if (direct()) {
      String other = members.stream().filter(one -> !one.equals(bot)).findFirst().orElse(bot);
      return channel.put("user", other).put("is_user_deleted", false).put("priority", 0);
    }
    channel.put("name", name).put("name_normalized", name).put("is_general", false);
    channel.put("is_member", members.contains(bot)).put("num_members", members.size());
    channel.put("creator", members.stream().findFirst().orElse(""));
    channel.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
    channel.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    channel.putArray("previous_names");
    return channel;
  }
}
