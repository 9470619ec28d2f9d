package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.dv8tion.jda.api.events.message.react.GenericMessageReactionEvent;

/**
 * The reactions people give and take back, on messages of any age. Discord says neither when nor
 * under which number: told by two replicas, it is the same reaction once more, which changes
 * nothing.
 */
final class Reacts {
  private final Reception reception;
  private final Letters letters;
  private final Telling telling;

  Reacts(Reception reception, Letters letters, Telling telling) {
    this.reception = reception;
    this.letters = letters;
    this.telling = telling;
  }

  /** Whether it is a person's, and means something. */
  static boolean matters(GenericMessageReactionEvent reacted) {
    boolean ours = reacted.getUserIdLong() == reacted.getJDA().getSelfUser().getIdLong();
    boolean sign =
        reacted.getEmoji().getType() == net.dv8tion.jda.api.entities.emoji.Emoji.Type.UNICODE;
    return !ours && sign && Emoji.isKnown(Emoji.name(reacted.getEmoji()));
  }

  /**
   * Discord tells of none again: what could not be recorded is read again.
   *
   * @param on whether it was given; else it was taken back
   * @return what tells the person, which waits for Discord
   */
  Optional<Runnable> hear(GenericMessageReactionEvent reacted, boolean on) {
    try {
      return visit(reacted).flatMap(there -> react(reacted, on, there));
    } catch (RuntimeException e) {
      reception.missed();
      throw e;
    }
  }

  private Optional<Visit> visit(GenericMessageReactionEvent reacted) {
    return reacted.isFromGuild()
        ? Optional.of(
            reception.visit(
                reacted.getGuild(), reacted.getUserId(), Spots.of(reacted.getGuildChannel())))
        : reception.visit(reacted.getUserId(), "", Optional.empty());
  }

  private Optional<Runnable> react(GenericMessageReactionEvent reacted, boolean on, Visit visit) {
    Deed deed = new Deed.Reacted(reacted.getMessageId(), Emoji.name(reacted.getEmoji()), on);
    Reply reply = reception.handle("reaction/" + UUID.randomUUID(), visit, deed);
    if (reply.passing()) {
      reception.missed();
    }
    Visit answered =
        new Visit(visit.server(), visit.by(), visit.language(), Spots.direct(visit.by().account()));
    return telling.pages(reply, Map.of(), answered).stream()
        .findFirst()
        .filter(page -> !reply.equals(Reply.ELSEWHERE))
        .map(
            page -> () -> letters.writeInstead(visit.by().account(), reacted.getMessageId(), page));
  }
}
