package asterism.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads messages and forms as the room's API writes them. */
public final class Seen {
  private Seen() {}

  public static String id(JsonNode message) {
    return message.path("id").asText();
  }

  public static String text(JsonNode message) {
    return message.path("text").asText();
  }

  /** Whether the bot said it. */
  public static boolean isOfTheBot(JsonNode message) {
    return message.path("author").asText().equals("asterism");
  }

  /** Whether nobody else sees it. */
  public static boolean isPrivate(JsonNode message) {
    return message.path("private").asBoolean();
  }

  /** Of the buttons, in order. */
  public static List<String> labels(JsonNode message) {
    List<String> labels = new ArrayList<>();
    message.path("buttons").forEach(button -> labels.add(button.path("label").asText()));
    return labels;
  }

  /** The id of the button labelled so. */
  public static String button(JsonNode message, String label) {
    for (JsonNode button : message.path("buttons")) {
      if (button.path("label").asText().equals(label)) {
        return id(button);
      }
    }
    throw new AssertionError("no button " + label + " on " + message);
  }

  /** The ids of a form's fields, in order. */
  public static List<String> fields(JsonNode form) {
    return form.path("fields").findValuesAsText("id");
  }

  /** The field of a form that has that id. */
  public static JsonNode field(JsonNode form, String id) {
    for (JsonNode field : form.path("fields")) {
      if (id(field).equals(id)) {
        return field;
      }
    }
    throw new AssertionError("no field " + id + " in " + form);
  }
}
