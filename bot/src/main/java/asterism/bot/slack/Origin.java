package asterism.bot.slack;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/**
 * Where a form was opened: there it is answered once it is handed in. Kept in the form's private
 * words, of which Slack takes 3000 characters.
 *
 * @param form what handing it in means
 * @param channel empty for the person's own conversation with the bot
 * @param thread the message that began the thread; empty outside of threads
 * @param home whether on the home page, which may look different then
 */
record Origin(
    @JsonProperty("f") String form,
    @JsonProperty("c") String channel,
    @JsonProperty("t") String thread,
    @JsonProperty("h") boolean home) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Origin of(String otherForm) {
    return new Origin(otherForm, channel, thread, home);
  }

  static Origin parse(String written) {
    try {
      return JSON.readValue(written, Origin.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  String written() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
