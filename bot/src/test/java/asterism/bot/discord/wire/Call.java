package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A call of the REST API.
 *
 * @param route such as {@code POST /channels/:channel/messages}
 * @param ids those in the path, by their names in the route
 * @param query what follows the question mark
 */
record Call(
    String route,
    String path,
    Map<String, String> ids,
    Map<String, String> query,
    JsonNode body,
    String token) {

  String id(String name) {
    return ids.get(name);
  }

  Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  int number(String name, int otherwise, int most) {
    try {
      int number = asked(name).map(Integer::parseInt).orElse(otherwise);
      if (number < 1 || number > most) {
        throw Refusal.form(name, "int value should be between 1 and " + most + ".");
      }
      return number;
    } catch (NumberFormatException e) {
      throw Refusal.form(name, "Value \"" + query.get(name) + "\" is not int.");
    }
  }
}
