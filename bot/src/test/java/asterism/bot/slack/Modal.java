package asterism.bot.slack;

import static asterism.bot.slack.Words.each;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A modal as Slack was told to show it, read as a form of the room's API and filled in as a person
 * does.
 *
 * @param cast whom a field for a person may name
 * @param view as Slack keeps it
 */
record Modal(Cast cast, JsonNode view) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * As a form whose id is the view's.
   *
   * @param errors what the bot answered to what was filled in before, by field
   */
  JsonNode form(Map<String, String> errors) {
    ObjectNode form = NODES.objectNode();
    form.put("id", view.path("id").asText());
    form.put("title", view.path("title").path("text").asText());
    form.put("submit", view.path("submit").path("text").asText());
    ArrayNode fields = form.putArray("fields");
    List<JsonNode> above = new ArrayList<>();
    for (JsonNode block : view.path("blocks")) {
      if (!block.path("type").asText().equals("input")) {
        above.add(block);
        continue;
      }
      String id = block.path("block_id").asText();
      if (fields.isEmpty()) {
        String intro = words(above.stream().filter(each -> !isAbout(id, each)));
        if (!intro.isEmpty()) {
          form.put("intro", intro);
        }
      }
      boolean first = fields.isEmpty();
      String told = words(above.stream().filter(each -> !first || isAbout(id, each)));
      String error = errors.getOrDefault(id, told);
      ObjectNode field = field(block);
      if (!error.isEmpty()) {
        field.put("error", error);
      }
      fields.add(field);
      above.clear();
    }
    return form;
  }

  /** Whether words above the first field are about that field, and not about the whole form. */
  private static boolean isAbout(String field, JsonNode block) {
    return block.path("block_id").asText().contains(field);
  }

  private String words(Stream<JsonNode> blocks) {
    return blocks.map(cast.words()::block).filter(line -> !line.isEmpty()).collect(joining("\n"));
  }

  private ObjectNode field(JsonNode block) {
    JsonNode element = block.path("element");
    String hint = block.path("hint").path("text").asText();
    ObjectNode field = NODES.objectNode();
    field.put("id", block.path("block_id").asText());
    field.put("label", block.path("label").path("text").asText());
    field.put("kind", kind(element));
    field.put("value", value(element));
    field.put("required", !block.path("optional").asBoolean());
    field.put("hint", hint.isEmpty() ? element.path("placeholder").path("text").asText() : hint);
    ArrayNode choices = field.putArray("choices");
    each(element.path("options"))
        .forEach(
            option ->
                choices
                    .addObject()
                    .put("value", option.path("value").asText())
                    .put("label", option.path("text").path("text").asText()));
    return field;
  }

  private static String kind(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "plain_text_input" -> element.path("multiline").asBoolean() ? "lines" : "line";
      case "datepicker" -> "day";
      case "number_input" -> "number";
      case "static_select", "radio_buttons" -> "choice";
      case "users_select" -> "person";
      default -> throw new AssertionError("no scenario fills in " + element);
    };
  }

  private String value(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "datepicker" -> element.path("initial_date").asText();
      case "static_select", "radio_buttons" ->
          element.path("initial_option").path("value").asText();
      case "users_select" ->
          element.has("initial_user") ? cast.handle(element.path("initial_user").asText()) : "";
      default -> element.path("initial_value").asText();
    };
  }

  /** What Slack sends of it once it is filled in: its {@code state}. */
  JsonNode filledIn(Map<String, String> values) {
    ObjectNode state = NODES.objectNode();
    ObjectNode blocks = state.putObject("values");
    each(view.path("blocks"))
        .filter(block -> block.path("type").asText().equals("input"))
        .forEach(
            block -> {
              JsonNode element = block.path("element");
              String id = block.path("block_id").asText();
              blocks
                  .putObject(id)
                  .set(
                      element.path("action_id").asText(),
                      entered(element, values.getOrDefault(id, value(element))));
            });
    return state;
  }

  private ObjectNode entered(JsonNode element, String value) {
    String type = element.path("type").asText();
    ObjectNode entered = NODES.objectNode().put("type", type);
    boolean empty = value.isEmpty();
    return switch (type) {
      case "datepicker" -> entered.put("selected_date", empty ? null : value);
      case "static_select", "radio_buttons" ->
          entered.set("selected_option", empty ? NODES.nullNode() : option(element, value));
      case "users_select" -> entered.put("selected_user", empty ? null : cast.account(value));
      default -> entered.put("value", empty ? null : value);
    };
  }

  private static JsonNode option(JsonNode element, String value) {
    return each(element.path("options"))
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(value + " cannot be chosen in " + element));
  }
}
