package asterism.bot.slack;

import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Seen;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at all that the bot sent, as it went over the wire, for anything by which words could ping
 * somebody or look otherwise than they were typed.
 */
final class OnTheWire {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parts of rich text that are more than words. */
  private static final Set<String> MORE_THAN_WORDS =
      Set.of("user", "usergroup", "broadcast", "channel", "team", "emoji", "date", "color");

  private static final Pattern UNESCAPED = Pattern.compile("[<>]|&(?!(?:amp|lt|gt);)");

  private final List<String> wrongs = new ArrayList<>();

  private OnTheWire() {}

  /**
   * What is wrong with what was sent so far, and with what people see of it; empty when nothing.
   */
  static List<String> wrongs(Talk talk) {
    OnTheWire found = new OnTheWire();
    FakeSlack slack = talk.slack;
    slack.calls().forEach(found::look);
    for (String who : talk.people()) {
      for (String place : talk.placesOf(who)) {
        slack.messagesSeenBy(who, place).stream().filter(Seen::byBot).forEach(found::look);
      }
    }
    return found.wrongs;
  }

  private void look(LoggedCall call) {
    for (String part : new String[] {"blocks", "view"}) {
      if (call.arguments().containsKey(part)) {
        look(parsed(call.arguments().get(part)), call.method());
      }
    }
    fallback(call.arguments().getOrDefault("text", ""), call.method());
    if (call.arguments().containsKey("body")) {
      JsonNode body = parsed(call.arguments().get("body"));
      look(body.path("blocks"), call.method());
      fallback(body.path("text").asText(""), call.method());
    }
  }

  private void look(Seen seen) {
    look(seen.blocks(), "a message");
    fallback(seen.fallback(), "a message");
  }

  private void fallback(String text, String where) {
    if (UNESCAPED.matcher(text).find()) {
      wrongs.add("%s: not escaped: %s".formatted(where, text));
    }
  }

  private void look(JsonNode node, String where) {
    String type = node.path("type").asText("");
    boolean pingsOrChanges =
        type.equals("mrkdwn")
            || MORE_THAN_WORDS.contains(type)
            || type.equals("plain_text") && node.path("emoji").asBoolean(true);
    if (pingsOrChanges) {
      wrongs.add("%s: %s".formatted(where, node));
    }
    node.properties().stream()
        // what somebody wrote into a field may mention people: it is shown to them alone
        .filter(part -> !part.getKey().equals("initial_value"))
        .forEach(part -> look(part.getValue(), where));
    if (node.isArray()) {
      node.forEach(each -> look(each, where));
    }
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }
}
