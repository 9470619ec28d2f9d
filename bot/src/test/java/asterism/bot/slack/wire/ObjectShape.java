package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object with these keys and no others. */
final class ObjectShape implements Shape {
  private final Map<String, Shape> required = new LinkedHashMap<>();
  private final Map<String, Shape> optional = new LinkedHashMap<>();

  ObjectShape must(String key, Shape shape) {
    required.put(key, shape);
    return this;
  }

  ObjectShape may(String key, Shape shape) {
    optional.put(key, shape);
    return this;
  }

  @Override
  public void check(JsonNode node, String at, Findings findings) {
    if (!node.isObject()) {
      findings.add("must be an object", at);
      return;
    }
    required.keySet().stream()
        .filter(key -> !node.has(key))
        .forEach(key -> findings.add("missing required field: " + key, at));
    node.properties()
        .forEach(
            one -> {
              String key = one.getKey();
              Shape shape = required.getOrDefault(key, optional.get(key));
              if (shape != null) {
                shape.check(one.getValue(), at + "/" + key, findings);
              } else if (!key.equals("type")) {
                findings.add("invalid additional property: " + key, at);
              }
            });
  }
}
