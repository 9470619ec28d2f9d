package asterism.bot.discord;

import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.message.Cut;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.SelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/**
 * A step of a form as Discord's modal, within its limits
 * (https://docs.discord.com/developers/components/reference).
 */
final class FormLayout {
  /** Begins the name of a field in which people may be mentioned; no field of ours begins so. */
  static final String MENTIONS = "@";

  private static final int LONGEST_INTRO = 3900;
  private static final int LONGEST_DAY = 60;
  private static final int LONGEST_NUMBER = 10;

  private final Wording wording;

  /**
   * @param wording for whoever fills it in
   */
  FormLayout(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param id what handing it in means
   * @param step from 1 on
   */
  Modal modal(Form form, int step, String id) {
    Steps steps = Steps.of(form);
    List<ModalTopLevelComponent> components = new ArrayList<>();
    boolean begins = step == steps.first() && steps.hasRoom(step);
    Optional<Text> intro = begins ? form.intro() : Optional.empty();
    intro.map(FormLayout::words).ifPresent(components::add);
    steps.fields(step).forEach(field -> components.add(labelled(field)));
    if (components.isEmpty()) {
      components.add(words(Text.of(form.title())));
    }
    return Modal.create(id, title(form, step, steps.count())).addComponents(components).build();
  }

  /** Whether a choice has more to choose from than Discord can list. */
  static boolean isTyped(Field field) {
    return field.choices().size() > SelectMenu.OPTIONS_MAX_AMOUNT;
  }

  private static String title(Form form, int step, int of) {
    String place = of == 1 ? "" : " (" + step + "/" + of + ")";
    return Cut.shorten(form.title(), Modal.MAX_TITLE_LENGTH - place.length()) + place;
  }

  private static TextDisplay words(Text text) {
    List<String> pieces = Markdown.pieces(text, LONGEST_INTRO);
    return TextDisplay.of(pieces.isEmpty() ? "⁂" : pieces.get(0));
  }

  private Label labelled(Field field) {
    String label = Cut.shorten(field.label(), Label.LABEL_MAX_LENGTH);
    return description(field)
        .map(words -> Cut.shorten(words, Label.DESCRIPTION_MAX_LENGTH))
        .map(words -> Label.of(label, words, component(field)))
        .orElseGet(() -> Label.of(label, component(field)));
  }

  /** What was wrong; else the rest of a question that was cut, or an example of what to choose. */
  private static Optional<String> description(Field field) {
    Optional<String> wrong = field.error().map(error -> "⚠ " + error);
    Optional<String> whole =
        Optional.of(field.label()).filter(label -> label.length() > Label.LABEL_MAX_LENGTH);
    Optional<String> hint =
        Optional.of(field.hint()).filter(words -> !words.isBlank() && !isWritten(field));
    return wrong.or(() -> whole).or(() -> hint);
  }

  /** Whether there is room for an example inside. */
  private static boolean isWritten(Field field) {
    return switch (field.kind()) {
      case LINE, LINES, MENTIONS, NUMBER, DAY -> true;
      case CHOICE -> isTyped(field);
      case PERSON -> false;
    };
  }

  private LabelChildComponent component(Field field) {
    return switch (field.kind()) {
      case LINE -> written(field, TextInputStyle.SHORT, field.longest(), field.hint());
      case LINES -> written(field, TextInputStyle.PARAGRAPH, field.longest(), field.hint());
      case MENTIONS -> written(field, TextInputStyle.PARAGRAPH, field.longest(), field.hint());
      case NUMBER -> written(field, TextInputStyle.SHORT, LONGEST_NUMBER, hint(field, "number"));
      case DAY -> written(field, TextInputStyle.SHORT, LONGEST_DAY, hint(field, "day"));
      case CHOICE -> isTyped(field) ? typedChoice(field) : choice(field);
      case PERSON -> person(field);
    };
  }

  private String hint(Field field, String kind) {
    return field.hint().isEmpty() ? wording.plain("discord.hint." + kind) : field.hint();
  }

  private LabelChildComponent typedChoice(Field field) {
    String some =
        field.choices().stream()
            .limit(3)
            .map(Form.Choice::label)
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    String shown =
        field.choices().stream()
            .filter(choice -> choice.value().equals(field.value()))
            .map(Form.Choice::label)
            .findFirst()
            .orElse(field.value());
    return written(field, shown, TextInputStyle.SHORT, field.longest(), some + ", …");
  }

  private static TextInput written(Field field, TextInputStyle style, int longest, String hint) {
    return written(field, field.value(), style, longest, hint);
  }

  private static TextInput written(
      Field field, String value, TextInputStyle style, int longest, String hint) {
    int room = Math.min(Math.max(longest, value.length()), TextInput.MAX_VALUE_LENGTH);
    String oneLine = style == TextInputStyle.SHORT ? value.replaceAll("\\R", " ") : value;
    TextInput.Builder input =
        TextInput.create(nameOf(field), style)
            .setRequired(field.required())
            .setMaxLength(room)
            .setValue(oneLine.isBlank() ? null : Cut.shorten(oneLine, room));
    if (!hint.isBlank()) {
      input.setPlaceholder(Cut.shorten(hint, TextInput.MAX_PLACEHOLDER_LENGTH));
    }
    return input.build();
  }

  private static String nameOf(Field field) {
    return field.kind() == Form.Kind.MENTIONS ? MENTIONS + field.id() : field.id();
  }

  private static StringSelectMenu choice(Field field) {
    List<SelectOption> options =
        field.choices().stream()
            .map(
                choice ->
                    SelectOption.of(
                        Cut.shorten(choice.label(), SelectOption.LABEL_MAX_LENGTH), choice.value()))
            .toList();
    String chosen = field.value().toLowerCase(Locale.ROOT);
    return StringSelectMenu.create(field.id())
        .addOptions(options)
        .setDefaultOptions(
            options.stream().filter(option -> option.getValue().equals(chosen)).toList())
        .setRequired(field.required())
        .setRequiredRange(field.required() ? 1 : 0, 1)
        .build();
  }

  private static EntitySelectMenu person(Field field) {
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(field.id(), SelectTarget.USER)
            .setRequired(field.required())
            .setRequiredRange(field.required() ? 1 : 0, 1);
    if (field.value().matches("[0-9]{1,20}")) {
      menu.setDefaultValues(DefaultValue.user(field.value()));
    }
    return menu.build();
  }
}
