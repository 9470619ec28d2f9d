package asterism.bot.discord;

import asterism.bot.chat.Incoming.Spot;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.attribute.IPermissionContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.channel.unions.IThreadContainerUnion;

/** Where something was done, and what it is about there. */
final class Spots {
  private Spots() {}

  /** Where somebody writes to the bot alone. */
  static Spot direct(String account) {
    return new Spot(account, "", true);
  }

  static Spot of(Channel where) {
    if (!(where instanceof GuildChannel channel)) {
      return new Spot(where.getId(), where.getName(), false, false);
    }
    GuildChannel home = home(channel);
    List<Spot.Right> lacking = lacking(home);
    return new Spot(home.getId(), home.getName(), lacking);
  }

  /**
   * The channel whose group it is about: a thread speaks for the channel it is in. One that can
   * hold no messages of its own, as a forum, has its posts speak for themselves.
   */
  static GuildChannel home(GuildChannel channel) {
    if (channel instanceof ThreadChannel thread) {
      IThreadContainerUnion parent = thread.getParentChannel();
      return parent instanceof GuildMessageChannel ? parent : thread;
    }
    return channel;
  }

  /** Every channel and post in which cards may stand. */
  static Stream<GuildChannel> all(Guild server) {
    return Stream.concat(
            server.getChannels().stream(), server.getThreadChannels().stream().map(Spots::home))
        .filter(GuildMessageChannel.class::isInstance)
        .distinct();
  }

  /** Whether somebody has let the bot itself in, or its role; else it sees what everybody does. */
  static boolean isForUs(GuildChannel channel) {
    Member self = channel.getGuild().getSelfMember();
    return channel instanceof IPermissionContainer place
        && Stream.concat(Stream.of(self), self.getRoles().stream().filter(Role::isManaged))
            .map(place::getPermissionOverride)
            .anyMatch(
                letIn -> letIn != null && letIn.getAllowed().contains(Permission.VIEW_CHANNEL));
  }

  static boolean isOpen(GuildChannel channel) {
    return lacking(channel).stream().noneMatch(Spot.Right::needed);
  }

  /** Whether messages may bring files there. */
  static boolean takesFiles(MessageChannel where) {
    return !(where instanceof GuildMessageChannel channel)
        || channel
            .getGuild()
            .getSelfMember()
            .hasPermission(channel, Permission.MESSAGE_ATTACH_FILES);
  }

  private static List<Spot.Right> lacking(GuildChannel channel) {
    boolean thread = channel instanceof ThreadChannel;
    return Stream.of(Spot.Right.values())
        .filter(right -> right != (thread ? Spot.Right.SEND : Spot.Right.SEND_IN_THREADS))
        .filter(right -> !thread || right != Spot.Right.OPEN_THREADS)
        .filter(
            right -> !channel.getGuild().getSelfMember().hasPermission(channel, permission(right)))
        .toList();
  }

  private static Permission permission(Spot.Right right) {
    return switch (right) {
      case VIEW -> Permission.VIEW_CHANNEL;
      case SEND -> Permission.MESSAGE_SEND;
      case SEND_IN_THREADS -> Permission.MESSAGE_SEND_IN_THREADS;
      case HISTORY -> Permission.MESSAGE_HISTORY;
      case ATTACH_FILES -> Permission.MESSAGE_ATTACH_FILES;
      case OPEN_THREADS -> Permission.CREATE_PUBLIC_THREADS;
    };
  }
}
