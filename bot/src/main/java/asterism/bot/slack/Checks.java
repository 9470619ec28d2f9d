package asterism.bot.slack;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.Platform;
import asterism.bot.slack.Answer.Outcome;
import asterism.storage.StartupException;
import com.slack.api.Slack;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be right before the bot can work in Slack, each said in one line when it is not. */
final class Checks {
  /** Slack's requests are refused when they seem older than five minutes. */
  private static final Duration MOST_APART = Duration.ofMinutes(2);

  private static final String BOT_TOKEN =
      "Slack does not take SLACK_BOT_TOKEN (%s): copy the Bot User OAuth Token from the app's page, OAuth & Permissions";
  private static final String APP_TOKEN =
      "Slack does not take SLACK_APP_TOKEN (%s): make an app-level token with the scope connections:write on the app's page, Basic Information, and see that Socket Mode is on";

  private final SlackSettings settings;
  private final Slack slack;
  private final Api api;
  private final Clock machine;

  Checks(SlackSettings settings, Slack slack, Api api, Clock machine) {
    this.settings = settings;
    this.slack = slack;
    this.api = api;
    this.machine = machine;
  }

  /** Slack cannot be asked now; later it may. */
  static final class Unreachable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreachable(String why) {
      super(why);
    }
  }

  /**
   * The app as it stands in its workspace.
   *
   * @throws StartupException what is wrong and what to do about it, a line for each
   */
  Installation installation() throws Unreachable {
    AuthTestResponse told =
        answered(api.now(Method.AUTH_TEST, each -> each.authTest(r -> r)), BOT_TOKEN);
    Map<String, List<String>> headers = told.getHttpResponseHeaders();
    requireScopes(header(headers, "x-oauth-scopes").orElse(""));
    requireClock(header(headers, "date"));
    return new Installation(
        new WorkspaceKey(Platform.SLACK, told.getTeamId(), told.getTeam()),
        told.getUserId(),
        told.getUrl());
  }

  private static void requireScopes(String granted) {
    List<String> names = Stream.of(granted.split(",")).map(String::strip).toList();
    List<String> missing = Scope.missingIn(names).stream().map(Scope::missed).toList();
    if (!missing.isEmpty()) {
      throw new StartupException(String.join("\n", missing));
    }
  }

  private void requireClock(Optional<String> date) {
    Duration apart =
        date.flatMap(Checks::moment)
            .map(theirs -> Duration.between(theirs.toInstant(), machine.instant()))
            .orElse(Duration.ZERO);
    if (apart.abs().compareTo(MOST_APART) > 0) {
      throw new StartupException(
          "This machine's clock is %d minutes %s Slack's: set it right (NTP does that by itself), or what Slack sends is taken for forged"
              .formatted(apart.abs().toMinutes(), apart.isNegative() ? "behind" : "ahead of"));
    }
  }

  private static Optional<ZonedDateTime> moment(String date) {
    try {
      return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Where Slack waits for a connection of ours.
   *
   * @throws StartupException what is wrong and what to do about it
   */
  String socketAddress() throws Unreachable {
    Api withAppToken = new Api(slack, settings.appToken().orElseThrow(), new Pace(machine));
    Answer<AppsConnectionsOpenResponse> opened =
        withAppToken.now(Method.CONNECT, each -> each.appsConnectionsOpen(r -> r));
    return answered(opened, APP_TOKEN).getUrl();
  }

  /** Slack refuses a token with many words; all of them are mended in one place. */
  private <T> T answered(Answer<T> answer, String refused) throws Unreachable {
    if (answer.outcome() == Outcome.REFUSED) {
      throw new StartupException(refused.formatted(answer.error()));
    }
    if (!answer.isDone()) {
      throw new Unreachable(
          "Slack cannot be reached at %s (%s)".formatted(settings.apiUrl(), answer.error()));
    }
    return answer.get();
  }

  private static Optional<String> header(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .flatMap(each -> each.getValue().stream())
        .findFirst();
  }
}
