package asterism.bot.discord.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import asterism.bot.wire.Json;
import asterism.bot.wire.Switchboard.Request;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * What was sent, as JSON; of a form the part that says what the files are for, in which each has
 * its {@link #CONTENT}.
 */
final class Bodies {
  static final String CONTENT = "content of the file";

  private Bodies() {}

  static JsonNode read(Request request) {
    String type = request.header("content-type");
    if (!type.startsWith("multipart/form-data")) {
      return Json.parse(request.body()).orElse(Json.object());
    }
    Map<String, byte[]> parts =
        parts(
            new String(request.content(), ISO_8859_1),
            "--" + type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1"));
    byte[] said = parts.getOrDefault("payload_json", new byte[0]);
    JsonNode body = Json.parse(new String(said, UTF_8)).orElse(Json.object());
    for (JsonNode where : new JsonNode[] {body, body.path("data")}) {
      for (JsonNode file : where.path("attachments")) {
        byte[] content = parts.get("files[" + file.path("id").asText() + "]");
        if (content != null) {
          ((ObjectNode) file).put(CONTENT, content);
        }
      }
    }
    return body;
  }

  /** By name. */
  private static Map<String, byte[]> parts(String form, String boundary) {
    Map<String, byte[]> parts = new HashMap<>();
    for (String part : form.split(boundary, -1)) {
      int gap = part.indexOf("\r\n\r\n");
      if (gap > 0) {
        String name = part.substring(0, gap).replaceFirst("(?s).*? name=\"([^\"]+)\".*", "$1");
        parts.put(name, part.substring(gap + 4, part.length() - 2).getBytes(ISO_8859_1));
      }
    }
    return parts;
  }
}
