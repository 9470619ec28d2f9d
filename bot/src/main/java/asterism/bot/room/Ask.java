package asterism.bot.room;

import asterism.bot.message.Harmless;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a POST to the room's API asks for: one JSON object, its fields read with a check each. */
final class Ask {
  private static final int LARGEST = 64 * 1024;
  private static final int LONGEST_DELIVERY = 200;
  private static final ObjectMapper JSON =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(10).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode body;
  private final String example;

  private Ask(JsonNode body, String example) {
    this.body = body;
    this.example = example;
  }

  /**
   * @param example a correct body, for whoever sent a wrong one
   */
  static Ask read(Context context, String example) throws IOException {
    if (!isJson(context.contentType())) {
      throw new Refused(415, "room.refused.type", "example", example);
    }
    byte[] body = context.bodyInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refused(413, "room.refused.large", "most", LARGEST);
    }
    try {
      JsonNode node = JSON.readTree(body);
      if (node == null || !node.isObject()) {
        throw new Refused(400, "room.refused.json", "example", example);
      }
      return new Ask(node, example);
    } catch (JacksonException e) {
      throw new Refused(400, "room.refused.json", "example", example);
    }
  }

  private static boolean isJson(@Nullable String type) {
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  String text(String field) {
    return optional(field)
        .orElseThrow(
            () -> new Refused(400, "room.refused.missing", "field", field, "example", example));
  }

  Optional<String> optional(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw wrong(field);
    }
    return Optional.of(Harmless.text(value.textValue()));
  }

  boolean flag(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      throw new Refused(400, "room.refused.missing", "field", field, "example", example);
    }
    if (!value.isBoolean()) {
      throw wrong(field);
    }
    return value.booleanValue();
  }

  /** An object of strings. */
  Map<String, String> texts(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      throw new Refused(400, "room.refused.missing", "field", field, "example", example);
    }
    if (!value.isObject()) {
      throw wrong(field);
    }
    Map<String, String> texts = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            each -> {
              if (!each.getValue().isTextual()) {
                throw wrong(field);
              }
              texts.put(Harmless.text(each.getKey()), Harmless.text(each.getValue().textValue()));
            });
    return texts;
  }

  /**
   * The name of this request, the same when it is tried again; one of its own when it was given
   * none. Nobody's can be somebody else's.
   */
  String delivery(String account) {
    Optional<String> given = optional("delivery");
    if (given.filter(name -> name.isBlank() || name.length() > LONGEST_DELIVERY).isPresent()) {
      throw wrong("delivery");
    }
    return account + "/" + given.orElseGet(() -> UUID.randomUUID().toString());
  }

  private Refused wrong(String field) {
    return new Refused(400, "room.refused.wrong", "field", field, "example", example);
  }
}
