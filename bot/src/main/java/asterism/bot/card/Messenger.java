package asterism.bot.card;

import asterism.bot.card.Face.Debut;
import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.storage.card.Card;
import java.time.Instant;
import java.util.Optional;

/** Takes cards to a chat service: posts or edits, and looks up first what is in doubt. */
final class Messenger {
  /**
   * What came of it.
   *
   * @param shown empty when nothing was sent, since it is not the time for it
   * @param edited the message that was to be edited; empty for a first post
   * @param again when to try again what was not sent; empty for at once
   */
  record Sent(Optional<Shown> shown, Optional<String> edited, Optional<Instant> again) {

    static Sent of(Shown shown, Optional<String> edited) {
      return new Sent(Optional.of(shown), edited, Optional.empty());
    }

    static Sent nothing(Optional<Instant> again) {
      return new Sent(Optional.empty(), Optional.empty(), again);
    }

    /** The place took nothing new. */
    boolean isRefusedPost() {
      return edited.isEmpty() && shown.filter(s -> s.verdict() == Verdict.REFUSED).isPresent();
    }

    /** It was in doubt, and does not stand there. */
    boolean absent() {
      return shown.isEmpty() && again.isEmpty();
    }
  }

  private final ChatService service;

  Messenger(ChatService service) {
    this.service = service;
  }

  /** Waits for three answers of the service at most. */
  Sent send(Work work, Instant now) {
    Card card = work.card();
    Optional<String> standing = card.message();
    if (standing.isEmpty() && card.inDoubt()) {
      Found found = service.find(work.place(), card.id(), card.wantedAt());
      if (!found.known()) {
        return Sent.of(
            new Shown(Verdict.IN_DOUBT, Optional.empty(), found.after(), "could not be looked up"),
            Optional.empty());
      }
      standing = found.message().filter(message -> !isFormer(message, card));
      if (standing.isEmpty() && !found.closed()) {
        return Sent.nothing(Optional.empty());
      }
    }
    return standing.map(at -> edit(work, at)).orElseGet(() -> post(work, now));
  }

  private Sent edit(Work work, String at) {
    Message message = withLinkToFormer(work);
    return Sent.of(service.edit(work.place(), work.card().id(), at, message), Optional.of(at));
  }

  private Sent post(Work work, Instant now) {
    Optional<Instant> quiet =
        work.debut().kind() == Debut.Kind.UNDISTURBED
            ? service.quietUntil(work.place(), now)
            : Optional.empty();
    return quiet
        .map(until -> Sent.nothing(Optional.of(until)))
        .orElseGet(
            () ->
                Sent.of(
                    service.post(work.place(), work.card().id(), withLinkToFormer(work)),
                    Optional.empty()));
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
