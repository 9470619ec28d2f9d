package asterism.bot.card;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.storage.card.Card;
import java.util.Optional;

/** Takes cards to a chat service: posts or edits, and looks up first what is in doubt. */
final class Messenger {
  /**
   * What came of it.
   *
   * @param edited the message that was to be edited; empty for a first post
   */
  record Sent(Shown shown, Optional<String> edited) {}

  private final ChatService service;

  Messenger(ChatService service) {
    this.service = service;
  }

  /** Waits for three answers of the service at most. */
  Sent send(Work work) {
    Card card = work.card();
    Optional<String> standing = card.message();
    if (standing.isEmpty() && card.inDoubt()) {
      Found found = service.find(work.place(), card.id(), card.wantedAt());
      if (!found.known()) {
        Shown unknown =
            new Shown(Verdict.IN_DOUBT, Optional.empty(), found.after(), "could not be looked up");
        return new Sent(unknown, Optional.empty());
      }
      standing = found.message().filter(message -> !isFormer(message, card));
    }
    Message message = withLinkToFormer(work);
    Shown shown =
        standing
            .map(at -> service.edit(work.place(), work.card().id(), at, message))
            .orElseGet(() -> service.post(work.place(), card.id(), message));
    return new Sent(shown, standing);
  }

  private static boolean isFormer(String message, Card card) {
    return card.formerMessage().filter(message::equals).isPresent();
  }

  private Message withLinkToFormer(Work work) {
    Message message = work.showing().message();
    return work.card()
        .formerMessage()
        .flatMap(former -> service.address(work.place(), former))
        .map(address -> new Part.Link(work.wording().plain("card.former.link"), address.toString()))
        .map(link -> message.note(work.wording().say("card.former", "message", link)))
        .orElse(message);
  }
}
