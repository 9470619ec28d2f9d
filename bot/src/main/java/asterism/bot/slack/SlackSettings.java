package asterism.bot.slack;

import asterism.bot.web.WebAddress;
import java.net.URI;
import java.util.Optional;

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

  public boolean socketMode() {
    return appToken.isPresent();
  }

  /** Whether what we call Slack is on this very machine, as in tests: nobody real is behind it. */
  public boolean pretended() {
    return WebAddress.isThisMachine(apiUrl);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Slack at " + apiUrl + (socketMode() ? " by Socket Mode" : " by HTTP");
  }
}
