package asterism.bot.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A verb of a command with some of its options given: what a button or a form means. Written as
 * {@code commit/move?number=12}, so that it outlives any restart.
 */
public record Invocation(String command, String verb, Map<String, String> given) {
  public Invocation {
    given = Map.copyOf(given);
  }

  public static Invocation of(String command, String verb) {
    return new Invocation(command, verb, Map.of());
  }

  public Invocation with(Option<?> option, Object value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(option.name(), value.toString());
    return new Invocation(command, verb, more);
  }

  public String id() {
    String path = command + "/" + verb;
    return given.isEmpty()
        ? path
        : new TreeMap<>(given)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(joining("&", path + "?", ""));
  }

  /** Empty when it is none of ours. */
  public static Optional<Invocation> parse(String id) {
    int question = id.indexOf('?');
    String path = question < 0 ? id : id.substring(0, question);
    int slash = path.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    Map<String, String> given = new LinkedHashMap<>();
    if (question >= 0) {
      for (String pair : id.substring(question + 1).split("&")) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
          return Optional.empty();
        }
        try {
          given.put(
              pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        } catch (IllegalArgumentException notEncodedByUs) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Invocation(path.substring(0, slash), path.substring(slash + 1), given));
  }
}
