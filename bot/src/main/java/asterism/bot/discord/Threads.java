package asterism.bot.discord;

import asterism.bot.message.Cut;
import asterism.bot.message.Message;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;

/**
 * The threads under messages of ours, in which the rest of a long card stands. One has the same id
 * as the message under which it was begun.
 */
final class Threads {
  private static final int LONGEST_NAME = 100;

  private Threads() {}

  /** Whether one can be begun there: not in a thread, a post of a forum, or a conversation. */
  static boolean mayBegin(MessageChannel where) {
    if (!(where instanceof StandardGuildMessageChannel channel)) {
      return false;
    }
    Member self = channel.getGuild().getSelfMember();
    return self.hasPermission(
        channel, Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);
  }

  /** What a thread under a message is called: as its first line says. */
  static String name(Message message) {
    String line =
        message
            .plain()
            .lines()
            .map(each -> each.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip())
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("⁂");
    return Cut.shorten(line, LONGEST_NAME);
  }

  /** The one under a message; where there is none, that message is there no more. */
  static Answer<MessageChannel> under(MessageChannel where, String message) {
    Answer<MessageChannel> found = known(where, message);
    return found.is(Codes.UNKNOWN_CHANNEL)
        ? Answer.refused(Codes.UNKNOWN_MESSAGE, "its thread is gone")
        : found;
  }

  /** The same, begun where there is none. */
  static Answer<MessageChannel> begun(MessageChannel where, String message, String name) {
    Answer<MessageChannel> found = known(where, message);
    if (!found.is(Codes.UNKNOWN_CHANNEL)
        || !(where instanceof StandardGuildMessageChannel channel)) {
      return found;
    }
    Answer<ThreadChannel> begun = Api.call(() -> channel.createThreadChannel(name, message));
    return begun.isDone() ? Answer.done(begun.get()) : begun.as();
  }

  private static Answer<MessageChannel> known(MessageChannel where, String message) {
    if (!(where instanceof GuildMessageChannel channel)) {
      return Answer.refused(Codes.UNKNOWN_CHANNEL, "no threads here");
    }
    Guild server = channel.getGuild();
    ThreadChannel known = server.getThreadChannelById(message);
    return known == null ? Archived.thread(where.getJDA(), server, message) : Answer.done(known);
  }
}
