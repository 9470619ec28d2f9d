package asterism.bot.slack;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Form;
import asterism.bot.command.Form.Field;
import asterism.bot.message.Cut;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps people who were mentioned mentioned when what was typed is shown back in a form: in a field
 * for mentions they stand as {@code <@U123>}.
 */
final class References {
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)>");
  private static final int LONGEST = 3000;

  private References() {}

  /**
   * @param mentions for each mention as it stands in what was typed, who is meant
   */
  static Form in(Form form, Map<String, Mentioned> mentions) {
    List<Field> fields = form.fields().stream().map(field -> in(field, mentions)).toList();
    return new Form(form.id(), form.title(), form.intro(), fields, form.submit(), form.open());
  }

  private static Field in(Field field, Map<String, Mentioned> mentions) {
    if (field.kind() != Form.Kind.MENTIONS) {
      return field;
    }
    String value = field.value();
    List<Map.Entry<String, Mentioned>> longestFirst =
        mentions.entrySet().stream()
            .filter(mention -> mention.getKey().startsWith("@"))
            .sorted(Comparator.comparingInt(mention -> -mention.getKey().length()))
            .toList();
    for (Map.Entry<String, Mentioned> mention : longestFirst) {
      value = value.replace(mention.getKey(), "<@" + mention.getValue().account() + ">");
    }
    return new Field(
        field.id(),
        field.label(),
        field.kind(),
        value,
        field.required(),
        field.hint(),
        field.error(),
        field.choices(),
        field.longest());
  }

  /** Rich text with these words, and the people referred to in them; empty for no words. */
  static Optional<RichTextBlock> filled(String value) {
    List<RichTextElement> elements = new ArrayList<>();
    String words = Cut.shorten(value, LONGEST);
    Matcher person = PERSON.matcher(words);
    int at = 0;
    while (person.find()) {
      add(elements, words.substring(at, person.start()));
      elements.add(RichTextSectionElement.User.builder().userId(person.group(1)).build());
      at = person.end();
    }
    add(elements, words.substring(at));
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RichTextBlock.builder()
                .elements(List.of(RichTextSectionElement.builder().elements(elements).build()))
                .build());
  }

  private static void add(List<RichTextElement> elements, String words) {
    if (!words.isEmpty()) {
      elements.add(RichTextSectionElement.Text.builder().text(words).build());
    }
  }
}
