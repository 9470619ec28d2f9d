package asterism.bot.discord.wire;

import java.util.List;

/**
 * A form that stands before somebody.
 *
 * @param text what it says above and between its fields
 */
public record SeenForm(String id, String customId, String title, String text, List<Field> fields) {

  /**
   * @throws IllegalArgumentException if there is none of that id
   */
  public Field field(String customId) {
    return fields.stream()
        .filter(one -> one.customId().equals(customId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + customId + " among " + fields));
  }
}
