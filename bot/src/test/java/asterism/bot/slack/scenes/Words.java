package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What people read of a message, as Slack shows it: a line a block, buttons left out.
 *
 * @param names what somebody is called, by account
 */
record Words(UnaryOperator<String> names) {
  /** {@code <@U1|maria>}, {@code <#C1|reading>}, {@code <https://example.org|here>}. */
  private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

  /**
   * @param message or view, with blocks; or a message with text alone
   */
  String of(JsonNode message) {
    JsonNode blocks = message.path("blocks");
    return blocks.isEmpty()
        ? mrkdwn(message.path("text").asText())
        : each(blocks).map(this::block).filter(line -> !line.isEmpty()).collect(joining("\n"));
  }

  /** Of one block. */
  String block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "rich_text" -> each(block.path("elements")).map(this::rich).collect(joining("\n"));
      case "context" -> each(block.path("elements")).map(this::text).collect(joining(" "));
      default ->
          Stream.concat(Stream.of(block.path("text")), each(block.path("fields")))
              .filter(JsonNode::isObject)
              .map(this::text)
              .collect(joining("\n"));
    };
  }

  /** Of a text object; of a picture, what is said of it. */
  private String text(JsonNode text) {
    return switch (text.path("type").asText()) {
      case "mrkdwn" -> mrkdwn(text.path("text").asText());
      case "plain_text" -> text.path("text").asText();
      default -> text.path("alt_text").asText();
    };
  }

  private String rich(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "rich_text_list" ->
          each(element.path("elements")).map(this::rich).collect(joining("\n"));
      case "text" -> element.path("text").asText();
      case "link" -> element.path("text").asText(element.path("url").asText());
      case "user" -> names.apply(element.path("user_id").asText());
      case "emoji" -> ":" + element.path("name").asText() + ":";
      default -> each(element.path("elements")).map(this::rich).collect(joining());
    };
  }

  /** With no look of its own: stars and the like stay. */
  private String mrkdwn(String text) {
    String words =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found ->
                    java.util.regex.Matcher.quoteReplacement(
                        found.group(1).equals("@")
                            ? names.apply(found.group(2))
                            : found.group(3) == null ? found.group(2) : found.group(3)));
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
