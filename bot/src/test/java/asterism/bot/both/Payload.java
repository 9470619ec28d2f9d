package asterism.bot.both;

import static java.util.stream.Collectors.joining;

import asterism.bot.discord.wire.Seen;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What was sent, with all its markup, for somebody to look at. */
final class Payload {
  private Payload() {}

  static List<String> of(Seen discord) {
    List<String> lines = new ArrayList<>();
    components(discord.components(), lines);
    return lines;
  }

  private static void components(JsonNode components, List<String> lines) {
    for (JsonNode component : components) {
      if (component.has("content")) {
        component.path("content").asText().lines().forEach(lines::add);
      } else if (component.path("components").path(0).has("label")) {
        lines.add(
            StreamSupport.stream(component.path("components").spliterator(), false)
                .map(button -> "[" + button.path("label").asText() + "]")
                .collect(joining(" ")));
      } else {
        components(component.path("components"), lines);
      }
    }
  }

  static List<String> of(asterism.bot.slack.wire.Seen slack) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : slack.blocks()) {
      block(block).lines().forEach(lines::add);
    }
    return lines;
  }

  private static String block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "header" -> "### " + block.path("text").path("text").asText();
      case "context" -> "-# " + each(block.path("elements"), " ");
      case "actions" -> each(block.path("elements"), " ");
      case "rich_text" -> each(block.path("elements"), "\n");
      case "section" -> "{" + block.path("text").path("type").asText() + "} " + words(block);
      default -> block.toString();
    };
  }

  private static String each(JsonNode elements, String between) {
    return StreamSupport.stream(elements.spliterator(), false)
        .map(Payload::element)
        .collect(joining(between));
  }

  private static String element(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "rich_text_section" -> each(element.path("elements"), "");
      case "button" -> "[" + words(element) + "]";
      case "text" -> styled(element);
      case "plain_text", "mrkdwn" -> element.path("text").asText();
      default -> element.toString();
    };
  }

  private static String styled(JsonNode element) {
    JsonNode style = element.path("style");
    String around =
        (style.path("bold").asBoolean() ? "**" : "")
            + (style.path("strike").asBoolean() ? "~~" : "");
    String back = new StringBuilder(around).reverse().toString();
    return around + element.path("text").asText() + back;
  }

  private static String words(JsonNode holder) {
    return holder.path("text").path("text").asText();
  }
}
