package asterism.bot.discord;

import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts reactions of ours under a message, for people to press. Discord leaves one that stands. */
final class Seeds {
  private static final Logger LOG = LoggerFactory.getLogger(Seeds.class);

  private Seeds() {}

  static Shown put(MessageChannel channel, MessageId message, List<String> emoji) {
    for (String name : emoji) {
      Optional<net.dv8tion.jda.api.entities.emoji.Emoji> each = Emoji.named(name);
      if (each.isEmpty()) {
        LOG.error("Nobody has told which emoji of Discord's is {}", name);
        continue;
      }
      Answer<?> put =
          Archived.takenOut(
              channel, () -> Api.call(() -> channel.addReactionById(message.first(), each.get())));
      if (!put.isDone()) {
        return new Shown(verdict(put), Optional.empty(), put.after(), put.error());
      }
    }
    return Shown.at(message.toString());
  }

  /** Whatever else Discord refuses: that people cannot press them is no trouble. */
  private static Verdict verdict(Answer<?> put) {
    return put.outcome() == Answer.Outcome.REFUSED && !put.is(Codes.UNKNOWN_MESSAGE)
        ? Verdict.REFUSED
        : Codes.verdict(put);
  }
}
