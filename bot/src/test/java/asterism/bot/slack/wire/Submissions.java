package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Forms handed in and closed, and what the bot says to it. */
final class Submissions {
  private final Workspace workspace;
  private final Payloads payloads;
  private final Views views;
  private final Rules rules;
  private final Desk desk;
  private final Book book;

  Submissions(
      Workspace workspace, Payloads payloads, Views views, Rules rules, Desk desk, Book book) {
    this.workspace = workspace;
    this.payloads = payloads;
    this.views = views;
    this.rules = rules;
    this.desk = desk;
    this.book = book;
  }

  /**
   * @param filledIn by block or action; what is left out stays as it was
   * @throws IllegalArgumentException if Slack itself would not hand it in
   */
  Ack submit(String user, String viewId, Map<String, ?> filledIn) {
    View view;
    ObjectNode payload;
    synchronized (workspace) {
      view = onTop(user, viewId);
      checkNames(view, filledIn);
      ObjectNode state = Deeds.state(view.blocks(), filledIn);
      object(view, state);
      Member member = workspace.member(user);
      payload = payloads.interaction("view_submission", member, Optional.of(viewId));
      payload.set("view", view.described(state));
      payload.putArray("response_urls");
    }
    Ack ack = desk.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload));
    if (ack.acknowledged()) {
      synchronized (workspace) {
        follow(view, ack.body());
      }
    }
    return ack;
  }

  /** Closes the form on top, or with {@code all} the whole pile. */
  Optional<Ack> close(String user, boolean all) {
    ObjectNode payload;
    synchronized (workspace) {
      List<View> stack = views.of(user);
      if (stack.isEmpty()) {
        throw new IllegalArgumentException(user + " has no form open.");
      }
      View top = stack.get(stack.size() - 1);
      if (all) {
        views.clear(user);
      } else {
        views.pop(top);
      }
      if (!top.given.path("notify_on_close").asBoolean()) {
        return Optional.empty();
      }
      payload = payloads.interaction("view_closed", workspace.member(user), Optional.empty());
      payload.remove("trigger_id");
      payload.set("view", top.described(Json.object()));
      payload.put("is_cleared", all);
    }
    return Optional.of(desk.deliver(Parcel.of(Parcel.Kind.INTERACTION, payload)));
  }

  private View onTop(String user, String viewId) {
    List<View> stack = views.of(user);
    if (stack.isEmpty() || !stack.get(stack.size() - 1).id.equals(viewId)) {
      throw new IllegalArgumentException("That form does not stand before " + user + ".");
    }
    return stack.get(stack.size() - 1);
  }

  private static void checkNames(View view, Map<String, ?> filledIn) {
    Set<String> known = new TreeSet<>();
    Eyes.eachElement(
        view.blocks(),
        (block, element) -> {
          known.add(block.path("block_id").asText());
          known.add(element.path("action_id").asText());
        });
    if (!known.containsAll(filledIn.keySet())) {
      throw new IllegalArgumentException(filledIn.keySet() + " are not all among " + known);
    }
  }

  private static void object(View view, ObjectNode state) {
    List<String> objections = new ArrayList<>();
    for (JsonNode block : view.blocks()) {
      JsonNode element = block.path("element");
      if (block.path("type").asText().equals("input")) {
        String id = block.path("block_id").asText();
        JsonNode value = state.path(id).path(element.path("action_id").asText());
        Values.objection(element, !block.path("optional").asBoolean(), (ObjectNode) value)
            .ifPresent(objection -> objections.add(id + ": " + objection));
      }
    }
    if (!objections.isEmpty()) {
      throw new IllegalArgumentException("Slack would not hand that in: " + objections);
    }
  }

  private void follow(View view, JsonNode body) {
    view.errors.clear();
    switch (body.path("response_action").asText("")) {
      case "" -> {
        if (!body.isMissingNode() && !body.isEmpty()) {
          book.complain("view_submission was answered with " + body);
        }
        views.pop(view);
      }
      case "clear" -> views.clear(view.user);
      case "errors" -> showErrors(view, body.path("errors"));
      case "update" -> ifSound(body, () -> views.replace(view, body.path("view")));
      case "push" -> ifSound(body, () -> views.push(view.user, body.path("view")));
      default -> book.complain("view_submission was answered with " + body);
    }
  }

  private void showErrors(View view, JsonNode errors) {
    Set<String> inputs = new TreeSet<>();
    for (JsonNode block : view.blocks()) {
      if (block.path("type").asText().equals("input")) {
        inputs.add(block.path("block_id").asText());
      }
    }
    errors.properties().forEach(one -> view.errors.put(one.getKey(), one.getValue().asText()));
    if (errors.isEmpty() || !inputs.containsAll(view.errors.keySet())) {
      book.complain("errors " + errors + " are not about the inputs " + inputs);
    }
  }

  private void ifSound(JsonNode body, Runnable deed) {
    List<String> wrong = BlockKit.ofView(body.path("view"), rules::known);
    if (!wrong.isEmpty()) {
      book.complain("view_submission was answered with a wrong view: " + wrong);
      return;
    }
    try {
      deed.run();
    } catch (Refusal refusal) {
      book.complain("view_submission was answered with a view too many: " + refusal.error());
    }
  }
}
