package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be called, and who answers. */
final class Routes {
  /** Answers a call. */
  interface Doing {
    /**
     * @return missing for an answer without words
     * @throws Refusal if Discord says no
     */
    JsonNode answer(Call call);
  }

  /**
   * One that can be called.
   *
   * @param open without a token of the bot
   */
  record Route(String name, Pattern pattern, List<String> ids, boolean open, Doing doing) {}

  private static final Pattern ID = Pattern.compile(":([a-z]+)");
  private final List<Route> routes = new ArrayList<>();

  Routes on(String name, Doing doing) {
    return add(name, false, doing);
  }

  /** What carries its own secret in its path. */
  Routes openOn(String name, Doing doing) {
    return add(name, true, doing);
  }

  /** Like the other, but nothing is said. */
  Routes silentlyOn(String name, java.util.function.Consumer<Call> doing) {
    return on(
        name,
        call -> {
          doing.accept(call);
          return Json.MISSING;
        });
  }

  private Routes add(String name, boolean open, Doing doing) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(name);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    Pattern pattern = Pattern.compile(matcher.replaceAll("([^/]+)"));
    routes.add(new Route(name, pattern, ids, open, doing));
    return this;
  }

  /** The first that fits. */
  Optional<Route> find(String method, String path) {
    String whole = method + " " + path;
    return routes.stream().filter(one -> one.pattern().matcher(whole).matches()).findFirst();
  }

  static Map<String, String> ids(Route route, String method, String path) {
    Map<String, String> ids = new LinkedHashMap<>();
    Matcher matcher = route.pattern().matcher(method + " " + path);
    if (matcher.matches()) {
      for (int i = 0; i < route.ids().size(); i++) {
        ids.put(
            route.ids().get(i), URLDecoder.decode(matcher.group(i + 1), StandardCharsets.UTF_8));
      }
    }
    return ids;
  }
}
