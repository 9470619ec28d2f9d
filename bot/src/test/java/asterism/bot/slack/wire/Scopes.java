package asterism.bot.slack.wire;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scopes that depend on the kind of a channel. */
final class Scopes {
  private Scopes() {}

  /**
   * @param what such as {@code read}
   */
  static Set<String> anyFor(String what) {
    return Stream.of("channels", "groups", "im", "mpim")
        .map(kind -> kind + ":" + what)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String of(Place place, String what) {
    return place.kind.scope + ":" + what;
  }
}
