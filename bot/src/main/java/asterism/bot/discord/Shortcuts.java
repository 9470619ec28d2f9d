package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;

/** What people choose from the menu of a message. */
final class Shortcuts {
  private final Reception reception;
  private final Telling telling;

  Shortcuts(Reception reception, Telling telling) {
    this.reception = reception;
    this.telling = telling;
  }

  void answer(MessageContextInteractionEvent chosen, Turn turn) {
    Optional<Visit> visit = reception.visit(chosen, "");
    if (visit.isEmpty()) {
      telling.nowhere(turn, chosen);
      return;
    }
    Message message = chosen.getTarget();
    message
        .getMentions()
        .getMembers()
        .forEach(
            member -> reception.profiles().told(visit.get().server().getId(), Profile.of(member)));
    Spoken spoken = reception.spoken(visit.get()).text(message.getContentRaw());
    Deed.Recorded deed =
        new Deed.Recorded(
            author(message, visit.get()), spoken.taken(), message.getJumpUrl(), spoken.mentions());
    Reply reply = reception.handle(chosen.getId(), visit.get(), deed);
    telling.tell(turn, reply, spoken.mentions(), visit.get());
  }

  /** A program that writes by an address of its own has no account in the server. */
  private Mentioned author(Message message, Visit visit) {
    User author = message.getAuthor();
    return message.isWebhookMessage() || author.isBot()
        ? Profile.of(author).mentioned()
        : reception.profiles().of(visit.server(), author.getId()).mentioned();
  }
}
