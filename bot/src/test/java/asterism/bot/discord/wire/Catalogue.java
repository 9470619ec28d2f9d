package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands that the bot registered, everywhere and for servers. */
final class Catalogue {
  private static final String EVERYWHERE = "";

  private final World world;
  private final Map<String, Map<String, ObjectNode>> registered = new LinkedHashMap<>();
  private int changes;

  Catalogue(World world) {
    this.world = world;
  }

  void addTo(Routes routes) {
    String all = " /applications/:application/commands";
    String server = " /applications/:application/guilds/:guild/commands";
    for (String path : new String[] {all, server}) {
      routes
          .on("GET" + path, this::list)
          .on("PUT" + path, this::replace)
          .on("POST" + path, this::put)
          .on("GET" + path + "/:command", this::one)
          .on("PATCH" + path + "/:command", this::change)
          .on("DELETE" + path + "/:command", this::remove);
    }
  }

  /** How often something was registered or taken away. */
  int changes() {
    synchronized (world) {
      return changes;
    }
  }

  private Map<String, ObjectNode> of(Call call) {
    String where = Optional.ofNullable(call.id("guild")).orElse(EVERYWHERE);
    return registered.computeIfAbsent(where, none -> new LinkedHashMap<>());
  }

  private static String key(JsonNode command) {
    return command.path("type").asInt(1) + " " + command.path("name").asText();
  }

  private JsonNode list(Call call) {
    synchronized (world) {
      ArrayNode list = Json.array();
      boolean localized = call.asked("with_localizations").map("true"::equals).orElse(false);
      of(call).values().forEach(one -> list.add(localized ? one : withoutLanguages(one)));
      return list.deepCopy();
    }
  }

  private static ObjectNode withoutLanguages(ObjectNode command) {
    ObjectNode copy = command.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(ObjectNode one) {
    one.remove(List.of("name_localizations", "description_localizations"));
    for (String inner : new String[] {"options", "choices"}) {
      one.path(inner).forEach(each -> strip((ObjectNode) each));
    }
  }

  private JsonNode replace(Call call) {
    synchronized (world) {
      CommandRules.check(call.body());
      Map<String, ObjectNode> now = of(call);
      Map<String, ObjectNode> before = new LinkedHashMap<>(now);
      now.clear();
      call.body().forEach(one -> keep(call, now, before, one));
      changes++;
      ArrayNode list = Json.array();
      now.values().forEach(one -> list.add(one.deepCopy()));
      return list;
    }
  }

  private ObjectNode keep(
      Call call, Map<String, ObjectNode> now, Map<String, ObjectNode> before, JsonNode given) {
    ObjectNode kept = given.deepCopy();
    ObjectNode old = before.get(key(given));
    kept.put("id", old == null ? world.time.nextId() : old.path("id").asText());
    kept.put("application_id", world.bot).put("version", world.time.nextId());
    kept.put("type", given.path("type").asInt(1));
    kept.put("description", given.path("description").asText(""));
    String server = call.id("guild");
    if (server != null) {
      kept.put("guild_id", server);
    }
    if (!kept.has("default_member_permissions")) {
      kept.putNull("default_member_permissions");
    }
    kept.put("nsfw", given.path("nsfw").asBoolean());
    if (!kept.path("integration_types").isArray()) {
      kept.putArray("integration_types").add(0);
    }
    if (!kept.has("contexts")) {
      kept.putNull("contexts");
    }
    tidy(kept);
    now.put(key(kept), kept);
    return kept;
  }

  /** What says nothing is not kept; so what is read back is not word for word what was sent. */
  private static void tidy(ObjectNode one) {
    for (String flag : new String[] {"required", "autocomplete"}) {
      if (!one.path(flag).asBoolean()) {
        one.remove(flag);
      }
    }
    for (String languages : new String[] {"name_localizations", "description_localizations"}) {
      if (one.path(languages).isEmpty()) {
        one.putNull(languages);
      }
    }
    for (String inner : new String[] {"options", "choices"}) {
      if (one.path(inner).isEmpty()) {
        one.remove(inner);
      }
      one.path(inner).forEach(each -> tidy((ObjectNode) each));
    }
  }

  private JsonNode put(Call call) {
    synchronized (world) {
      CommandRules.check(Json.array().add(call.body()));
      changes++;
      return keep(call, of(call), of(call), call.body()).deepCopy();
    }
  }

  private ObjectNode find(Call call) {
    return of(call).values().stream()
        .filter(one -> one.path("id").asText().equals(call.id("command")))
        .findFirst()
        .orElseThrow(() -> Refusal.of(10063));
  }

  private JsonNode one(Call call) {
    synchronized (world) {
      return find(call).deepCopy();
    }
  }

  private JsonNode change(Call call) {
    synchronized (world) {
      ObjectNode old = find(call);
      ObjectNode changed = old.deepCopy();
      changed.setAll((ObjectNode) call.body());
      CommandRules.check(Json.array().add(changed));
      of(call).remove(key(old));
      changes++;
      return keep(call, of(call), Map.of(key(changed), old), changed).deepCopy();
    }
  }

  private JsonNode remove(Call call) {
    synchronized (world) {
      of(call).remove(key(find(call)));
      changes++;
      return Json.MISSING;
    }
  }

  /** As somebody finds it in a place; a server's own comes first. */
  Optional<ObjectNode> find(Place place, int type, String name) {
    for (String where : new String[] {place.server, EVERYWHERE}) {
      ObjectNode found = registered.getOrDefault(where, Map.of()).get(type + " " + name);
      if (found != null && offered(found, place)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean offered(JsonNode command, Place place) {
    int context = place.direct() ? 1 : 0;
    JsonNode contexts = command.path("contexts");
    if (!contexts.isArray()) {
      return !place.direct() || command.path("dm_permission").asBoolean(true);
    }
    for (JsonNode one : contexts) {
      if (one.asInt() == context) {
        return true;
      }
    }
    return false;
  }

  /** All as they were registered. */
  ArrayNode all(String server) {
    synchronized (world) {
      ArrayNode list = Json.array();
      registered.getOrDefault(server, Map.of()).values().forEach(list::add);
      return list.deepCopy();
    }
  }
}
