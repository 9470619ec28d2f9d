package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.FOUR;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code views.*}. */
final class ViewMethods {
  private final Rules rules;
  private final Views views;
  private final Triggers triggers;

  ViewMethods(Rules rules, Views views, Triggers triggers) {
    this.rules = rules;
    this.views = views;
    this.triggers = triggers;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.of("views.open", FOUR, Set.of(), this::open),
        Endpoint.of("views.push", FOUR, Set.of(), this::push),
        Endpoint.of("views.update", FOUR, Set.of(), this::update),
        Endpoint.of("views.publish", FOUR, Set.of(), this::publish));
  }

  private ObjectNode open(Call call) {
    String trigger = call.need("trigger_id");
    JsonNode modal = checked(call, "modal");
    return answer(views.open(triggers.exchange(trigger), modal));
  }

  private ObjectNode push(Call call) {
    String trigger = call.need("trigger_id");
    JsonNode modal = checked(call, "modal");
    if (!triggers.inView(trigger)) {
      triggers.exchange(trigger);
      throw new Refusal("not_found");
    }
    return answer(views.push(triggers.exchange(trigger), modal));
  }

  private ObjectNode update(Call call) {
    JsonNode modal = checked(call, "modal");
    Optional<View> view =
        call.get("view_id")
            .map(views::find)
            .orElseGet(() -> views.findExternal(call.need("external_id")));
    View found = view.orElseThrow(() -> new Refusal("not_found"));
    checkHash(call, found);
    views.replace(found, modal);
    return answer(found);
  }

  private ObjectNode publish(Call call) {
    Member person = rules.person(call.need("user_id"));
    JsonNode home = checked(call, "home");
    views.home(person.id()).ifPresent(stands -> checkHash(call, stands));
    return answer(views.publish(person.id(), home));
  }

  private static void checkHash(Call call, View view) {
    if (call.get("hash").filter(hash -> !hash.equals(view.hash)).isPresent()) {
      throw new Refusal("hash_conflict");
    }
  }

  private JsonNode checked(Call call, String type) {
    call.need("view");
    JsonNode view = call.json("view", "invalid_arguments").orElseThrow();
    List<String> wrong = BlockKit.ofView(view, rules::known);
    if (wrong.isEmpty() && !view.path("type").asText().equals(type)) {
      wrong = List.of("must be a " + type + " [json-pointer:/view/type]");
    }
    if (!wrong.isEmpty()) {
      throw Refusal.because("invalid_arguments", wrong);
    }
    return view;
  }

  private static ObjectNode answer(View view) {
    ObjectNode answer = Json.object();
    answer.set("view", view.described(Json.object()));
    return answer;
  }
}
