package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Forms before people, one before each at most. Call it with the world's monitor. */
final class Forms {
  private final Map<String, Form> open = new LinkedHashMap<>();

  void show(Interaction asked, JsonNode data) {
    FormRules.check(data);
    open.put(
        asked.user,
        new Form(
            asked.id,
            asked.user,
            asked.channel,
            asked.on,
            data.path("custom_id").asText(),
            data.path("title").asText(),
            ComponentRules.numbered(data.path("components"))));
  }

  Optional<Form> of(String user) {
    return Optional.ofNullable(open.get(user));
  }

  void close(Form form) {
    open.remove(form.user(), form);
  }
}
