package asterism.bot.slack;

import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.message.Cut;
import asterism.bot.message.Text;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forms as Slack's modals, within its limits (https://docs.slack.dev/reference/views/modal-views):
 * each field is a block of its own name.
 */
final class Modal {
  /** What every form of ours is called there. */
  static final String CALLBACK = "form";

  private static final int LONGEST_TITLE = 24;
  private static final int LONGEST_LABEL = 2000;
  private static final int LONGEST_PLACEHOLDER = 150;
  private static final int LONGEST_INPUT = 3000;
  private static final int LONGEST_CHOICE = 75;
  private static final int MOST_CHOICES = 100;

  private Modal() {}

  static View of(Form form, Origin from) {
    List<LayoutBlock> blocks = new ArrayList<>();
    form.intro().map(Modal::words).ifPresent(blocks::addAll);
    for (Field field : form.fields()) {
      field.error().map(error -> words(Text.of("⚠ " + error))).ifPresent(blocks::addAll);
      blocks.add(input(field));
    }
    if (blocks.isEmpty()) {
      blocks.addAll(words(Text.of(form.title())));
    }
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(
            ViewTitle.builder()
                .type(PlainTextObject.TYPE)
                .text(Cut.shorten(form.title(), LONGEST_TITLE))
                .emoji(false)
                .build())
        .submit(
            ViewSubmit.builder()
                .type(PlainTextObject.TYPE)
                .text(Cut.shorten(form.submit(), LONGEST_TITLE))
                .emoji(false)
                .build())
        .privateMetadata(from.of(form.id()).written())
        .blocks(blocks)
        .build();
  }

  /** What is wrong with the fields of a form, by field, as far as it says so. */
  static Map<String, String> errors(Form form) {
    return form.fields().stream()
        .filter(field -> field.error().isPresent())
        .collect(
            Collectors.toMap(
                Field::id, field -> Cut.shorten(field.error().orElseThrow(), LONGEST_LABEL)));
  }

  private static List<LayoutBlock> words(Text text) {
    return new ViewLayout().paragraph(text).stream().map(Sized::block).toList();
  }

  private static LayoutBlock input(Field field) {
    boolean hinted = !field.hint().isEmpty();
    return InputBlock.builder()
        .blockId(field.id())
        .label(MessageLayout.plain(Cut.shorten(field.label(), LONGEST_LABEL)))
        .optional(!field.required())
        // pickers have no room for an example inside
        .hint(hinted && !typed(field) ? hint(field, LONGEST_LABEL) : null)
        .element(element(field))
        .build();
  }

  private static boolean typed(Field field) {
    return switch (field.kind()) {
      case LINE, LINES, MENTIONS, NUMBER -> true;
      case DAY, CHOICE, PERSON -> false;
    };
  }

  private static BlockElement element(Field field) {
    return switch (field.kind()) {
      case LINE -> text(field, false);
      case LINES -> text(field, true);
      case MENTIONS -> richText(field);
      case NUMBER ->
          NumberInputElement.builder()
              .actionId(field.id())
              .decimalAllowed(false)
              .initialValue(value(field))
              .placeholder(placeholder(field))
              .build();
      case DAY ->
          DatePickerElement.builder().actionId(field.id()).initialDate(value(field)).build();
      case PERSON ->
          UsersSelectElement.builder().actionId(field.id()).initialUser(value(field)).build();
      case CHOICE -> choice(field);
    };
  }

  private static BlockElement text(Field field, boolean multiline) {
    int longest = Math.min(Math.max(field.longest(), field.value().length()), LONGEST_INPUT);
    return PlainTextInputElement.builder()
        .actionId(field.id())
        .multiline(multiline)
        .maxLength(longest)
        .initialValue(field.value().isEmpty() ? null : Cut.shorten(field.value(), LONGEST_INPUT))
        .placeholder(placeholder(field))
        .build();
  }

  private static BlockElement richText(Field field) {
    return RichTextInputElement.builder()
        .actionId(field.id())
        .initialValue(References.filled(field.value()).orElse(null))
        .placeholder(placeholder(field))
        .build();
  }

  private static BlockElement choice(Field field) {
    List<OptionObject> options =
        field.choices().stream()
            .limit(MOST_CHOICES)
            .map(choice -> option(choice.value(), choice.label()))
            .toList();
    Optional<OptionObject> chosen =
        options.stream().filter(option -> option.getValue().equals(field.value())).findFirst();
    return StaticSelectElement.builder()
        .actionId(field.id())
        .options(options)
        .initialOption(chosen.orElse(null))
        .placeholder(placeholder(field))
        .build();
  }

  private static OptionObject option(String value, String label) {
    return OptionObject.builder()
        .value(value)
        .text(MessageLayout.plain(Cut.shorten(label, LONGEST_CHOICE)))
        .build();
  }

  private static @Nullable String value(Field field) {
    return field.value().isEmpty() ? null : field.value();
  }

  private static @Nullable PlainTextObject placeholder(Field field) {
    return field.hint().isEmpty() ? null : hint(field, LONGEST_PLACEHOLDER);
  }

  private static PlainTextObject hint(Field field, int longest) {
    return MessageLayout.plain(Cut.shorten(field.hint(), longest));
  }
}
