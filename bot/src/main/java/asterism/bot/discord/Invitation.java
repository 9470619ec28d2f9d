package asterism.bot.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;

/** How the bot is invited to a server. */
final class Invitation {
  /** The fewest that serve. */
  private static final EnumSet<Permission> PERMISSIONS =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_HISTORY,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.MESSAGE_ADD_REACTION);

  private Invitation() {}

  /** The address that whoever manages a server opens. */
  static String address(JDA discord) {
    discord.setRequiredScopes(List.of("bot", "applications.commands"));
    return discord.getInviteUrl(PERMISSIONS);
  }
}
