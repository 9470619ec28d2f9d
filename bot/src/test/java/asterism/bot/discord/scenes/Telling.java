package asterism.bot.discord.scenes;

import asterism.bot.discord.wire.Button;
import asterism.bot.discord.wire.Field;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what people see in Discord, and fills in forms, in the words of the room's API. */
final class Telling {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Begins what is said beside a field that is wrong. */
  private static final String WRONG = "⚠ ";

  /** Begins the name of a field in which people can be mentioned. */
  private static final String MENTIONS = "@";

  private final Cast cast;

  Telling(Cast cast) {
    this.cast = cast;
  }

  JsonNode message(Seen seen, String as) {
    ObjectNode message = NODES.objectNode();
    message.put("id", seen.id());
    boolean direct = seen.channel().equals(cast.channel(as, "dm"));
    message.put("author", cast.author(seen.author()));
    message.put("text", Instants.readIn(cast.language(as), seen.text()));
    message.put("private", direct || seen.ephemeral());
    ArrayNode buttons = message.putArray("buttons");
    for (Button button : seen.buttons()) {
      buttons.addObject().put("id", meaning(button)).put("label", label(button));
    }
    return message;
  }

  /** A picture at its beginning stands apart in Discord. */
  private static String label(Button button) {
    return button.emoji().isEmpty() ? button.label() : button.emoji() + " " + button.label();
  }

  /** What a button means, without the server that it is about. */
  static String meaning(Button button) {
    return button.customId().replaceFirst("^[0-9a-z]{1,13}~", "");
  }

  /** As a form whose id is Discord's. */
  JsonNode form(SeenForm seen, String as) {
    ObjectNode form = NODES.objectNode();
    form.put("id", seen.id()).put("title", seen.title());
    form.put("intro", Instants.readIn(cast.language(as), seen.text()));
    ArrayNode fields = form.putArray("fields");
    seen.fields().forEach(field -> fields.add(field(field)));
    return form;
  }

  private ObjectNode field(Field field) {
    ObjectNode told = NODES.objectNode();
    told.put("id", id(field)).put("label", field.label()).put("kind", kind(field));
    told.put("value", value(field)).put("required", field.required());
    String placeholder = field.whole().path("placeholder").asText("");
    boolean wrong = field.description().startsWith(WRONG);
    told.put("hint", wrong || field.description().isEmpty() ? placeholder : field.description());
    if (wrong) {
      told.put("error", field.description().substring(WRONG.length()));
    }
    ArrayNode choices = told.putArray("choices");
    for (JsonNode option : field.whole().path("options")) {
      choices
          .addObject()
          .put("value", option.path("value").asText())
          .put("label", option.path("label").asText());
    }
    return told;
  }

  /** Of its fields. */
  static List<String> ids(SeenForm form) {
    return form.fields().stream().map(Telling::id).toList();
  }

  private static String id(Field field) {
    return field.customId().replaceFirst("^" + MENTIONS, "");
  }

  /** Discord has no calendar: a field for a day shows how one is written. */
  private static String kind(Field field) {
    String placeholder = field.whole().path("placeholder").asText("");
    return switch (field.type()) {
      case 3 -> "choice";
      case 4 ->
          field.whole().path("style").asInt() == 2
              ? "lines"
              : placeholder.contains("2026-12-31") ? "day" : "line";
      case 5 -> "person";
      default -> throw new AssertionError("no scenario fills in " + field);
    };
  }

  private String value(Field field) {
    if (field.values().isEmpty()) {
      return "";
    }
    return field.type() == 5 ? cast.handle(field.values().get(0)) : field.values().get(0);
  }

  /**
   * What is filled in, as Discord takes it.
   *
   * @param values by the ids of fields; those that are not asked for here are left alone
   */
  Map<String, List<String>> filledIn(SeenForm form, Map<String, String> values) {
    Map<String, List<String>> filledIn = new HashMap<>();
    for (Field field : form.fields()) {
      String value = values.get(id(field));
      if (value != null) {
        filledIn.put(field.customId(), filledIn(field, value));
      }
    }
    return filledIn;
  }

  private List<String> filledIn(Field field, String value) {
    if (value.isEmpty()) {
      return List.of();
    }
    return List.of(field.type() == 5 ? cast.account(value) : value);
  }
}
