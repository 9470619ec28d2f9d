package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What Slack would refuse of what is to be sent, in its words. There is everybody that is named.
 */
public final class WireChecks {
  private WireChecks() {}

  /**
   * Of the blocks of a message; empty if all is well.
   *
   * @param blocks as JSON
   */
  public static List<String> ofMessage(String blocks) {
    JsonNode read = read(blocks);
    List<String> wrong = new ArrayList<>(BlockKit.ofMessage(read, user -> true));
    if (BlockKit.lengthOfText(read) > BlockKit.LONGEST_OF_ALL) {
      wrong.add("msg_blocks_too_long");
    }
    return wrong;
  }

  /**
   * Of a modal or a home; empty if all is well.
   *
   * @param view as JSON
   */
  public static List<String> ofView(String view) {
    return BlockKit.ofView(read(view), user -> true);
  }

  private static JsonNode read(String json) {
    return Json.parse(json).orElseThrow(() -> new IllegalArgumentException("no JSON: " + json));
  }
}
