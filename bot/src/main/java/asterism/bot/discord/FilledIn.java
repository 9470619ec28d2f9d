package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/**
 * What a form was filled in with, as it was typed or chosen.
 *
 * @param values by field
 */
record FilledIn(List<Value> values) {

  /**
   * @param kind no more exact than it takes to read it
   */
  record Value(String field, Form.Kind kind, String typed) {}

  FilledIn {
    values = List.copyOf(values);
  }

  static FilledIn of(List<ModalMapping> handedIn) {
    return new FilledIn(handedIn.stream().map(FilledIn::value).toList());
  }

  private static Value value(ModalMapping filled) {
    String name = filled.getCustomId();
    boolean mentions = name.startsWith(FormLayout.MENTIONS);
    if (filled.getType() == Component.Type.TEXT_INPUT) {
      return new Value(
          mentions ? name.substring(FormLayout.MENTIONS.length()) : name,
          mentions ? Form.Kind.MENTIONS : Form.Kind.LINES,
          filled.getAsString());
    }
    Form.Kind kind =
        filled.getType() == Component.Type.USER_SELECT ? Form.Kind.PERSON : Form.Kind.CHOICE;
    List<String> chosen = filled.getAsStringList();
    return new Value(name, kind, chosen.isEmpty() ? "" : chosen.get(0));
  }

  /** The form with all of this in it, and nothing wrong with it any more. */
  Form in(Form form) {
    Map<String, String> typed = new HashMap<>();
    values.forEach(value -> typed.put(value.field(), value.typed()));
    List<Field> fields = new ArrayList<>();
    for (Field field : form.fields()) {
      fields.add(
          typed.containsKey(field.id())
              ? References.valued(field, typed.get(field.id()), Optional.empty())
              : field);
    }
    return new Form(form.id(), form.title(), form.intro(), fields, form.submit(), form.open());
  }

  /** All that stands in a form. */
  static FilledIn all(Form form) {
    return new FilledIn(
        form.fields().stream()
            .map(field -> new Value(field.id(), field.kind(), meant(field)))
            .toList());
  }

  /** Where there is too much to choose from to be listed, it was typed. */
  private static String meant(Field field) {
    return field.choices().stream()
        .filter(choice -> choice.label().equalsIgnoreCase(field.value().strip()))
        .map(Form.Choice::value)
        .findFirst()
        .orElse(field.value());
  }

  Deed.Submitted deed(String form, Spoken spoken) {
    Map<String, String> read = new HashMap<>();
    for (Value value : values) {
      read.put(value.field(), read(value, spoken));
    }
    return new Deed.Submitted(form, read, spoken.mentions());
  }

  private static String read(Value value, Spoken spoken) {
    return switch (value.kind()) {
      case PERSON -> value.typed().isEmpty() ? "" : spoken.chosen(value.typed());
      case MENTIONS -> spoken.named(value.typed()).taken();
      case LINE, LINES -> spoken.text(value.typed()).taken();
      case DAY, NUMBER, CHOICE -> value.typed();
    };
  }
}
