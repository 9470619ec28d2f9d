package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Compositions.plain;
import static asterism.bot.slack.wire.Compositions.words;
import static asterism.bot.slack.wire.Shapes.FLAG;
import static asterism.bot.slack.wire.Shapes.byType;
import static asterism.bot.slack.wire.Shapes.list;
import static asterism.bot.slack.wire.Shapes.object;
import static asterism.bot.slack.wire.Shapes.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Says what Slack would refuse in blocks, and in its words. */
final class BlockKit {
  /**
   * Characters of text in all blocks of a message together. Slack does not say how it counts: some
   * 13,000 in a few blocks pass, 11,300 in 45 were refused, 9,600 in 50 passed.
   */
  static final int LONGEST_OF_ALL = 11_000;

  private static final int MOST_IN_A_MESSAGE = 50;
  private static final int MOST_IN_A_VIEW = 100;

  private static final Map<String, Shape> OF_VIEWS = blocks();
  private static final Map<String, Shape> OF_MESSAGES = withRichText();
  private static final Shape MESSAGE = list(0, MOST_IN_A_MESSAGE, each(byType(OF_MESSAGES)));
  private static final Shape VIEW_BLOCKS = list(0, MOST_IN_A_VIEW, each(byType(OF_VIEWS)));

  private static final Shape VIEW =
      byType(
          Map.of(
              "modal",
              common()
                  .must("title", plain(1, 24))
                  .may("submit", plain(1, 24))
                  .may("close", plain(1, 24))
                  .may("clear_on_close", FLAG)
                  .may("notify_on_close", FLAG)
                  .may("submit_disabled", FLAG)
                  .and(BlockKit::submittable),
              "home",
              common()));

  private BlockKit() {}

  /** Of the blocks of a message; empty if all is well. */
  static List<String> ofMessage(JsonNode blocks, Predicate<String> knownUser) {
    Findings findings = new Findings(knownUser);
    MESSAGE.check(blocks, "/blocks", findings);
    wholeText(blocks, "/blocks", findings);
    return findings.wrong();
  }

  /** Of a modal or a home; empty if all is well. */
  static List<String> ofView(JsonNode view, Predicate<String> knownUser) {
    Findings findings = new Findings(knownUser);
    VIEW.check(view, "/view", findings);
    wholeText(view, "/view", findings);
    return findings.wrong();
  }

  /** Whether elements of that type carry an {@code action_id}. */
  static boolean acts(String type) {
    return Elements.ACTING.contains(type);
  }

  static int lengthOfText(JsonNode node) {
    int length = node.path("text").isTextual() ? node.get("text").asText().length() : 0;
    for (JsonNode child : node) {
      length += lengthOfText(child);
    }
    return length;
  }

  /** Half of a character that has two. */
  static boolean brokenText(String text) {
    return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= 0xDFFF);
  }

  private static ObjectShape common() {
    return object()
        .must("blocks", VIEW_BLOCKS)
        .may("private_metadata", text(0, 3000))
        .may("callback_id", text(0, 255))
        .may("external_id", text(0, 255));
  }

  private static Map<String, Shape> blocks() {
    Map<String, Shape> all = new TreeMap<>();
    all.put(
        "section",
        block()
            .may("text", words(1, 3000))
            .may("fields", list(1, 10, words(1, 2000)))
            .may("accessory", byType(Elements.BESIDE_A_SECTION))
            .may("expand", FLAG)
            .and(BlockKit::textOrFields));
    all.put("header", block().must("text", plain(1, 150)));
    all.put("divider", block());
    all.put("actions", block().must("elements", list(1, 25, byType(Elements.IN_ACTIONS))));
    all.put(
        "context",
        block()
            .must(
                "elements",
                list(
                    1,
                    10,
                    byType(
                        Map.of(
                            "plain_text", words(1, 3000),
                            "mrkdwn", words(1, 3000),
                            "image", Elements.IMAGE)))));
    all.put(
        "image",
        (node, at, findings) -> {
          JsonNode bare = node.deepCopy();
          ((ObjectNode) bare).remove("block_id");
          Elements.IMAGE.check(bare, at, findings);
        });
    all.put(
        "input",
        block()
            .must("label", plain(1, 2000))
            .must("element", byType(Elements.IN_INPUTS))
            .may("hint", plain(1, 2000))
            .may("optional", FLAG)
            .may("dispatch_action", FLAG));
    return all;
  }

  private static Map<String, Shape> withRichText() {
    Map<String, Shape> all = new TreeMap<>(OF_VIEWS);
    all.put("rich_text", block().must("elements", RichTexts.BLOCK_PARTS));
    return all;
  }

  private static ObjectShape block() {
    return object().may("block_id", text(1, 255));
  }

  private static Shape each(Shape block) {
    Shape start = (node, at, findings) -> findings.newBlock();
    return start.and(block).and(BlockKit::uniqueId);
  }

  private static void uniqueId(JsonNode block, String at, Findings findings) {
    if (block.has("block_id")) {
      findings.blockId(block.get("block_id").asText(), at + "/block_id");
    }
  }

  private static void textOrFields(JsonNode section, String at, Findings findings) {
    if (!section.has("text") && !section.has("fields")) {
      findings.add("missing required field: text", at);
    }
  }

  private static void submittable(JsonNode view, String at, Findings findings) {
    boolean asks = false;
    for (JsonNode block : view.path("blocks")) {
      asks |= block.path("type").asText().equals("input");
    }
    if (asks && !view.has("submit")) {
      findings.add("`submit` is required when an `input` block is in blocks", at);
    }
  }

  private static void wholeText(JsonNode node, String at, Findings findings) {
    if (node.isTextual() && brokenText(node.asText())) {
      findings.add("must be valid UTF-8", at);
    }
    for (JsonNode child : node) {
      wholeText(child, at, findings);
    }
  }
}
