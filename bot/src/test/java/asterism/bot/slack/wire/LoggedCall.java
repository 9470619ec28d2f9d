package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A call that reached Slack.
 *
 * @param at by the real clock
 * @param method {@link Weather#RESPONSE_URL} for a post to a response URL
 * @param done whether it had its effect
 * @param answer what was answered, or would have been if nothing had been lost; missing if it came
 *     to none
 */
public record LoggedCall(
    Instant at, String method, Map<String, String> arguments, boolean done, JsonNode answer) {
  public LoggedCall {
    arguments = Map.copyOf(arguments);
  }

  /** In Slack's words; empty if there was none. */
  public String error() {
    return answer.path("error").asText("");
  }
}
