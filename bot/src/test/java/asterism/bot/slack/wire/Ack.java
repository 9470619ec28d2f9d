package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What the bot said to something that Slack told it.
 *
 * @param acknowledged in time, and well
 * @param status of HTTP; 200 in Socket Mode, 0 if nothing came
 * @param body missing if there was none, a text if it was not JSON
 */
public record Ack(boolean acknowledged, int status, JsonNode body, Duration took) {
  static final int NOTHING = 0;

  static Ack none(Duration took) {
    return new Ack(false, NOTHING, Json.MISSING, took);
  }

  /** What is said to whoever asked; empty if nothing. */
  public String text() {
    return body.isTextual() ? body.asText() : body.path("text").asText("");
  }

  /** What becomes of a form: {@code errors}, {@code update}, {@code push}, {@code clear}. */
  public String responseAction() {
    return body.path("response_action").asText("");
  }
}
