package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message as somebody sees it.
 *
 * @param text all of it in plain words
 * @param raw the same as it was sent, with all markup
 * @param files those that are seen, in order
 * @param ephemeral nobody else sees it
 * @param edited so it says beside it
 * @param pings whom it called when it was sent: ids, {@code &} and the id of a role, {@code
 *     everyone}
 * @param reactions by emoji, how many
 */
public record Seen(
    String channel,
    String id,
    String author,
    Instant at,
    String text,
    String raw,
    JsonNode embeds,
    JsonNode components,
    List<Button> buttons,
    List<SeenFile> files,
    boolean ephemeral,
    boolean edited,
    Set<String> pings,
    Map<String, Integer> reactions) {

  public List<SeenFile> pictures() {
    return files.stream().filter(SeenFile::picture).toList();
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
