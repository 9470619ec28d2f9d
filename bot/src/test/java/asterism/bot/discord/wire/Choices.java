package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What may be offered to complete what somebody types. */
final class Choices {
  static final int TEXT = 3;
  private static final int MOST = 25;

  private Choices() {}

  /**
   * @param type of the option, by Discord's numbers
   */
  static void check(JsonNode data, int type) {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (JsonNode one : data.path("choices")) {
      JsonNode value = one.path("value");
      if (type == TEXT ? !value.isTextual() : !value.isNumber()) {
        wrong.put("data.choices", "Value is of another type than the option: " + value);
      }
    }
    check(data.path("choices"), "data.choices", wrong);
    if (!data.path("choices").isArray()) {
      wrong.put("data.choices", "This field is required");
    }
    if (!wrong.isEmpty()) {
      throw Refusal.form(wrong);
    }
  }

  static void check(JsonNode choices, String at, Map<String, String> wrong) {
    if (choices.size() > MOST) {
      wrong.put(at, "Must be 25 or fewer in length.");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      String name = choices.get(i).path("name").asText("");
      JsonNode value = choices.get(i).path("value");
      if (name.isEmpty() || name.length() > 100) {
        wrong.put(at + "." + i + ".name", "Must be between 1 and 100 in length.");
      }
      if (value.isMissingNode() || value.asText().length() > 100) {
        wrong.put(at + "." + i + ".value", "Must be between 1 and 100 in length.");
      }
      if (!names.add(name)) {
        wrong.put(at + "." + i + ".name", "Choice names must be unique: " + name);
      }
    }
  }
}
