package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods there are, and what is checked for each of them. */
final class WebApi {
  private final Workspace workspace;
  private final Gate gate;
  private final Map<String, Endpoint> endpoints = new HashMap<>();

  WebApi(Workspace workspace, Gate gate, List<List<Endpoint>> groups) {
    this.workspace = workspace;
    this.gate = gate;
    groups.forEach(group -> group.forEach(one -> endpoints.put(one.name(), one)));
  }

  Optional<Endpoint> find(String method) {
    return Optional.ofNullable(endpoints.get(method));
  }

  ObjectNode answer(Call call) {
    try {
      Endpoint endpoint = find(call.method()).orElseThrow(() -> new Refusal("unknown_method"));
      gate.check(endpoint, call.token());
      ObjectNode answer = Json.object().put("ok", true);
      synchronized (workspace) {
        answer.setAll(endpoint.answer().apply(call));
      }
      return answer;
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }
}
