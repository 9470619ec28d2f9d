package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event with its wrapping, as it is delivered, perhaps more than once.
 *
 * @param id such as {@code Ev00000001}
 * @param type such as {@code app_mention}
 */
public record SlackEvent(String id, String type, JsonNode payload) {}
