package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call that reached Discord.
 *
 * @param at by the real clock
 * @param route such as {@code POST /channels/:channel/messages}
 * @param path with its ids, and what was asked
 * @param status of HTTP; 0 if it was hung up
 * @param done whether it had its effect
 * @param answer what was answered, or would have been if nothing had been lost
 */
public record LoggedCall(
    Instant at,
    String route,
    String path,
    JsonNode body,
    int status,
    boolean done,
    JsonNode answer) {
  /** Discord's error code; 0 if there was none. */
  public int error() {
    return status >= 400 ? answer.path("code").asInt() : 0;
  }
}
