package asterism.bot;

import asterism.bot.slack.SlackSettings;
import asterism.bot.web.WebAddress;
import asterism.storage.StartupException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The settings for Slack. What is said about a wrong one never repeats it: most are secret. */
final class SlackVariables {
  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";
  static final String API_URL = "SLACK_API_URL";

  static final List<String> NAMES = List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, API_URL);

  /** What others call them; a name of which this is not so is another program's. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "SLACK_TOKEN", BOT_TOKEN,
          "SLACK_API_TOKEN", BOT_TOKEN,
          "SLACK_OAUTH_TOKEN", BOT_TOKEN,
          "SLACK_BOT_OAUTH_TOKEN", BOT_TOKEN,
          "SLACK_BOT_USER_OAUTH_TOKEN", BOT_TOKEN,
          "SLACK_APP_LEVEL_TOKEN", APP_TOKEN,
          "SLACK_SECRET", SIGNING_SECRET);

  /** Fewer letters than lie between two of ours. */
  private static final int MISSPELT = 2;

  private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z-]+");
  private static final Pattern SECRET = Pattern.compile("(?!xox|xapp-)[!-~&&[^\"']]+");

  private SlackVariables() {}

  /**
   * @param environment every name that is set
   * @param values by name, blank ones left out
   */
  static Optional<SlackSettings> read(
      Collection<String> environment, Function<String, Optional<String>> values) {
    requireSpelling(environment, values);
    Optional<String> bot = values.apply(BOT_TOKEN);
    Optional<String> secret = values.apply(SIGNING_SECRET);
    Optional<String> app = values.apply(APP_TOKEN);
    if (bot.isEmpty()) {
      secret.ifPresent(set -> lacking(SIGNING_SECRET));
      app.ifPresent(set -> lacking(APP_TOKEN));
      return Optional.empty();
    }
    requireToken(BOT_TOKEN, bot.get(), "xoxb-", "the Bot User OAuth Token under Install App");
    if (secret.isEmpty() && app.isEmpty()) {
      throw new StartupException(
          BOT_TOKEN
              + " is set, but neither "
              + APP_TOKEN
              + " (Socket Mode) nor "
              + SIGNING_SECRET
              + " (Slack's requests come here): set one of them");
    }
    app.ifPresent(
        token ->
            requireToken(APP_TOKEN, token, "xapp-", "an App-Level Token under Basic Information"));
    secret.ifPresent(SlackVariables::requireSigningSecret);
    return Optional.of(
        new SlackSettings(
            bot.get(),
            secret,
            app,
            values.apply(API_URL).map(SlackVariables::address).orElse(SlackSettings.API)));
  }

  /** Other programs have names with SLACK_ too: only one that is nearly ours is refused. */
  private static void requireSpelling(
      Collection<String> environment, Function<String, Optional<String>> values) {
    for (String name : new TreeSet<>(environment)) {
      if (name.startsWith("SLACK_") && !NAMES.contains(name) && values.apply(name).isPresent()) {
        Optional<String> meant = meant(name).filter(ours -> values.apply(ours).isEmpty());
        if (meant.isPresent()) {
          throw new StartupException(
              "There is no setting called "
                  + name
                  + ": call it "
                  + meant.get()
                  + ", or unset it if it is for another program");
        }
      }
    }
  }

  private static Optional<String> meant(String name) {
    LevenshteinDistance distance = new LevenshteinDistance(MISSPELT);
    return Optional.ofNullable(OTHER_NAMES.get(name))
        .or(() -> NAMES.stream().filter(ours -> distance.apply(name, ours) >= 0).findFirst());
  }

  private static void lacking(String set) {
    throw new StartupException(
        set
            + " is set, but not "
            + BOT_TOKEN
            + ": set that too, or neither if Slack is not wanted");
  }

  private static void requireToken(String name, String token, String start, String where) {
    if (!token.startsWith(start) || !TOKEN.matcher(token).matches()) {
      throw new StartupException(
          name
              + " should begin with "
              + start
              + " and have neither spaces nor quotation marks: copy "
              + where
              + " of your app at https://api.slack.com/apps");
    }
  }

  private static void requireSigningSecret(String secret) {
    if (!SECRET.matcher(secret).matches()) {
      throw new StartupException(
          SIGNING_SECRET
              + " should be no token and have neither spaces nor quotation marks: copy the Signing"
              + " Secret under Basic Information of your app at https://api.slack.com/apps");
    }
  }

  private static URI address(String typed) {
    return WebAddress.folder(typed)
        .orElseThrow(
            () ->
                new StartupException(
                    API_URL + " should be an address such as " + SlackSettings.API));
  }
}
