package asterism.bot.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the web, as people set them. */
public final class WebAddress {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i:localhost)|127(\\.\\d{1,3}){3}|\\[::1]");

  private WebAddress() {}

  /** An address of the web, without a query and without a name or password in it; else empty. */
  public static Optional<URI> of(String typed) {
    try {
      return Optional.of(new URI(typed))
          .filter(address -> typed.matches("https?:.*"))
          .filter(address -> address.getHost() != null && address.getRawUserInfo() == null)
          .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  /** The same with a slash at the end. */
  public static Optional<URI> folder(String typed) {
    return of(typed.endsWith("/") ? typed : typed + "/");
  }

  public static boolean isThisMachine(URI address) {
    String host = address.getHost();
    return host != null && THIS_MACHINE.matcher(host).matches();
  }
}
