package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What Slack answers when it does not do what it is asked: {@code {"ok": false, "error": ...}}. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;
  private final transient ObjectNode answer = Json.object();

  Refusal(String error) {
    super(error);
    this.error = error;
    answer.put("ok", false).put("error", error);
  }

  /**
   * @param reasons each in Slack's words
   */
  static Refusal because(String error, List<String> reasons) {
    Refusal refusal = new Refusal(error);
    var messages = refusal.answer.putObject("response_metadata").putArray("messages");
    reasons.forEach(reason -> messages.add("[ERROR] " + reason));
    return refusal;
  }

  static Refusal missingScope(String needed, String provided) {
    Refusal refusal = new Refusal("missing_scope");
    refusal.answer.put("needed", needed).put("provided", provided);
    return refusal;
  }

  String error() {
    return error;
  }

  ObjectNode answer() {
    return answer;
  }
}
