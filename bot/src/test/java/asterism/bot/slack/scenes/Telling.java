package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.joining;

import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.Input;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Tells what people see in Slack, and fills in forms, in the words of the room's API. */
final class Telling {
  /** Begins what is said above a field that is wrong. */
  private static final String WRONG = "⚠ ";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Cast cast;

  Telling(Cast cast) {
    this.cast = cast;
  }

  JsonNode message(Seen seen, boolean direct) {
    ObjectNode message = NODES.objectNode();
    message.put("id", seen.ts());
    message.put("author", seen.byBot() ? "asterism" : cast.handle(seen.author()));
    message.put("text", seen.text());
    message.put("private", direct || seen.ephemeral());
    ArrayNode buttons = message.putArray("buttons");
    for (Button button : seen.buttons()) {
      buttons
          .addObject()
          .put("id", button.value())
          .put("label", button.label())
          .put("description", button.description());
    }
    return message;
  }

  /** As a form whose id is the view's. */
  JsonNode form(SeenView view) {
    ObjectNode form = NODES.objectNode();
    form.put("id", view.id()).put("title", view.title()).put("submit", view.submit());
    form.put("intro", intro(view));
    ArrayNode fields = form.putArray("fields");
    List<String> wrong = new ArrayList<>();
    for (JsonNode block : view.blocks()) {
      if (isInput(block)) {
        fields.add(field(view.input(block.path("block_id").asText()), wrong));
        wrong.clear();
      } else if (words(block).startsWith(WRONG)) {
        wrong.add(words(block).substring(WRONG.length()));
      }
    }
    return form;
  }

  /** What the form says before it asks; empty for nothing. */
  String intro(SeenView view) {
    return StreamSupport.stream(view.blocks().spliterator(), false)
        .filter(block -> !isInput(block))
        .map(Telling::words)
        .filter(words -> !words.startsWith(WRONG))
        .collect(joining("\n"));
  }

  private static boolean isInput(JsonNode block) {
    return block.path("type").asText().equals("input");
  }

  private static String words(JsonNode block) {
    return block.path("text").path("text").asText();
  }

  private ObjectNode field(Input input, List<String> wrong) {
    JsonNode element = input.element();
    ObjectNode field = NODES.objectNode();
    field.put("id", input.blockId()).put("label", input.label()).put("kind", kind(input));
    field.put("value", value(input)).put("required", input.required());
    String placeholder = element.path("placeholder").path("text").asText();
    field.put("hint", input.hint().isEmpty() ? placeholder : input.hint());
    if (!input.error().isEmpty()) {
      field.put("error", input.error());
    } else if (!wrong.isEmpty()) {
      field.put("error", String.join("\n", wrong));
    }
    ArrayNode choices = field.putArray("choices");
    for (JsonNode option : element.path("options")) {
      choices
          .addObject()
          .put("value", option.path("value").asText())
          .put("label", option.path("text").path("text").asText());
    }
    return field;
  }

  private static String kind(Input input) {
    return switch (input.kind()) {
      case "plain_text_input" -> input.element().path("multiline").asBoolean() ? "lines" : "line";
      case "rich_text_input" -> "lines";
      case "datepicker" -> "day";
      case "number_input" -> "number";
      case "static_select" -> "choice";
      case "users_select" -> "person";
      default -> throw new AssertionError("no scenario fills in " + input);
    };
  }

  private String value(Input input) {
    JsonNode value = input.value();
    return switch (input.kind()) {
      case "rich_text_input" -> cast.written(value.path("rich_text_value"));
      case "datepicker" -> value.path("selected_date").asText("");
      case "static_select" -> value.path("selected_option").path("value").asText();
      case "users_select" ->
          value.hasNonNull("selected_user")
              ? cast.handle(value.path("selected_user").asText())
              : "";
      default -> value.path("value").asText("");
    };
  }

  /** What is filled in, as Slack takes it. */
  Map<String, Object> filledIn(SeenView view, Map<String, String> values) {
    Map<String, Object> filledIn = new HashMap<>();
    values.forEach((field, value) -> filledIn.put(field, filledIn(view.input(field), value)));
    return filledIn;
  }

  private Object filledIn(Input input, String value) {
    return switch (input.kind()) {
      case "rich_text_input" -> value.isEmpty() ? value : cast.richText(value);
      case "users_select" -> value.isEmpty() ? value : cast.account(value);
      default -> value;
    };
  }
}
