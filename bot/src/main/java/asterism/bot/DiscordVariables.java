package asterism.bot;

import asterism.bot.discord.DiscordSettings;
import asterism.bot.web.WebAddress;
import asterism.storage.StartupException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The settings for Discord. What is said about a wrong one never repeats it: it may be secret. */
final class DiscordVariables {
  static final String TOKEN = "DISCORD_TOKEN";
  static final String API_URL = "DISCORD_API_URL";

  static final List<String> NAMES = List.of(TOKEN, API_URL);

  /** What others call the token; any other name is another program's. */
  private static final Set<String> OTHER_NAMES =
      Set.of("DISCORD_BOT_TOKEN", "DISCORD_API_TOKEN", "DISCORD_SECRET", "DISCORD_TOKEN_BOT");

  /** Three parts in an alphabet for addresses: https://docs.discord.com/developers/reference. */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

  private DiscordVariables() {}

  /**
   * @param environment every name that is set
   * @param values by name, blank ones left out
   */
  static Optional<DiscordSettings> read(
      Collection<String> environment, Function<String, Optional<String>> values) {
    Optional<String> token = values.apply(TOKEN);
    if (token.isEmpty()) {
      requireSpelling(environment, values);
      return Optional.empty();
    }
    if (!FORM.matcher(token.get()).matches()) {
      throw new StartupException(
          TOKEN
              + " should be three parts with dots between them, without spaces and quotation marks:"
              + " copy the token under Bot of your application at"
              + " https://discord.com/developers/applications");
    }
    return Optional.of(
        new DiscordSettings(
            token.get(),
            values.apply(API_URL).map(DiscordVariables::address).orElse(DiscordSettings.API)));
  }

  private static void requireSpelling(
      Collection<String> environment, Function<String, Optional<String>> values) {
    for (String name : new TreeSet<>(environment)) {
      if (OTHER_NAMES.contains(name) && values.apply(name).isPresent()) {
        throw new StartupException(
            "There is no setting called "
                + name
                + ": call it "
                + TOKEN
                + ", or unset it if it is for another program");
      }
    }
  }

  private static URI address(String typed) {
    return WebAddress.folder(typed)
        .orElseThrow(
            () ->
                new StartupException(
                    API_URL + " should be an address such as " + DiscordSettings.API));
  }
}
