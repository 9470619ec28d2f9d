package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms and homes that stand before people. Guarded by the {@link Workspace}. */
final class Views {
  static final int MOST_ON_EACH_OTHER = 3;

  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();
  private int last;

  /** The forms of somebody, the one on top last. */
  List<View> of(String user) {
    return List.copyOf(stacks.getOrDefault(user, List.of()));
  }

  Optional<View> home(String user) {
    return Optional.ofNullable(homes.get(user));
  }

  Optional<View> find(String id) {
    return stacks.values().stream()
        .flatMap(List::stream)
        .filter(view -> view.id.equals(id))
        .findFirst();
  }

  Optional<View> findExternal(String externalId) {
    return stacks.values().stream()
        .flatMap(List::stream)
        .filter(view -> view.given.path("external_id").asText().equals(externalId))
        .findFirst();
  }

  /** In place of all forms that stood there. */
  View open(String user, JsonNode given) {
    stacks.remove(user);
    return push(user, given);
  }

  View push(String user, JsonNode given) {
    List<View> stack = stacks.computeIfAbsent(user, none -> new ArrayList<>());
    if (stack.size() >= MOST_ON_EACH_OTHER) {
      throw new Refusal("push_limit_reached");
    }
    String id = nextId();
    Optional<String> previous =
        stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1).id);
    String root = stack.isEmpty() ? id : stack.get(0).root;
    View view = new View(id, user, root, previous, kept(given), nextHash());
    stack.add(view);
    return view;
  }

  void replace(View view, JsonNode given) {
    view.given = kept(given);
    view.hash = nextHash();
    view.errors.clear();
  }

  View publish(String user, JsonNode given) {
    View view = homes.get(user);
    if (view == null) {
      String id = nextId();
      view = new View(id, user, id, Optional.empty(), kept(given), nextHash());
      homes.put(user, view);
    } else {
      replace(view, given);
    }
    return view;
  }

  /** Takes away the one on top; the one below is seen again. */
  void pop(View view) {
    stacks.getOrDefault(view.user, new ArrayList<>()).remove(view);
  }

  void clear(String user) {
    stacks.remove(user);
  }

  private String nextId() {
    last++;
    return "V0%07d".formatted(last);
  }

  private String nextHash() {
    last++;
    return "1700000000.%08x".formatted(last);
  }

  private static ObjectNode kept(JsonNode given) {
    ObjectNode view = given.deepCopy();
    view.set("blocks", Kept.blocks((ArrayNode) given.get("blocks")));
    return view;
  }
}
