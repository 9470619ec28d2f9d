package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A part of a long list.
 *
 * @param next where the next part begins; 0 if there is none
 */
record Page<T>(List<T> items, int next) {
  static <T> Page<T> of(List<T> all, Call call, int usual, int most) {
    int limit = call.number("limit", usual, most);
    int from = call.get("cursor").map(Page::read).orElse(0);
    if (from > all.size()) {
      throw new Refusal("invalid_cursor");
    }
    int to = Math.min(all.size(), from + limit);
    return new Page<>(all.subList(from, to), to < all.size() ? to : 0);
  }

  ObjectNode closing(ObjectNode answer) {
    String cursor = next == 0 ? "" : write(next);
    answer.putObject("response_metadata").put("next_cursor", cursor);
    return answer;
  }

  private static String write(int from) {
    return Base64.getEncoder().encodeToString(("next:" + from).getBytes(StandardCharsets.UTF_8));
  }

  private static int read(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.replaceFirst("^next:", ""));
    } catch (IllegalArgumentException e) {
      throw new Refusal("invalid_cursor");
    }
  }
}
