package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A form or a home as somebody sees it.
 *
 * @param text all of it in plain words
 * @param blocks as they were sent
 */
public record SeenView(
    String id,
    String type,
    String callbackId,
    String privateMetadata,
    String title,
    String submit,
    String close,
    String hash,
    String text,
    JsonNode blocks,
    List<Input> inputs,
    List<Button> buttons) {

  /**
   * @throws IllegalArgumentException if there is none of that label
   */
  public Button button(String label) {
    return buttons.stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No button " + label + " among " + buttons));
  }

  /**
   * @param id of the block or the action
   * @throws IllegalArgumentException if there is none of that id
   */
  public Input input(String id) {
    return inputs.stream()
        .filter(one -> one.blockId().equals(id) || one.actionId().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No input " + id + " among " + inputs));
  }
}
