package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Blocks as Slack keeps them and gives them back: with ids and with what it fills in. */
final class Kept {
  private static final AtomicInteger LAST = new AtomicInteger();

  private Kept() {}

  static ArrayNode blocks(ArrayNode given) {
    ArrayNode kept = given.deepCopy();
    kept.forEach(
        block -> {
          if (block instanceof ObjectNode object && !object.has("block_id")) {
            object.put("block_id", "b" + LAST.incrementAndGet());
          }
          fill(block);
        });
    return kept;
  }

  private static void fill(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String type = object.path("type").asText();
      if (type.equals("plain_text") && !object.has("emoji")) {
        object.put("emoji", true);
      } else if (type.equals("mrkdwn") && !object.has("verbatim")) {
        object.put("verbatim", false);
      } else if (BlockKit.acts(type) && !object.has("action_id")) {
        object.put("action_id", "a" + LAST.incrementAndGet());
      }
    }
    node.forEach(Kept::fill);
  }
}
