package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody types, as Slack passes it on. {@code @handle} is the mention of somebody there is,
 * {@code #name} of a channel. Call it with the monitor of the workspace.
 */
final class TypedText {
  private static final Pattern SPECIAL =
      Pattern.compile(
          "(?<![\\w@#/.])@(?<handle>[\\w.-]*\\w)"
              + "|(?<![\\w@#/.&])#(?<channel>[\\p{L}\\d_-]+)"
              + "|(?<url>https?://[^\\s<>]*[^\\s<>.,;:!?)\"'])"
              + "|(?<mail>[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+)"
              + "|(?<![\\w.@/])(?<bare>([a-z0-9-]+\\.)+(org|com|net|edu|gov|info)\\b(/[^\\s<>]*)?)"
              + "|(?<plain>[&<>])");

  private final Workspace workspace;
  private final boolean labelled;

  /**
   * @param labelled mentions carry the name, as they do in commands
   */
  TypedText(Workspace workspace, boolean labelled) {
    this.workspace = workspace;
    this.labelled = labelled;
  }

  String passedOn(String typed) {
    Matcher special = SPECIAL.matcher(typed);
    StringBuilder text = new StringBuilder();
    while (special.find()) {
      special.appendReplacement(text, Matcher.quoteReplacement(instead(special)));
    }
    return special.appendTail(text).toString();
  }

  private String instead(Matcher special) {
    String whole = special.group();
    if (special.group("handle") != null) {
      return mention(special.group("handle")).orElse(whole);
    }
    if (special.group("channel") != null) {
      return workspace
          .named(special.group("channel"))
          .map(place -> "<#" + place.id + "|" + (labelled ? place.name : "") + ">")
          .orElse(whole);
    }
    if (special.group("url") != null) {
      return "<" + escape(whole) + ">";
    }
    if (special.group("mail") != null) {
      return "<mailto:" + whole + "|" + whole + ">";
    }
    if (special.group("bare") != null) {
      return "<http://" + escape(whole) + "|" + escape(whole) + ">";
    }
    return escape(whole);
  }

  private Optional<String> mention(String handle) {
    if (handle.equals("here") || handle.equals("channel") || handle.equals("everyone")) {
      return Optional.of("<!" + handle + ">");
    }
    return workspace
        .withHandle(handle)
        .map(member -> "<@" + member.id() + (labelled ? "|" + member.handle() : "") + ">");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static final Pattern MENTION = Pattern.compile("<@(\\w+)>");

  /** As the blocks that a client sends along. */
  static ArrayNode blocks(String passedOn, String id) {
    ArrayNode blocks = Json.array();
    ObjectNode rich = blocks.addObject().put("type", "rich_text").put("block_id", id);
    ObjectNode section = rich.putArray("elements").addObject().put("type", "rich_text_section");
    ArrayNode words = section.putArray("elements");
    Matcher mention = MENTION.matcher(passedOn);
    int from = 0;
    while (mention.find()) {
      addText(words, passedOn.substring(from, mention.start()));
      words.addObject().put("type", "user").put("user_id", mention.group(1));
      from = mention.end();
    }
    addText(words, passedOn.substring(from));
    return blocks;
  }

  private static void addText(ArrayNode words, String text) {
    if (!text.isEmpty()) {
      words.addObject().put("type", "text").put("text", Rendering.unescape(text));
    }
  }
}
