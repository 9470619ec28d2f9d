package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form or a home as it stands before somebody. Guarded by the {@link Workspace}. */
final class View {
  final String id;
  final String user;
  final String root;
  final Optional<String> previous;

  /** Below which block what is wrong. */
  final Map<String, String> errors = new LinkedHashMap<>();

  ObjectNode given;
  String hash;

  View(
      String id,
      String user,
      String root,
      Optional<String> previous,
      ObjectNode given,
      String hash) {
    this.id = id;
    this.user = user;
    this.root = root;
    this.previous = previous;
    this.given = given;
    this.hash = hash;
  }

  ArrayNode blocks() {
    return (ArrayNode) given.get("blocks");
  }

  boolean modal() {
    return given.path("type").asText().equals("modal");
  }

  ObjectNode described(ObjectNode state) {
    ObjectNode view = Json.object().put("id", id).put("team_id", Workspace.TEAM);
    view.put("type", given.path("type").asText());
    view.set("blocks", blocks().deepCopy());
    view.put("private_metadata", given.path("private_metadata").asText(""));
    view.put("callback_id", given.path("callback_id").asText(""));
    view.putObject("state").set("values", state);
    view.put("hash", hash);
    for (String part : new String[] {"title", "submit", "close"}) {
      view.set(part, given.hasNonNull(part) ? given.get(part).deepCopy() : NullNode.getInstance());
    }
    view.put("clear_on_close", given.path("clear_on_close").asBoolean(false));
    view.put("notify_on_close", given.path("notify_on_close").asBoolean(false));
    view.put("previous_view_id", previous.orElse(null)).put("root_view_id", root);
    view.put("app_id", Workspace.APP).put("external_id", given.path("external_id").asText(""));
    view.put("app_installed_team_id", Workspace.TEAM).put("bot_id", Workspace.BOT);
    return view;
  }
}
