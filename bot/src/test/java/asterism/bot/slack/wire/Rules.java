package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What more than one method asks of a call. Call it with the monitor of the workspace. */
final class Rules {
  private static final Pattern SHOUT = Pattern.compile("<!(channel|here|everyone)");

  private final Workspace workspace;
  private final Book book;

  Rules(Workspace workspace, Book book) {
    this.workspace = workspace;
    this.book = book;
  }

  /** Whatever it says, it never disturbs everybody at once. */
  void quiet(String text, ArrayNode blocks) {
    if (SHOUT.matcher(text).find() || shouts(blocks)) {
      book.complain("The bot disturbs everybody: " + text + " " + blocks);
    }
  }

  /** What stands in plain text and in the words of rich text disturbs nobody. */
  private static boolean shouts(JsonNode node) {
    String type = node.path("type").asText("");
    boolean marked = type.equals("mrkdwn") && SHOUT.matcher(node.path("text").asText()).find();
    boolean shouts = marked || type.equals("broadcast");
    for (JsonNode part : node) {
      shouts |= shouts(part);
    }
    return shouts;
  }

  /** The channel, if the bot may know of it. */
  Place visible(Call call) {
    return visible(call.need("channel"));
  }

  private Place visible(String channel) {
    Place place = find(channel);
    boolean inside = place.members.contains(Workspace.BOT_USER);
    if (!inside && place.kind != Place.Kind.PUBLIC) {
      throw new Refusal("channel_not_found");
    }
    return place;
  }

  /** The channel, if the bot is in it. */
  Place joined(Call call) {
    return joined(call.need("channel"));
  }

  Place joined(String channel) {
    Place place = visible(channel);
    if (!place.members.contains(Workspace.BOT_USER)) {
      throw new Refusal("not_in_channel");
    }
    return place;
  }

  private Place find(String id) {
    return workspace.findPlace(id).orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** A message that all may see. */
  Post standing(Place place, String ts) {
    return workspace
        .findPost(place.id, ts)
        .filter(post -> !post.ephemeral())
        .orElseThrow(() -> new Refusal("message_not_found"));
  }

  /** The blocks that are given, checked and as Slack keeps them; empty if none are given. */
  Optional<ArrayNode> blocks(Call call) {
    return call.json("blocks", "invalid_blocks_format")
        .map(given -> checked(given, !call.method().equals("chat.postEphemeral")));
  }

  /**
   * @param shared whether files can be shared by it: not by what one person alone sees
   */
  ArrayNode checked(JsonNode given, boolean shared) {
    if (!given.isArray()) {
      throw new Refusal("invalid_blocks_format");
    }
    List<String> wrong = BlockKit.ofMessage(given, this::known);
    if (!wrong.isEmpty()) {
      throw Refusal.because("invalid_blocks", wrong);
    }
    files(given, shared);
    if (BlockKit.lengthOfText(given) > BlockKit.LONGEST_OF_ALL) {
      throw new Refusal("msg_blocks_too_long");
    }
    return Kept.blocks((ArrayNode) given);
  }

  private void files(JsonNode blocks, boolean shared) {
    for (JsonNode block : blocks) {
      if (block.has("slack_file")) {
        file(block.path("slack_file").path("id").asText(), shared);
      }
    }
  }

  private void file(String id, boolean shared) {
    Optional<SlackFile> file = workspace.findFile(id).filter(each -> each.complete);
    if (!shared || file.isEmpty()) {
      throw Refusal.because("invalid_blocks", List.of("no file that can be shown: " + id));
    }
    if (file.get().processing > 0) {
      file.get().processing--;
      throw Refusal.because("invalid_blocks", List.of(Book.NOT_READY));
    }
  }

  boolean known(String user) {
    return workspace.find(user).isPresent();
  }

  Member person(String id) {
    return workspace.find(id).orElseThrow(() -> new Refusal("user_not_found"));
  }
}
