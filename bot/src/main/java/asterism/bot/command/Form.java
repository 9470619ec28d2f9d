package asterism.bot.command;

import asterism.bot.message.Text;
import java.util.List;
import java.util.Optional;

/**
 * Something to fill in.
 *
 * @param id what submitting it means, durable; handed back with the values by field id
 * @param intro what to know before filling it in, such as what could not be understood
 * @param open on the button that opens it where it cannot open by itself; at most 75 characters
 */
public record Form(
    String id, String title, Optional<Text> intro, List<Field> fields, String submit, String open) {
  public Form {
    fields = List.copyOf(fields);
  }

  /** Opened by its title, where it cannot open by itself. */
  public Form(String id, String title, Optional<Text> intro, List<Field> fields, String submit) {
    this(id, title, intro, fields, submit, title);
  }

  /**
   * @param value what stands in it when it opens; a day as {@code 2026-12-31}; empty for nothing
   * @param hint a correct example, or empty
   * @param error what was wrong with {@code value}, said at the field
   * @param choices values and their labels, for {@link Kind#CHOICE} only
   * @param longest most characters it takes
   */
  public record Field(
      String id,
      String label,
      Kind kind,
      String value,
      boolean required,
      String hint,
      Optional<String> error,
      List<Choice> choices,
      int longest) {
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** How a field is filled in. */
  public enum Kind {
    LINE,
    LINES,
    /** Several lines in which people may be mentioned. */
    MENTIONS,
    DAY,
    NUMBER,
    CHOICE,
    /** Its value is the service's id of an account. */
    PERSON
  }

  public record Choice(String value, String label) {}
}
