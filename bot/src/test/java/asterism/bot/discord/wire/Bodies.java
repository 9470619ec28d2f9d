package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import asterism.bot.wire.Switchboard.Request;
import com.fasterxml.jackson.databind.JsonNode;

/** What was sent, as JSON: all of it, or the part of a form that says what the files are for. */
final class Bodies {
  private Bodies() {}

  static JsonNode read(Request request) {
    String type = request.header("content-type");
    if (!type.startsWith("multipart/form-data")) {
      return Json.parse(request.body()).orElse(Json.object());
    }
    String boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    for (String part : request.body().split("--" + boundary, -1)) {
      int gap = part.indexOf("\r\n\r\n");
      if (gap > 0 && part.substring(0, gap).contains("name=\"payload_json\"")) {
        return Json.parse(part.substring(gap)).orElse(Json.object());
      }
    }
    return Json.object();
  }
}
