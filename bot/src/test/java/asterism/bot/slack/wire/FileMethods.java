package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.FOUR;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code files.*}, and where the bytes go. */
final class FileMethods {
  private static final Set<String> WRITE = Set.of("files:write");

  private final Workspace workspace;
  private final Rules rules;
  private final Echo echo;
  private final Supplier<String> address;
  private int processing;

  /**
   * @param address of the fake, with a slash at the end
   */
  FileMethods(Workspace workspace, Rules rules, Echo echo, Supplier<String> address) {
    this.workspace = workspace;
    this.rules = rules;
    this.echo = echo;
    this.address = address;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.of("files.getUploadURLExternal", FOUR, WRITE, this::place),
        Endpoint.of("files.completeUploadExternal", FOUR, WRITE, this::complete));
  }

  /** So often each file is said not to be ready; call it with the monitor of the workspace. */
  void processing(int times) {
    processing = times;
  }

  private ObjectNode place(Call call) {
    SlackFile file =
        workspace.file(
            call.need("filename"),
            call.get("alt_txt").orElse(""),
            call.number("length", 0, 1_000_000_000));
    return Json.object()
        .put("upload_url", address.get() + "upload/" + file.id)
        .put("file_id", file.id);
  }

  /** The bytes of a file arrive. */
  ObjectNode upload(String id, byte[] content) {
    synchronized (workspace) {
      Optional<SlackFile> file = workspace.findFile(id);
      if (file.filter(each -> each.length == content.length && !each.complete).isEmpty()) {
        return Json.object().put("ok", false).put("error", "upload_failed").put("status", 400);
      }
      file.get().content = content;
      return Json.object().put("ok", true);
    }
  }

  private ObjectNode complete(Call call) {
    JsonNode given = call.json("files", "invalid_arguments").orElse(Json.MISSING);
    List<SlackFile> files = new ArrayList<>();
    for (JsonNode one : given) {
      files.add(
          workspace
              .findFile(one.path("id").asText())
              .filter(file -> !file.complete && file.content.length > 0)
              .orElseThrow(() -> new Refusal("file_not_found")));
    }
    if (files.isEmpty()) {
      throw Refusal.because("invalid_arguments", List.of("missing required field: files"));
    }
    Optional<Place> shared = call.get("channel_id").map(channel -> shared(channel));
    for (SlackFile file : files) {
      file.complete = true;
      file.processing = processing;
      shared.ifPresent(place -> file.channels.add(place.id));
    }
    shared.ifPresent(place -> show(place, call));
    ObjectNode answer = Json.object();
    files.forEach(
        file -> answer.withArray("/files").addObject().put("id", file.id).put("title", file.name));
    return answer;
  }

  private Place shared(String channel) {
    Place place = rules.joined(channel);
    place.members.stream()
        .filter(member -> place.direct())
        .flatMap(member -> workspace.refusesDirect(member).stream())
        .findFirst()
        .ifPresent(
            words -> {
              throw new Refusal(words);
            });
    return place;
  }

  private void show(Place place, Call call) {
    Post post =
        workspace.post(
            place.id,
            Workspace.BOT_USER,
            Optional.empty(),
            call.get("thread_ts"),
            call.get("initial_comment").orElse(""),
            Json.array());
    post.sharesFiles = true;
    echo.posted(post);
  }
}
