package asterism.bot.slack.scenes;

import static asterism.bot.slack.scenes.Words.each;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A modal as Slack was told to show it, read as a form of the room's API and filled in as a person
 * does.
 *
 * @param cast whom a field for a person may name
 * @param view as Slack keeps it
 */
record ModalForm(Cast cast, JsonNode view) {
  /** Begins what is said above a field that is wrong. */
  private static final String WRONG = "⚠ ";

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
    List<String> above = new ArrayList<>();
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        ObjectNode field = field(block);
        Optional.ofNullable(errors.get(field.path("id").asText()))
            .or(() -> lines(above, line -> line.startsWith(WRONG)))
            .ifPresent(error -> field.put("error", error.replace(WRONG, "")));
        fields.add(field);
        lines(above, line -> !line.startsWith(WRONG)).ifPresent(intro -> form.put("intro", intro));
        above.clear();
      } else {
        above.add(cast.words().block(block));
      }
    }
    return form;
  }

  private static Optional<String> lines(List<String> all, Predicate<String> which) {
    return Optional.of(all.stream().filter(which).collect(joining("\n")))
        .filter(words -> !words.isEmpty());
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
      case "rich_text_input" -> "mentions";
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
      case "rich_text_input" ->
          element.has("initial_value") ? cast.handles().block(element.path("initial_value")) : "";
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
      case "rich_text_input" ->
          entered.set("rich_text_value", empty ? NODES.nullNode() : cast.richText(value));
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
