package asterism.bot.slack;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.chat.Incoming.Sender;
import asterism.bot.chat.Incoming.WorkspaceKey;
import com.slack.api.model.User;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack tells of somebody. An account is the id by which Slack knows them here: nobody else
 * goes by it, people of other workspaces in a shared channel included.
 *
 * @param current whether Slack told it; else only what came with something they did is known
 */
record Profile(
    String account,
    String name,
    Optional<String> zone,
    Optional<String> language,
    boolean bot,
    boolean active,
    boolean administrator,
    boolean current) {
  private static final String SLACKBOT = "USLACKBOT";

  /**
   * @param team ours: whoever administers another workspace administers nothing here
   */
  static Profile of(User user, String team) {
    boolean ours = team.equals(user.getTeamId());
    return new Profile(
        user.getId(),
        name(user),
        present(user.getTz()),
        present(user.getLocale()),
        user.isBot() || user.getId().equals(SLACKBOT),
        !user.isDeleted(),
        ours && (user.isAdmin() || user.isOwner()),
        true);
  }

  /** Somebody of whom Slack could not be asked. */
  static Profile guessed(String account, String name) {
    return new Profile(
        account,
        name.isBlank() ? account : name,
        Optional.empty(),
        Optional.empty(),
        false,
        true,
        false,
        false);
  }

  Sender sender(WorkspaceKey workspace) {
    return new Sender(workspace, account, name, zone, language, administrator, current);
  }

  Mentioned mentioned() {
    return new Mentioned(account, name, zone, language, bot, active, current);
  }

  /** As they want to be called, else as they are. */
  private static String name(User user) {
    return Stream.of(
            present(user.getProfile() == null ? null : user.getProfile().getDisplayName()),
            present(user.getProfile() == null ? null : user.getProfile().getRealName()),
            present(user.getRealName()),
            present(user.getName()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(user.getId());
  }

  private static Optional<String> present(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }
}
