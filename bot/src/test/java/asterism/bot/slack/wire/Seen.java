package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A message as somebody sees it.
 *
 * @param text all of it in plain words: its blocks, or its text if it has none
 * @param fallback the text beside the blocks, for notifications and screen readers; as sent
 * @param ephemeral nobody else sees it
 * @param edited so it says beside it; of an edit with blocks Slack says nothing
 */
public record Seen(
    String channel,
    String ts,
    String author,
    Optional<String> thread,
    String text,
    String fallback,
    JsonNode blocks,
    List<Button> buttons,
    boolean ephemeral,
    boolean edited) {

  public boolean byBot() {
    return author.equals(Workspace.BOT_USER);
  }

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
}
