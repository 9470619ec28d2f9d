package asterism.bot.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Slack is reached, and how it reaches us: by a connection we open (Socket Mode) with an app
 * token, by its requests, signed with the signing secret, without one.
 *
 * @param apiUrl where the Web API is, with a slash at the end
 */
public record SlackSettings(
    String botToken, Optional<String> signingSecret, Optional<String> appToken, URI apiUrl) {
  /** Slack's own. */
  public static final URI API = URI.create("https://slack.com/api/");

  private static final Pattern THIS_MACHINE =
      Pattern.compile("(?i:localhost)|127(\\.\\d{1,3}){3}|\\[::1]");

  public boolean socketMode() {
    return appToken.isPresent();
  }

  /** Whether what we call Slack is on this very machine, as in tests: nobody real is behind it. */
  public boolean pretended() {
    return isThisMachine(apiUrl);
  }

  /** An address of the web, without a query and without a name or password in it; else empty. */
  public static Optional<URI> webAddress(String typed) {
    try {
      return Optional.of(new URI(typed))
          .filter(address -> typed.matches("https?:.*"))
          .filter(address -> address.getHost() != null && address.getRawUserInfo() == null)
          .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null);
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  public static boolean isThisMachine(URI address) {
    String host = address.getHost();
    return host != null && THIS_MACHINE.matcher(host).matches();
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Slack at " + apiUrl + (socketMode() ? " by Socket Mode" : " by HTTP");
  }
}
