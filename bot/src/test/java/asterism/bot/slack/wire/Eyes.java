package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What people see. Call it with the monitor of the workspace. */
final class Eyes {
  private final Workspace workspace;
  private final Rendering rendering;

  Eyes(Workspace workspace) {
    this.workspace = workspace;
    this.rendering = new Rendering(workspace);
  }

  /** What somebody sees there, oldest first; nothing if they are not in it. */
  List<Seen> messages(String user, String channel) {
    if (!workspace.place(channel).members.contains(user)) {
      return List.of();
    }
    return workspace.postsIn(channel).stream()
        .filter(post -> post.onlyFor.map(user::equals).orElse(true))
        .map(this::seen)
        .toList();
  }

  Seen seen(Post post) {
    String text =
        post.blocks.isEmpty() ? rendering.mrkdwn(post.text) : rendering.blocks(post.blocks);
    return new Seen(
        post.channel,
        post.ts,
        post.author,
        post.thread,
        text,
        post.text,
        post.blocks.deepCopy(),
        buttons(post.blocks),
        post.ephemeral(),
        post.edited.isPresent());
  }

  SeenView seen(View view) {
    JsonNode given = view.given;
    return new SeenView(
        view.id,
        given.path("type").asText(),
        given.path("callback_id").asText(""),
        given.path("private_metadata").asText(""),
        rendering.text(given.path("title")),
        rendering.text(given.path("submit")),
        rendering.text(given.path("close")),
        view.hash,
        rendering.blocks(view.blocks()),
        view.blocks().deepCopy(),
        inputs(view),
        buttons(view.blocks()));
  }

  private List<Input> inputs(View view) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode block : view.blocks()) {
      if (block.path("type").asText().equals("input")) {
        JsonNode element = block.path("element");
        String id = block.path("block_id").asText();
        inputs.add(
            new Input(
                id,
                element.path("action_id").asText(),
                element.path("type").asText(),
                rendering.text(block.path("label")),
                rendering.text(block.path("hint")),
                !block.path("optional").asBoolean(),
                Values.initial(element),
                element.deepCopy(),
                Optional.ofNullable(view.errors.get(id)).orElse("")));
      }
    }
    return inputs;
  }

  private List<Button> buttons(JsonNode blocks) {
    List<Button> buttons = new ArrayList<>();
    eachElement(
        blocks,
        (block, element) -> {
          if (element.path("type").asText().equals("button")) {
            buttons.add(
                new Button(
                    rendering.text(element.path("text")),
                    element.path("action_id").asText(),
                    block.path("block_id").asText(),
                    element.path("value").asText(""),
                    element.path("accessibility_label").asText(""),
                    element.path("style").asText(""),
                    element.path("url").asText("")));
          }
        });
    return buttons;
  }

  /** All that can be pressed, chosen or filled in, with the block it is in. */
  static void eachElement(JsonNode blocks, BiConsumer<JsonNode, JsonNode> use) {
    for (JsonNode block : blocks) {
      List<JsonNode> elements = new ArrayList<>();
      elements.add(block.path("element"));
      elements.add(block.path("accessory"));
      if (block.path("type").asText().equals("actions")) {
        block.path("elements").forEach(elements::add);
      }
      elements.stream().filter(one -> one.has("action_id")).forEach(one -> use.accept(block, one));
    }
  }
}
