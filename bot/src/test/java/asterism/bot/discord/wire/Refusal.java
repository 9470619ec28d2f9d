package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Discord says no. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int TOO_MANY_EDITS = 30046;
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(10003, "Unknown Channel"),
          Map.entry(10004, "Unknown Guild"),
          Map.entry(10007, "Unknown Member"),
          Map.entry(10008, "Unknown Message"),
          Map.entry(10013, "Unknown User"),
          Map.entry(10014, "Unknown Emoji"),
          Map.entry(10015, "Unknown Webhook"),
          Map.entry(10062, "Unknown interaction"),
          Map.entry(10063, "Unknown application command"),
          Map.entry(30010, "Maximum number of reactions reached (20)"),
          Map.entry(40060, "Interaction has already been acknowledged."),
          Map.entry(50001, "Missing Access"),
          Map.entry(50003, "Cannot execute action on a DM channel"),
          Map.entry(50005, "Cannot edit a message authored by another user"),
          Map.entry(50006, "Cannot send an empty message"),
          Map.entry(50007, "Cannot send messages to this user"),
          Map.entry(50008, "Cannot send messages in a non-text channel"),
          Map.entry(50013, "Missing Permissions"),
          Map.entry(50027, "Invalid Webhook Token"),
          Map.entry(50083, "Thread is archived"));

  /** What may meet a bot that does nothing wrong: things are gone, and people close doors. */
  private static final Set<Integer> NO_DEFECTS =
      Set.of(10003, 10004, 10007, 10008, 10013, TOO_MANY_EDITS, 50001, 50007, 50013, 50083);

  final int status;

  /** How long to wait before it may be tried again; empty if waiting is of no use. */
  final Optional<Duration> wait;

  private final String body;

  private Refusal(int status, ObjectNode body) {
    this(status, body, Optional.empty());
  }

  private Refusal(int status, ObjectNode body, Optional<Duration> wait) {
    super(Json.write(body), null, false, false);
    this.status = status;
    this.wait = wait;
    this.body = Json.write(body);
  }

  /**
   * @param code one of Discord's JSON error codes
   */
  static Refusal of(int code) {
    int status =
        switch (code / 10000) {
          case 1 -> 404;
          case 4 -> 400;
          default ->
              switch (code) {
                case 50001, 50007, 50013 -> 403;
                case 50005 -> 403;
                case 50027 -> 401;
                default -> 400;
              };
        };
    String words = WORDS.getOrDefault(code, "Refused");
    return new Refusal(status, Json.object().put("message", words).put("code", code));
  }

  /** Messages older than an hour were edited too often. */
  static Refusal tooManyEdits(Duration wait) {
    ObjectNode body = Json.object().put("code", TOO_MANY_EDITS);
    body.put("message", "Maximum number of edits to messages older than 1 hour reached.");
    return new Refusal(429, body, Optional.of(wait));
  }

  static Refusal unauthorized() {
    return new Refusal(401, Json.object().put("message", "401: Unauthorized").put("code", 0));
  }

  static Refusal unknownPath() {
    return new Refusal(404, Json.object().put("message", "404: Not Found").put("code", 0));
  }

  /** What is wrong with what was sent, by paths such as {@code components.0.label}. */
  static Refusal form(Map<String, String> wrong) {
    ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
    ObjectNode errors = body.putObject("errors");
    wrong.forEach(
        (path, words) -> {
          ObjectNode at = errors;
          for (String step : path.split("\\.")) {
            at = at.withObjectProperty(step);
          }
          at.putArray("_errors").addObject().put("code", "BASE_TYPE_BAD").put("message", words);
        });
    return new Refusal(400, body);
  }

  static Refusal form(String path, String words) {
    return form(Map.of(path, words));
  }

  /** Whether the bot should have known better. */
  boolean defect() {
    return !NO_DEFECTS.contains(body().path("code").asInt());
  }

  JsonNode body() {
    return Json.parse(body).orElse(Json.MISSING);
  }
}
