package asterism.bot.slack;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.Remembered;
import java.util.Optional;

/** Who people are, as Slack tells. Safe for use by many threads. */
final class Profiles {
  private final Api api;
  private final WorkspaceKey workspace;
  private final Remembered<Profile> known = new Remembered<>(this::ask, profile -> true);

  Profiles(Api api, WorkspaceKey workspace) {
    this.api = api;
    this.workspace = workspace;
  }

  /**
   * @param name what they are called where they did something; for when Slack cannot be asked
   */
  Profile of(String account, String name) {
    return known.of(account).orElseGet(() -> Profile.guessed(account, name));
  }

  private Optional<Profile> ask(String account) {
    return api.now(Method.USER, slack -> slack.usersInfo(r -> r.user(account).includeLocale(true)))
        .body()
        .map(told -> Profile.of(told.getUser(), workspace.id()));
  }
}
