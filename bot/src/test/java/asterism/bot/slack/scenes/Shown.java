package asterism.bot.slack.scenes;

import static asterism.bot.slack.scenes.Words.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Slack's messages, read as messages of the room's API. */
final class Shown {
  private Shown() {}

  static JsonNode message(JsonNode slack, String author, boolean inPrivate, Words words) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("id", slack.path("ts").asText());
    message.put("author", author);
    message.put("text", words.of(slack));
    message.put("private", inPrivate);
    ArrayNode buttons = message.putArray("buttons");
    buttons(slack)
        .forEach(
            button ->
                buttons
                    .addObject()
                    .put("id", button.path("value").asText())
                    .put("label", button.path("text").path("text").asText())
                    .put("description", button.path("accessibility_label").asText()));
    return message;
  }

  /** The button of a message that stands for {@code id}. */
  static JsonNode button(JsonNode slack, String id) {
    return buttons(slack)
        .filter(button -> button.path("value").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + id + " on " + slack));
  }

  private static Stream<JsonNode> buttons(JsonNode slack) {
    return each(slack.path("blocks"))
        .flatMap(
            block ->
                Stream.concat(each(block.path("elements")), Stream.of(block.path("accessory"))))
        .filter(element -> element.path("type").asText().equals("button"));
  }
}
