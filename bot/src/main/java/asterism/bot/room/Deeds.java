package asterism.bot.room;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Router;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.room.RoomDraft;
import asterism.storage.room.RoomMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do in the room: kept there, and told to the bot where it is meant. */
final class Deeds {
  private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

  private static final Message NOTHING_SAID = new Message(List.of());
  private static final String PLANTED = "room-planted";

  /**
   * What came of it.
   *
   * @param message what the person said, as it stands now
   * @param reply the bot's private answer
   */
  record Outcome(Optional<RoomMessage> message, Optional<Answer> reply, Optional<Form> form) {
    static Outcome of(Optional<RoomMessage> message) {
      return new Outcome(message, Optional.empty(), Optional.empty());
    }
  }

  /**
   * @param kept the message it became; empty when the database was lost before it could be kept, or
   *     when it says that nothing was done and the same delivery may be tried again
   */
  record Answer(Message words, Optional<RoomMessage> kept) {}

  private final Conversations conversations;
  private volatile Router router = incoming -> Reply.NOTHING;

  Deeds(Conversations conversations) {
    this.conversations = conversations;
  }

  /** From now on the bot is told of everything meant for it. */
  void tell(Router to) {
    router = to;
  }

  Outcome say(Standpoint at, String text, String delivery) {
    long collaborative = at.scene().collaborative();
    String content = Contents.write(Message.of(Text.of(text)));
    String account = at.person().account();
    if (!at.place().direct() && !Typed.isForBot(text)) {
      return Outcome.of(
          conversations.say(collaborative, RoomDraft.said(at.place(), account, delivery, content)));
    }
    Optional<RoomMessage> typed =
        conversations.say(collaborative, RoomDraft.asked(at.place(), account, delivery, content));
    Outcome outcome = ask(at, Typed.said(text, at.scene()), delivery, Optional.empty());
    return new Outcome(typed, outcome.reply(), outcome.form());
  }

  Outcome press(Standpoint at, RoomMessage message, String button, String delivery) {
    boolean inPrivate =
        message.author().isEmpty() && message.privateTo().isPresent() && message.card().isEmpty();
    return ask(
        at,
        new Deed.Pressed(button, inPrivate),
        delivery,
        inPrivate ? Optional.of(message) : Optional.empty());
  }

  Outcome submit(Standpoint at, String form, Map<String, String> values, String delivery) {
    return ask(
        at,
        new Deed.Submitted(form, values, Typed.mentions(values.values(), at.scene())),
        delivery,
        Optional.empty());
  }

  Outcome react(Standpoint at, RoomMessage message, String emoji, boolean on, String delivery) {
    conversations.react(
        at.scene().collaborative(), delivery, message.id(), at.person().account(), emoji, on);
    Deed deed = new Deed.Reacted(Long.toString(message.id()), emoji, on);
    return ask(at, deed, delivery, Optional.empty());
  }

  /** The bot was added to the room, or to the channel where somebody stands, by them. */
  Outcome added(Standpoint at, Deed.Added.What what, String delivery) {
    return ask(at, new Deed.Added(what), delivery, Optional.empty());
  }

  /** Tells the bot once, whoever starts how often, that it was added to the room. */
  void addedToRoom(Standpoint at) {
    conversations.unlessDone(
        at.scene().collaborative(),
        PLANTED,
        () ->
            added(at, Deed.Added.What.WORKSPACE, PLANTED).reply().stream()
                .allMatch(answer -> answer.kept().isPresent()));
  }

  /** What came of a delivery, as far as it was kept, if the bot has acted upon it. */
  Optional<Outcome> handled(Scene scene, String delivery) {
    long collaborative = scene.collaborative();
    return conversations.isHandled(collaborative, scene.workspaceId(), delivery)
        ? Optional.of(
            new Outcome(Optional.empty(), kept(collaborative, delivery), Optional.empty()))
        : Optional.empty();
  }

  private Optional<Answer> kept(long collaborative, String delivery) {
    return conversations
        .answerTo(collaborative, delivery)
        .map(kept -> new Answer(Contents.read(kept.content()), Optional.of(kept)));
  }

  /** The message a person may act on, and where they stand then. */
  Optional<RoomMessage> visible(Scene scene, String account, String id) {
    if (!id.matches("[1-9]\\d{0,17}")) {
      return Optional.empty();
    }
    return conversations
        .find(scene.collaborative(), Long.parseLong(id))
        .filter(message -> message.visibleTo(account));
  }

  static boolean hasButton(RoomMessage message, String button) {
    List<Button> buttons = Contents.read(message.content()).buttons();
    return message.author().isEmpty()
        && buttons.stream().anyMatch(each -> each.id().equals(button));
  }

  private Outcome ask(
      Standpoint at, Deed deed, String delivery, Optional<RoomMessage> replaceable) {
    Reply reply = router.handle(at.doing(deed, delivery));
    return new Outcome(Optional.empty(), answer(at, reply, delivery, replaceable), reply.form());
  }

  /** Keeps the bot's answer; the answer to a delivery handled before is found again. */
  private Optional<Answer> answer(
      Standpoint at, Reply reply, String delivery, Optional<RoomMessage> replaceable) {
    if (reply.passing()) {
      return reply.message().map(words -> new Answer(words, Optional.empty()));
    }
    long collaborative = at.scene().collaborative();
    try {
      if (reply.message().isEmpty() && reply.files().isEmpty()) {
        return reply.form().isPresent() ? Optional.empty() : kept(collaborative, delivery);
      }
      Message words = reply.message().orElse(NOTHING_SAID);
      String content = Contents.write(words, reply.files());
      Optional<RoomMessage> replaced =
          replaceable
              .filter(old -> reply.replaces())
              .flatMap(old -> conversations.edit(collaborative, old.where(), old.id(), content));
      if (replaced.isPresent()) {
        return Optional.of(new Answer(words, replaced));
      }
      RoomDraft draft = RoomDraft.answered(at.place(), at.person().account(), delivery, content);
      return Optional.of(
          new Answer(
              words,
              conversations
                  .add(collaborative, draft)
                  .or(() -> conversations.answerTo(collaborative, delivery))));
    } catch (DatabaseUnavailable e) {
      LOG.warn("an answer to {} is given but not kept", delivery, e);
      return reply.message().map(words -> new Answer(words, Optional.empty()));
    }
  }
}
