package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something for the bot to hear.
 *
 * @param retry how many times it was delivered before
 * @param reason why that was not enough; empty at first
 */
record Parcel(Kind kind, ObjectNode payload, int retry, String reason) {
  enum Kind {
    EVENT("events_api"),
    COMMAND("slash_commands"),
    INTERACTION("interactive");

    /** The type of its envelope. */
    final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }
  }

  static Parcel of(Kind kind, ObjectNode payload) {
    return new Parcel(kind, payload, 0, "");
  }

  /** Whether the answer may carry something. */
  boolean answerable() {
    return kind != Kind.EVENT;
  }

  String title() {
    return switch (kind) {
      case EVENT -> payload.path("event").path("type").asText();
      case COMMAND -> payload.path("command").asText();
      case INTERACTION -> payload.path("type").asText();
    };
  }
}
