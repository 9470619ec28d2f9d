package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a menu may be, in a message and in a form. */
final class Selects {
  private static final int MOST = 25;

  private Selects() {}

  static void check(JsonNode select, String at, Map<String, String> wrong) {
    int least = select.path("min_values").asInt(1);
    int most = select.path("max_values").asInt(1);
    if (least < 0 || least > MOST || most < 1 || most > MOST || least > most) {
      wrong.put(at + ".min_values", "Not from %d to %d".formatted(least, most));
    }
    if (select.path("placeholder").asText("").length() > 150) {
      wrong.put(at + ".placeholder", "Must be 150 or fewer in length.");
    }
    if (select.path("type").asInt() == ComponentRules.STRING_SELECT) {
      options(select.path("options"), at + ".options", wrong);
    }
  }

  static void options(JsonNode options, String at, Map<String, String> wrong) {
    if (options.isEmpty() || options.size() > MOST) {
      wrong.put(at, "Must be between 1 and 25 in length, was " + options.size());
    }
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.get(i);
      String value = option.path("value").asText("");
      if (!values.add(value)) {
        wrong.put(at + "." + i + ".value", "The specified option value is already used");
      }
      for (String part : new String[] {"label", "value"}) {
        int length = option.path(part).asText("").length();
        if (length < 1 || length > 100) {
          wrong.put(at + "." + i + "." + part, "Must be between 1 and 100 in length.");
        }
      }
      if (option.path("description").asText("").length() > 100) {
        wrong.put(at + "." + i + ".description", "Must be 100 or fewer in length.");
      }
    }
  }
}
