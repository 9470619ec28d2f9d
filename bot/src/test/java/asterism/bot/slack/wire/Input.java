package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something to fill in.
 *
 * @param kind such as {@code plain_text_input}
 * @param value what it begins with, as Slack would hand it in
 * @param element all that was sent of it
 * @param error what is wrong with it; empty if nothing
 */
public record Input(
    String blockId,
    String actionId,
    String kind,
    String label,
    String hint,
    boolean required,
    JsonNode value,
    JsonNode element,
    String error) {}
