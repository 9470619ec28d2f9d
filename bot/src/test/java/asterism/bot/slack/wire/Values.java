package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is filled in, shaped as Slack hands it in for each kind of element. */
final class Values {
  /** Under which key it is, for those that hold one thing. */
  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry("plain_text_input", "value"),
          Map.entry("number_input", "value"),
          Map.entry("email_text_input", "value"),
          Map.entry("url_text_input", "value"),
          Map.entry("datepicker", "selected_date"),
          Map.entry("timepicker", "selected_time"),
          Map.entry("datetimepicker", "selected_date_time"),
          Map.entry("users_select", "selected_user"),
          Map.entry("conversations_select", "selected_conversation"),
          Map.entry("channels_select", "selected_channel"),
          Map.entry("static_select", "selected_option"),
          Map.entry("external_select", "selected_option"),
          Map.entry("radio_buttons", "selected_option"),
          Map.entry("overflow", "selected_option"),
          Map.entry("rich_text_input", "rich_text_value"));

  /** The same, for those that hold several. */
  private static final Map<String, String> SEVERAL =
      Map.of(
          "multi_static_select", "selected_options",
          "checkboxes", "selected_options",
          "multi_users_select", "selected_users");

  private Values() {}

  /** Whether an element keeps something: a button does not. */
  static boolean kept(JsonNode element) {
    String type = element.path("type").asText();
    return !type.equals("overflow") && (SINGLE.containsKey(type) || SEVERAL.containsKey(type));
  }

  static ObjectNode initial(JsonNode element) {
    String type = element.path("type").asText();
    if (SEVERAL.containsKey(type)) {
      JsonNode first = element.path(SEVERAL.get(type).replace("selected_", "initial_"));
      return several(element, first.isArray() ? (ArrayNode) first : Json.array());
    }
    String key = SINGLE.getOrDefault(type, "value");
    String from =
        key.equals("value") || key.equals("rich_text_value")
            ? "initial_value"
            : key.replace("selected_", "initial_");
    JsonNode first = element.path(from);
    return single(
        element,
        first.isMissingNode() || first.isTextual() && first.asText().isEmpty() ? null : first);
  }

  /**
   * @param value a text; of a menu the value of an option; a collection where several are chosen;
   *     of a rich text its words or its JSON
   * @throws IllegalArgumentException if nobody could choose that
   */
  static ObjectNode of(JsonNode element, Object value) {
    String type = element.path("type").asText();
    if (SEVERAL.containsKey(type)) {
      ArrayNode chosen = Json.array();
      List<?> values = value instanceof Collection<?> many ? List.copyOf(many) : List.of(value);
      boolean people = type.equals("multi_users_select");
      values.forEach(one -> add(chosen, people, element, one.toString()));
      return several(element, chosen);
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return single(element, null);
    }
    return single(
        element,
        switch (SINGLE.getOrDefault(type, "")) {
          case "selected_option" -> option(element, text);
          case "selected_date_time" -> Json.array().add(Long.parseLong(text)).get(0);
          case "rich_text_value" -> value instanceof JsonNode rich ? rich : richText(text);
          case "value" -> typed(element, text);
          default -> text(text);
        });
  }

  private static void add(ArrayNode chosen, boolean people, JsonNode element, String one) {
    if (people) {
      chosen.add(one);
    } else {
      chosen.add(option(element, one));
    }
  }

  private static JsonNode text(String text) {
    return Json.array().add(text).get(0);
  }

  /** A field of one line takes no line breaks. */
  private static JsonNode typed(JsonNode element, String text) {
    return text(element.path("multiline").asBoolean() ? text : text.replaceAll("\\R", " "));
  }

  private static JsonNode option(JsonNode element, String value) {
    ArrayNode all = Json.array();
    element.path("options").forEach(all::add);
    element.path("option_groups").forEach(group -> group.path("options").forEach(all::add));
    for (JsonNode option : all) {
      if (option.path("value").asText().equals(value)) {
        ObjectNode chosen = Json.object();
        chosen.set("text", option.path("text"));
        return chosen.put("value", value);
      }
    }
    throw new IllegalArgumentException("There is no option " + value + " in " + all);
  }

  private static JsonNode richText(String words) {
    ObjectNode rich = Json.object().put("type", "rich_text");
    ObjectNode section = rich.putArray("elements").addObject().put("type", "rich_text_section");
    section.putArray("elements").addObject().put("type", "text").put("text", words);
    return rich;
  }

  private static ObjectNode single(JsonNode element, @Nullable JsonNode value) {
    String type = element.path("type").asText();
    ObjectNode state = Json.object().put("type", type);
    if (value == null && type.equals("rich_text_input")) {
      return state;
    }
    state.set(SINGLE.getOrDefault(type, "value"), value == null ? NullNode.getInstance() : value);
    return state;
  }

  private static ObjectNode several(JsonNode element, ArrayNode values) {
    String type = element.path("type").asText();
    ObjectNode state = Json.object().put("type", type);
    state.set(SEVERAL.getOrDefault(type, "selected_options"), values.deepCopy());
    return state;
  }

  /** What Slack itself says before it hands anything in; empty if nothing. */
  static Optional<String> objection(JsonNode element, boolean required, ObjectNode state) {
    String type = element.path("type").asText();
    JsonNode value = state.path(SINGLE.getOrDefault(type, SEVERAL.getOrDefault(type, "value")));
    boolean empty = value.isNull() || value.isMissingNode() || value.isArray() && value.isEmpty();
    if (empty) {
      return required ? Optional.of("Please complete this required field.") : Optional.empty();
    }
    return switch (type) {
      case "plain_text_input" -> length(element, value.asText());
      case "number_input" -> number(element, value.asText());
      case "datepicker" ->
          value.asText().matches("\\d{4}-\\d{2}-\\d{2}")
              ? Optional.empty()
              : Optional.of("Not a date: " + value.asText());
      case "email_text_input" ->
          value.asText().matches("\\S+@\\S+\\.\\S+")
              ? Optional.empty()
              : Optional.of("Please enter a valid email address.");
      case "url_text_input" ->
          value.asText().matches("https?://\\S+")
              ? Optional.empty()
              : Optional.of("Please enter a valid URL.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> length(JsonNode element, String text) {
    if (text.length() > element.path("max_length").asInt(3000)) {
      return Optional.of("Please enter fewer characters.");
    }
    return text.length() < element.path("min_length").asInt(0)
        ? Optional.of("Please enter more characters.")
        : Optional.empty();
  }

  private static Optional<String> number(JsonNode element, String text) {
    if (!text.matches("-?\\d+(\\.\\d+)?")) {
      return Optional.of("Please enter a valid number.");
    }
    BigDecimal number = new BigDecimal(text);
    if (!element.path("is_decimal_allowed").asBoolean()
        && number.stripTrailingZeros().scale() > 0) {
      return Optional.of("Please enter a whole number.");
    }
    boolean small =
        element.has("min_value")
            && number.compareTo(new BigDecimal(element.get("min_value").asText())) < 0;
    boolean large =
        element.has("max_value")
            && number.compareTo(new BigDecimal(element.get("max_value").asText())) > 0;
    return small || large ? Optional.of("Please enter another number.") : Optional.empty();
  }
}
