package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What components a message may have; one for each message. */
final class ComponentRules {
  static final int ROW = 1;
  static final int BUTTON = 2;
  static final int STRING_SELECT = 3;
  static final int TEXT_INPUT = 4;
  static final int USER_SELECT = 5;
  static final int CHANNEL_SELECT = 8;
  static final int SECTION = 9;
  static final int TEXT = 10;
  static final int GALLERY = 12;
  static final int FILE = 13;
  static final int SEPARATOR = 14;
  static final int CONTAINER = 17;
  static final int LABEL = 18;
  private static final int LINK = 5;
  private static final int MOST = 40;
  private static final int MOST_TEXT = 4000;
  private static final Set<Integer> IN_CONTAINER =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);
  private static final Set<Integer> ON_TOP =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);

  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final Set<String> customIds = new HashSet<>();
  private final Set<Long> ids = new HashSet<>();
  private int count;
  private int text;

  /** What is wrong, by paths. */
  static Map<String, String> check(JsonNode components, boolean v2) {
    ComponentRules rules = new ComponentRules();
    rules.all(components, "components", v2 ? ON_TOP : Set.of(ROW));
    if (v2 && rules.count > MOST) {
      rules.wrong.put("components", "At most 40 components, were " + rules.count);
    } else if (!v2 && components.size() > 5) {
      rules.wrong.put("components", "Must be between 1 and 5 in length.");
    }
    if (rules.text > MOST_TEXT) {
      rules.wrong.put("components", "At most 4000 characters of text, were " + rules.text);
    }
    return rules.wrong;
  }

  private void all(JsonNode components, String path, Set<Integer> allowed) {
    for (int i = 0; i < components.size(); i++) {
      String at = path + "." + i;
      JsonNode one = components.get(i);
      if (allowed.contains(one.path("type").asInt())) {
        one(one, at);
      } else {
        wrong.put(at + ".type", "Value of field \"type\" must be one of " + allowed);
      }
    }
  }

  private void one(JsonNode component, String at) {
    count++;
    long id = component.path("id").asLong();
    if (id < 0 || id > Integer.MAX_VALUE || (id != 0 && !ids.add(id))) {
      wrong.put(at + ".id", "Component id cannot be duplicated, nor beyond 32 bit: " + id);
    }
    switch (component.path("type").asInt()) {
      case ROW -> row(component, at);
      case BUTTON -> button(component, at);
      case TEXT -> text(component, at);
      case SECTION -> {
        all(component.path("components"), at + ".components", Set.of(TEXT));
        length(component.path("components").size(), 1, 3, at + ".components");
        if (component.path("accessory").path("type").asInt() == BUTTON) {
          one(component.get("accessory"), at + ".accessory");
        }
      }
      case CONTAINER -> {
        all(component.path("components"), at + ".components", IN_CONTAINER);
        length(component.path("components").size(), 1, MOST, at + ".components");
      }
      case STRING_SELECT, USER_SELECT, 6, 7, CHANNEL_SELECT -> {
        customId(component, at);
        Selects.check(component, at, wrong);
      }
      case GALLERY -> gallery(component.path("items"), at + ".items");
      case FILE -> {
        if (!component.path("file").path("url").asText().startsWith("attachment://")) {
          wrong.put(at + ".file.url", "Must refer to an attachment");
        }
      }
      default -> {}
    }
  }

  private void gallery(JsonNode items, String at) {
    length(items.size(), 1, 10, at);
    for (JsonNode item : items) {
      length(item.path("media").path("url").asText("").length(), 1, 2048, at + ".media.url");
      if (item.hasNonNull("description")) {
        length(item.path("description").asText().length(), 1, 1024, at + ".description");
      }
    }
  }

  private void row(JsonNode row, String at) {
    JsonNode children = row.path("components");
    boolean buttons = children.path(0).path("type").asInt() == BUTTON;
    length(children.size(), 1, buttons ? 5 : 1, at + ".components");
    all(children, at + ".components", buttons ? Set.of(BUTTON) : Set.of(3, 5, 6, 7, 8));
  }

  private void button(JsonNode button, String at) {
    boolean emoji = button.path("emoji").isObject();
    length(button.path("label").asText("").length(), emoji ? 0 : 1, 80, at + ".label");
    int style = button.path("style").asInt();
    if (style < 1 || style > LINK) {
      wrong.put(at + ".style", "Not a style: " + style);
    } else if (style == LINK) {
      length(button.path("url").asText("").length(), 1, 512, at + ".url");
    } else {
      customId(button, at);
    }
  }

  private void customId(JsonNode component, String at) {
    String customId = component.path("custom_id").asText("");
    length(customId.length(), 1, 100, at + ".custom_id");
    if (!customIds.add(customId)) {
      wrong.put(at + ".custom_id", "Component custom id cannot be duplicated: " + customId);
    }
  }

  private void text(JsonNode component, String at) {
    int length = component.path("content").asText("").length();
    text += length;
    length(length, 1, MOST_TEXT, at + ".content");
  }

  private void length(int length, int least, int most, String at) {
    if (length < least || length > most) {
      wrong.put(at, "Must be between %d and %d in length, was %d".formatted(least, most, length));
    }
  }

  /** A copy in which each component has an id. */
  static ArrayNode numbered(JsonNode components) {
    ArrayNode copy = components instanceof ArrayNode list ? list.deepCopy() : Json.array();
    Set<Long> taken = new HashSet<>();
    Eyes.each(copy, one -> taken.add(one.path("id").asLong()));
    Eyes.each(
        copy,
        one -> {
          if (one instanceof ObjectNode object && one.path("id").asLong() == 0) {
            long id = 1;
            while (!taken.add(id)) {
              id++;
            }
            object.put("id", id);
          }
        });
    return copy;
  }
}
