package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What a form may be. */
final class FormRules {
  private static final Set<Integer> IN_LABEL = Set.of(3, 4, 5, 6, 7, 8, 19, 21, 22, 23);
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final Set<String> customIds = new HashSet<>();

  private FormRules() {}

  /**
   * @throws Refusal if it may not be
   */
  static void check(JsonNode form) {
    FormRules rules = new FormRules();
    rules.all(form);
    if (!rules.wrong.isEmpty()) {
      throw Refusal.form(rules.wrong);
    }
  }

  private void all(JsonNode form) {
    length(form.path("custom_id"), 1, 100, "data.custom_id");
    length(form.path("title"), 1, 45, "data.title");
    JsonNode components = form.path("components");
    if (components.isEmpty() || components.size() > 5) {
      wrong.put("data.components", "Must be between 1 and 5 in length, was " + components.size());
    }
    for (int i = 0; i < components.size(); i++) {
      JsonNode one = components.get(i);
      String at = "data.components." + i;
      switch (one.path("type").asInt()) {
        case ComponentRules.LABEL -> label(one, at);
        case ComponentRules.TEXT -> length(one.path("content"), 1, 4000, at + ".content");
        default -> wrong.put(at + ".type", "Neither a label nor a text");
      }
    }
  }

  private void label(JsonNode label, String at) {
    length(label.path("label"), 1, 45, at + ".label");
    length(label.path("description"), 0, 100, at + ".description");
    JsonNode inner = label.path("component");
    String inside = at + ".component";
    int type = inner.path("type").asInt();
    if (!IN_LABEL.contains(type)) {
      wrong.put(inside + ".type", "Nothing for a label: " + type);
      return;
    }
    length(inner.path("custom_id"), 1, 100, inside + ".custom_id");
    if (!customIds.add(inner.path("custom_id").asText())) {
      wrong.put(inside + ".custom_id", "Component custom id cannot be duplicated");
    }
    if (inner.path("disabled").asBoolean()) {
      wrong.put(inside + ".disabled", "Nothing in a form can be disabled");
    }
    switch (type) {
      case ComponentRules.TEXT_INPUT -> input(inner, inside);
      case 3, 5, 6, 7, 8 -> select(inner, inside);
      case 21, 22 -> choices(inner.path("options"), type == 21 ? 2 : 1, inside + ".options");
      default -> {}
    }
  }

  private void input(JsonNode input, String at) {
    int style = input.path("style").asInt();
    if (style != 1 && style != 2) {
      wrong.put(at + ".style", "Not a style: " + style);
    }
    if (input.hasNonNull("label")) {
      wrong.put(at + ".label", "Has its label around it");
    }
    int least = input.path("min_length").asInt(0);
    int most = input.path("max_length").asInt(4000);
    if (least < 0 || most < 1 || most > 4000 || least > most) {
      wrong.put(at + ".max_length", "Not from %d to %d".formatted(least, most));
    }
    length(input.path("value"), 0, most, at + ".value");
    length(input.path("placeholder"), 0, 100, at + ".placeholder");
  }

  /** Buttons or boxes beside each other. */
  private void choices(JsonNode options, int least, String at) {
    Selects.options(options, at, wrong);
    if (options.size() < least || options.size() > 10) {
      wrong.put(at, "Must be between %d and 10 in length".formatted(least));
    }
  }

  private void select(JsonNode select, String at) {
    Selects.check(select, at, wrong);
    boolean required = select.path("required").asBoolean(true);
    if (required && select.path("min_values").asInt(1) < 1) {
      wrong.put(at + ".min_values", "At least 1 where it is required");
    }
  }

  private void length(JsonNode text, int least, int most, String at) {
    int length = text.asText("").length();
    if (length < least || length > most) {
      wrong.put(at, "Must be between %d and %d in length, was %d".formatted(least, most, length));
    }
  }
}
