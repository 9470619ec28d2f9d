package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a form.
 *
 * @param type by Discord's numbers: 3 a menu, 4 a text, 5 people
 * @param values what stands in it at first
 * @param options what can be chosen, by value
 * @param whole as it was sent
 */
public record Field(
    String customId,
    int type,
    String label,
    String description,
    boolean required,
    List<String> values,
    List<String> options,
    JsonNode whole) {

  static Field of(JsonNode label) {
    JsonNode inner = label.path("component");
    List<String> values = new ArrayList<>();
    List<String> options = new ArrayList<>();
    if (!inner.path("value").asText("").isEmpty()) {
      values.add(inner.path("value").asText());
    }
    inner.path("default_values").forEach(one -> values.add(one.path("id").asText()));
    for (JsonNode option : inner.path("options")) {
      options.add(option.path("value").asText());
      if (option.path("default").asBoolean()) {
        values.add(option.path("value").asText());
      }
    }
    return new Field(
        inner.path("custom_id").asText(),
        inner.path("type").asInt(),
        label.path("label").asText(""),
        label.path("description").asText(""),
        inner.path("required").asBoolean(true),
        values,
        options,
        inner.deepCopy());
  }
}
