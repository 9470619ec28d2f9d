package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody types after a command, as Discord's own app lets them. Call it with the monitor.
 */
final class Typed {
  private static final int USER = 6;
  private final World world;
  private final Described described;
  private final Place place;
  private final ObjectNode command;

  /** Whose choices are asked for; empty if it is sent. */
  private final Optional<String> focused;

  private final ObjectNode resolved = Json.object();
  private int completing;

  Typed(
      World world, Described described, Place place, ObjectNode command, Optional<String> focused) {
    this.world = world;
    this.described = described;
    this.place = place;
    this.command = command;
    this.focused = focused;
  }

  /**
   * @param verb a subcommand, or a group and one in it; empty if there is none
   * @throws IllegalArgumentException if it cannot be typed
   */
  ObjectNode data(String verb, Map<String, ?> given) {
    ObjectNode data = Json.object().put("id", command.path("id").asText());
    data.put("name", command.path("name").asText()).put("type", 1);
    if (command.has("guild_id")) {
      data.put("guild_id", place.server);
    }
    ArrayNode options = data.putArray("options");
    JsonNode declared = command.path("options");
    String[] steps = verb.isBlank() ? new String[0] : verb.strip().split(" ");
    for (String step : steps) {
      JsonNode found = find(declared, step);
      ObjectNode one = options.addObject().put("name", step);
      one.put("type", found.path("type").asInt());
      options = one.putArray("options");
      declared = found.path("options");
    }
    if (declared.path(0).path("type").asInt(USER) <= CommandRules.GROUP) {
      throw new IllegalArgumentException("One more word is needed, of " + declared);
    }
    fill(options, declared, new LinkedHashMap<>(given));
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  /** Of what type the option is whose choices are asked for. */
  int completing() {
    return completing;
  }

  private static JsonNode find(JsonNode declared, String name) {
    for (JsonNode one : declared) {
      if (one.path("name").asText().equals(name)) {
        return one;
      }
    }
    throw new IllegalArgumentException("There is no " + name + " in " + declared);
  }

  private void fill(ArrayNode options, JsonNode declared, Map<String, Object> given) {
    given.keySet().forEach(name -> find(declared, name));
    for (JsonNode one : declared) {
      String name = one.path("name").asText();
      Object value = given.get(name);
      boolean here = focused.filter(name::equals).isPresent();
      if (value != null) {
        ObjectNode option = options.addObject().put("name", name);
        option.put("type", one.path("type").asInt());
        set(option, one, value, here);
        if (here) {
          if (!one.path("autocomplete").asBoolean()) {
            throw new IllegalArgumentException("Nothing is offered for " + name);
          }
          option.put("focused", true);
          completing = one.path("type").asInt();
        }
      } else if (one.path("required").asBoolean() && focused.isEmpty()) {
        throw new IllegalArgumentException("The option " + name + " is required.");
      }
    }
  }

  private void set(ObjectNode option, JsonNode declared, Object value, boolean here) {
    if (here) {
      option.put("value", value.toString());
      return;
    }
    switch (declared.path("type").asInt()) {
      case 3 -> option.put("value", text(declared, value.toString()));
      case 4 -> option.put("value", whole(declared, Long.parseLong(value.toString())));
      case 5 -> option.put("value", Boolean.parseBoolean(value.toString()));
      case USER -> {
        option.put("value", value.toString());
        People.resolve(world, described, place.id, value.toString(), resolved);
      }
      case 7 -> {
        option.put("value", value.toString());
        Place named = world.place(value.toString());
        resolved.withObjectProperty("channels").set(named.id, described.place(named));
      }
      case 10 -> option.put("value", Double.parseDouble(value.toString()));
      default -> throw new IllegalArgumentException("The fake does not know " + declared);
    }
  }

  private static String text(JsonNode declared, String value) {
    chosen(declared, value);
    int least = declared.path("min_length").asInt(0);
    int most = declared.path("max_length").asInt(6000);
    if (value.isEmpty() || value.length() < least || value.length() > most) {
      throw new IllegalArgumentException("Of a wrong length for " + declared + ": " + value);
    }
    return value;
  }

  private static long whole(JsonNode declared, long value) {
    chosen(declared, Long.toString(value));
    if (value < declared.path("min_value").asLong(Long.MIN_VALUE)
        || value > declared.path("max_value").asLong(Long.MAX_VALUE)) {
      throw new IllegalArgumentException("Too much or too little for " + declared + ": " + value);
    }
    return value;
  }

  private static void chosen(JsonNode declared, String value) {
    if (declared.path("choices").isEmpty()) {
      return;
    }
    for (JsonNode one : declared.path("choices")) {
      if (one.path("value").asText().equals(value)) {
        return;
      }
    }
    throw new IllegalArgumentException(value + " is no choice of " + declared);
  }
}
