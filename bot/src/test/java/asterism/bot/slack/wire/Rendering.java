package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks in plain words, as people read them. Call it with the monitor of the workspace. */
final class Rendering {
  private static final Pattern ANGLE = Pattern.compile("<([^<>]+)>");
  private static final Pattern MARKUP =
      Pattern.compile("(?<![\\w])([*_~`])(?=\\S)([^\\n]*?\\S)\\1(?![\\w])");

  private final Workspace workspace;

  Rendering(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A line or more for each block; buttons and what is filled in are left out. */
  String blocks(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    blocks.forEach(
        block -> {
          String line = block(block);
          if (!line.isEmpty()) {
            lines.add(line);
          }
        });
    return String.join("\n", lines);
  }

  private String block(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "section" -> section(block);
      case "header" -> text(block.path("text"));
      case "context" -> joined(block.path("elements"), "  ");
      case "rich_text" -> rich(block);
      case "image" -> block.path("alt_text").asText();
      case "input" -> joinedLines(text(block.path("label")), text(block.path("hint")));
      default -> "";
    };
  }

  private String section(JsonNode block) {
    return joinedLines(text(block.path("text")), joined(block.path("fields"), "\n"));
  }

  private static String joinedLines(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
  }

  private String joined(JsonNode texts, String between) {
    List<String> all = new ArrayList<>();
    texts.forEach(one -> all.add(text(one)));
    return String.join(between, all);
  }

  /** A text object, or an image by its words. */
  String text(JsonNode object) {
    String text = object.path("text").asText("");
    return switch (object.path("type").asText()) {
      case "plain_text" -> text;
      case "mrkdwn" -> mrkdwn(text);
      case "image" -> object.path("alt_text").asText();
      default -> "";
    };
  }

  String mrkdwn(String text) {
    Matcher angle = ANGLE.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (angle.find()) {
      angle.appendReplacement(plain, Matcher.quoteReplacement(angled(angle.group(1))));
    }
    String words = angle.appendTail(plain).toString();
    String before;
    do {
      before = words;
      words = MARKUP.matcher(words).replaceAll("$2");
    } while (!words.equals(before));
    return unescape(words);
  }

  private String angled(String inside) {
    int bar = inside.indexOf('|');
    String label = bar < 0 ? "" : inside.substring(bar + 1);
    String target = bar < 0 ? inside : inside.substring(0, bar);
    if (target.startsWith("@")) {
      return person(target.substring(1));
    }
    if (target.startsWith("#")) {
      return channel(target.substring(1));
    }
    if (target.startsWith("!")) {
      return label.isEmpty() ? "@" + target.substring(1) : label;
    }
    return label.isEmpty() ? target : label;
  }

  private String person(String id) {
    return "@" + workspace.find(id).map(Member::handle).orElse(id);
  }

  private String channel(String id) {
    return "#" + workspace.findPlace(id).map(place -> place.name).orElse(id);
  }

  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** A rich text, or a part of one. */
  private String rich(JsonNode part) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (JsonNode child : part.path("elements")) {
      number++;
      switch (part.path("type").asText()) {
        case "rich_text" -> text.append(text.isEmpty() ? "" : "\n").append(rich(child));
        case "rich_text_list" -> {
          boolean ordered = part.path("style").asText().equals("ordered");
          text.append(text.isEmpty() ? "" : "\n").append(ordered ? number + ". " : "• ");
          text.append(rich(child));
        }
        default -> text.append(words(child));
      }
    }
    return text.toString();
  }

  private String words(JsonNode element) {
    return switch (element.path("type").asText()) {
      case "text" -> element.path("text").asText();
      case "link" -> element.path("text").asText(element.path("url").asText());
      case "user" -> person(element.path("user_id").asText());
      case "channel" -> channel(element.path("channel_id").asText());
      case "broadcast" -> "@" + element.path("range").asText();
      case "emoji" -> ":" + element.path("name").asText() + ":";
      case "date" -> element.path("fallback").asText();
      default -> "";
    };
  }
}
