package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Interaction.Kind;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Forms: how they are seen and handed in. */
final class Submissions {
  private final World world;
  private final Described described;
  private final Forms forms;
  private final Interactions interactions;

  Submissions(World world, Described described, Forms forms, Interactions interactions) {
    this.world = world;
    this.described = described;
    this.forms = forms;
    this.interactions = interactions;
  }

  Optional<SeenForm> of(String user) {
    synchronized (world) {
      return forms.of(user).map(Submissions::seen);
    }
  }

  private static SeenForm seen(Form form) {
    List<Field> fields = new ArrayList<>();
    StringJoiner text = new StringJoiner("\n");
    for (JsonNode one : form.components()) {
      if (one.path("type").asInt() == ComponentRules.LABEL) {
        fields.add(Field.of(one));
      } else {
        text.add(one.path("content").asText());
      }
    }
    return new SeenForm(form.id(), form.customId(), form.title(), text.toString(), fields);
  }

  /** Closes it without handing it in; the bot hears nothing. */
  void close(String user) {
    synchronized (world) {
      forms.of(user).ifPresent(forms::close);
    }
  }

  Answer submit(String user, SeenForm seen, Map<String, ?> given) {
    Interaction one;
    Form form;
    synchronized (world) {
      form =
          forms
              .of(user)
              .filter(open -> open.id().equals(seen.id()))
              .orElseThrow(
                  () -> new IllegalArgumentException("No such form stands before " + user));
      given.keySet().forEach(seen::field);
      ObjectNode data = Json.object().put("custom_id", form.customId());
      ArrayNode components = data.putArray("components");
      ObjectNode resolved = Json.object();
      for (JsonNode part : form.components()) {
        ObjectNode answer = components.addObject().put("type", part.path("type").asInt());
        answer.put("id", part.path("id").asInt());
        if (part.path("type").asInt() == ComponentRules.LABEL) {
          Field field = Field.of(part);
          List<String> values = values(field, given.get(field.customId()));
          answer.set("component", filled(field, values));
          if (field.type() == ComponentRules.USER_SELECT) {
            values.forEach(
                each -> People.resolve(world, described, form.channel(), each, resolved));
          }
        }
      }
      data.set("resolved", resolved);
      one = interactions.begin(Kind.FORM, user, form.channel(), form.on());
      interactions.tell(one, data);
    }
    Answer answer = interactions.await(one);
    if (answer.answered()) {
      synchronized (world) {
        forms.close(form);
      }
    }
    return answer;
  }

  private static List<String> values(Field field, Object given) {
    List<String> values = new ArrayList<>();
    if (given == null) {
      values.addAll(field.values());
    } else if (given instanceof Collection<?> several) {
      several.forEach(one -> values.add(one.toString()));
    } else if (!given.toString().isEmpty()) {
      values.add(given.toString());
    }
    check(field, values);
    return values;
  }

  private static void check(Field field, List<String> values) {
    boolean text = field.type() == ComponentRules.TEXT_INPUT;
    int length = text ? String.join("", values).length() : values.size();
    int least = field.whole().path(text ? "min_length" : "min_values").asInt(text ? 0 : 1);
    int most = field.whole().path(text ? "max_length" : "max_values").asInt(text ? 4000 : 1);
    boolean none = length == 0 && !field.required();
    if (!none && (length < Math.max(least, field.required() ? 1 : 0) || length > most)) {
      throw new IllegalArgumentException("Discord does not take " + values + " for " + field);
    }
    if (!field.options().isEmpty() && !field.options().containsAll(values)) {
      throw new IllegalArgumentException(values + " cannot be chosen in " + field);
    }
  }

  private static ObjectNode filled(Field field, List<String> values) {
    ObjectNode filled = Json.object().put("type", field.type());
    filled.put("id", field.whole().path("id").asInt()).put("custom_id", field.customId());
    switch (field.type()) {
      case ComponentRules.TEXT_INPUT -> filled.put("value", String.join("", values));
      case 21 -> filled.put("value", values.isEmpty() ? null : values.get(0));
      case 23 -> filled.put("value", values.contains("true"));
      default -> {
        ArrayNode list = filled.putArray("values");
        values.forEach(list::add);
      }
    }
    return filled;
  }
}
