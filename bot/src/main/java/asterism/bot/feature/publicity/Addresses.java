package asterism.bot.feature.publicity;

import asterism.bot.message.Language;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where pages are.
 *
 * @param base under which address people reach them, with a slash at its end; empty where nobody
 *     said
 */
record Addresses(Supplier<Optional<URI>> base) {
  static final String SITE = "public";

  Optional<String> whole(String name) {
    return base.get().map(address -> address + SITE + "/" + name);
  }

  /** From the root of the server they are seen on. */
  String root() {
    return base.get().map(URI::getRawPath).filter(path -> !path.isEmpty()).orElse("/") + SITE;
  }

  /** Of a page, in a language. */
  String page(String name, String below, Language language) {
    return root() + "/" + name + below + "?lang=" + language.code();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
