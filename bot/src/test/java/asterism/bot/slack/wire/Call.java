package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the Web API, form-encoded or JSON.
 *
 * @param arguments without the token; of a JSON body what is not a string is written as JSON
 */
record Call(String method, String token, Map<String, String> arguments) {
  Optional<String> get(String name) {
    return Optional.ofNullable(arguments.get(name)).filter(value -> !value.isEmpty());
  }

  boolean has(String name) {
    return arguments.containsKey(name);
  }

  String need(String name) {
    return get(name)
        .orElseThrow(
            () -> Refusal.because("invalid_arguments", List.of("missing required field: " + name)));
  }

  boolean flag(String name) {
    return get(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  int number(String name, int otherwise, int most) {
    if (get(name).isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(arguments.get(name));
      if (number < 1 || number > most) {
        throw new Refusal("invalid_limit");
      }
      return number;
    } catch (NumberFormatException e) {
      throw Refusal.because("invalid_arguments", List.of("must be an integer: " + name));
    }
  }

  /** Empty if it is not given. */
  Optional<JsonNode> json(String name, String errorIfBroken) {
    return get(name).map(text -> Json.parse(text).orElseThrow(() -> new Refusal(errorIfBroken)));
  }
}
