package asterism.bot.discord;

import asterism.bot.web.WebAddress;
import java.net.URI;

/**
 * How Discord is reached.
 *
 * @param apiUrl where the REST API is, with a slash at the end; it tells where the gateway is
 */
public record DiscordSettings(String token, URI apiUrl) {
  /** Discord's own. */
  public static final URI API = URI.create("https://discord.com/api/v10/");

  /**
   * Whether what we call Discord is on this very machine, as in tests: nobody real is behind it.
   */
  public boolean pretended() {
    return WebAddress.isThisMachine(apiUrl);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Discord at " + apiUrl;
  }
}
