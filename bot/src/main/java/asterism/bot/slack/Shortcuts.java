package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.slack.Ears.Ear;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Optional;

/** What people choose from the menu of a message. */
final class Shortcuts {
  private final Installation here;
  private final Reception reception;
  private final Answers answers;
  private final Ears ears;
  private final Promptly promptly;

  Shortcuts(Installation here, Reception reception, Answers answers, Ears ears, Promptly promptly) {
    this.here = here;
    this.reception = reception;
    this.answers = answers;
    this.ears = ears;
    this.promptly = promptly;
  }

  Response answer(MessageShortcutRequest request) {
    MessageShortcutPayload chosen = request.getPayload();
    promptly.done(() -> record(chosen));
    return Response.ok();
  }

  private void record(MessageShortcutPayload chosen) {
    Message message = chosen.getMessage();
    String channel = chosen.getChannel().getId();
    Profile by =
        reception
            .profiles()
            .of(
                chosen.getUser().getId(),
                Optional.ofNullable(chosen.getUser().getName()).orElse(""));
    Spoken spoken = reception.spoken().text(Optional.ofNullable(message.getText()).orElse(""));
    String thread = Optional.ofNullable(message.getThreadTs()).orElse("");
    Deed.Recorded deed =
        new Deed.Recorded(
            author(message),
            spoken.words(),
            here.address(channel, chosen.getMessageTs(), thread).toString(),
            spoken.mentions());
    String name = Optional.ofNullable(chosen.getChannel().getName()).orElse("");
    Reply reply = reception.handle(chosen.getTriggerId(), by, channel, name, deed);
    List<Page> pages =
        answers.shown(
            reply,
            spoken.mentions(),
            Optional.of(chosen.getTriggerId()),
            new Origin("", reception.channel(channel, name), thread, false));
    Ear ear = ears.at(chosen.getResponseUrl(), "");
    if (!pages.isEmpty()) {
      ear.tell(pages, false);
    }
    reception.handOver(reply, by, ear);
  }

  /** A message of a program may name no account of its own. */
  private Mentioned author(Message message) {
    if (message.getUser() != null) {
      return reception.profiles().of(message.getUser(), "").mentioned();
    }
    String bot = Optional.ofNullable(message.getBotId()).orElse("bot");
    String name = Optional.ofNullable(message.getUsername()).orElse(bot);
    return new Mentioned(bot, name, Optional.empty(), Optional.empty(), true, true, false);
  }
}
