package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is the same everywhere: texts, numbers, lists, choices by type. */
final class Shapes {
  static final Shape FLAG =
      (node, at, findings) -> {
        if (!node.isBoolean()) {
          findings.add("must be a boolean", at);
        }
      };

  static final Shape URL = text(1, 3000).and(matching("https?://\\S+", "must be a valid URL"));

  private Shapes() {}

  static Shape text(int least, int most) {
    return (node, at, findings) -> {
      if (!node.isTextual()) {
        findings.add("must be a string", at);
        return;
      }
      String text = node.asText();
      if (text.length() < least) {
        findings.add("must be more than " + (least - 1) + " characters", at);
      }
      if (text.length() > most) {
        findings.add("must be less than " + (most + 1) + " characters", at);
      }
    };
  }

  static Shape matching(String regex, String otherwise) {
    Pattern pattern = Pattern.compile(regex, Pattern.DOTALL);
    return (node, at, findings) -> {
      if (!pattern.matcher(node.asText()).matches()) {
        findings.add(otherwise, at);
      }
    };
  }

  static Shape oneOf(String... words) {
    return (node, at, findings) -> {
      if (!node.isTextual() || !List.of(words).contains(node.asText())) {
        findings.add("must be one of " + String.join(", ", words), at);
      }
    };
  }

  static Shape whole(int least, int most) {
    return (node, at, findings) -> {
      if (!node.isIntegralNumber()) {
        findings.add("must be an integer", at);
      } else if (node.asLong() < least || node.asLong() > most) {
        findings.add("must be from " + least + " to " + most, at);
      }
    };
  }

  static Shape list(int least, int most, Shape of) {
    return (node, at, findings) -> {
      if (!node.isArray()) {
        findings.add("must be an array", at);
        return;
      }
      if (node.size() < least) {
        findings.add("no less than " + least + " items allowed", at);
      }
      if (node.size() > most) {
        findings.add("no more than " + most + " items allowed", at);
      }
      for (int i = 0; i < node.size(); i++) {
        of.check(node.get(i), at + "/" + i, findings);
      }
    };
  }

  /** Chosen by its {@code type}. */
  static Shape byType(Map<String, ? extends Shape> shapes) {
    return (node, at, findings) -> {
      if (!node.isObject()) {
        findings.add("must be an object", at);
        return;
      }
      JsonNode type = node.path("type");
      Shape shape = shapes.get(type.asText());
      if (type.isMissingNode()) {
        findings.add("missing required field: type", at);
      } else if (shape == null) {
        findings.add("unsupported type: " + type.asText(), at + "/type");
      } else {
        shape.check(node, at, findings);
      }
    };
  }

  static ObjectShape object() {
    return new ObjectShape();
  }
}
