package asterism.bot.discord;

import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.chat.Incoming.Sender;
import asterism.bot.chat.Incoming.WorkspaceKey;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;

/**
 * Who somebody is, as Discord tells: it names no time zone, and a language only with what somebody
 * types or presses.
 *
 * @param handle their name of which there is only one; empty where it is not known
 * @param administrator whether they may manage the server
 * @param active whether they are there still
 * @param current whether Discord told all this
 */
record Profile(
    String account,
    String name,
    String handle,
    boolean bot,
    boolean administrator,
    boolean active,
    boolean current) {

  static Profile of(Member member) {
    return new Profile(
        member.getId(),
        member.getEffectiveName(),
        member.getUser().getName(),
        member.getUser().isBot(),
        member.hasPermission(Permission.MANAGE_SERVER),
        true,
        true);
  }

  /**
   * Somebody of whom it is not known whether they are in the server, or what they are called there.
   */
  static Profile of(User user) {
    return new Profile(
        user.getId(), user.getEffectiveName(), user.getName(), user.isBot(), false, true, false);
  }

  static Profile guessed(String account) {
    return new Profile(account, account, "", false, false, true, false);
  }

  Profile gone() {
    return new Profile(account, name, handle, bot, false, false, true);
  }

  Sender sender(WorkspaceKey server, Optional<Locale> language) {
    return new Sender(
        server,
        account,
        name,
        Optional.empty(),
        language.map(Locale::toLanguageTag),
        administrator,
        current);
  }

  Mentioned mentioned() {
    return new Mentioned(account, name, Optional.empty(), Optional.empty(), bot, active, current);
  }
}
