package asterism.bot;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came of something that a person did.
 *
 * @param status of HTTP
 * @param reply what the bot said in private; empty if nothing
 * @param form the form it opened; missing if none
 * @param raw all that was answered
 */
public record Answer(int status, String reply, JsonNode form, JsonNode raw) {
  static Answer of(int status, JsonNode raw) {
    return new Answer(status, raw.path("reply").path("text").asText(""), raw.path("form"), raw);
  }

  /** What the bot said in private, as a message with buttons; missing if nothing. */
  public JsonNode message() {
    return raw.path("reply");
  }

  /** Why it was refused, in the API's words; empty if it was not. */
  public String error() {
    return raw.path("error").asText("");
  }
}
