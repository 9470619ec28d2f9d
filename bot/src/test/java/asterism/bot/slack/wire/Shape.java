package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** What a piece of Block Kit has to be. */
interface Shape {
  /**
   * @param at where it stands, as a JSON pointer
   */
  void check(JsonNode node, String at, Findings findings);

  /** This one, and then another. */
  default Shape and(Shape other) {
    return (node, at, findings) -> {
      check(node, at, findings);
      other.check(node, at, findings);
    };
  }
}
