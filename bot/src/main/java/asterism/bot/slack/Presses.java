package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.slack.Ears.Ear;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons people press: on cards, on answers, and on the home page. */
final class Presses {
  private static final String ON_A_PAGE = "view";

  private final Reception reception;
  private final Answers answers;
  private final Ears ears;
  private final Home home;
  private final Promptly promptly;

  Presses(Reception reception, Answers answers, Ears ears, Home home, Promptly promptly) {
    this.reception = reception;
    this.answers = answers;
    this.ears = ears;
    this.home = home;
    this.promptly = promptly;
  }

  Response answer(BlockActionRequest request) {
    BlockActionPayload pressed = request.getPayload();
    promptly.done(() -> press(pressed));
    return Response.ok();
  }

  private void press(BlockActionPayload pressed) {
    BlockActionPayload.Action action = pressed.getActions().get(0);
    String button = Optional.ofNullable(action.getValue()).orElse("");
    Origin from = from(pressed);
    Profile by = by(pressed);
    Reply reply =
        answers
            .opens(button)
            .map(Reply::of)
            .orElseGet(
                () ->
                    reception.handle(
                        pressed.getTriggerId(),
                        by,
                        from.channel(),
                        channelName(pressed),
                        new Deed.Pressed(button, !Buttons.ofACard(action.getActionId()))));
    List<Page> pages = answers.shown(reply, Map.of(), Optional.of(pressed.getTriggerId()), from);
    Ear ear = ear(pressed, by, from);
    if (!pages.isEmpty()) {
      ear.tell(pages, reply.replaces() && !Buttons.ofACard(action.getActionId()));
    }
    reception.handOver(reply, by, ear);
    if (from.home()) {
      home.changed(by);
    }
  }

  private Profile by(BlockActionPayload pressed) {
    String name = Optional.ofNullable(pressed.getUser().getName()).orElse("");
    return reception.profiles().of(pressed.getUser().getId(), name);
  }

  private Origin from(BlockActionPayload pressed) {
    if (ON_A_PAGE.equals(pressed.getContainer().getType()) || pressed.getChannel() == null) {
      return new Origin("", "", "", true);
    }
    String channel = reception.channel(pressed.getChannel().getId(), channelName(pressed));
    return new Origin(
        "", channel, Optional.ofNullable(pressed.getContainer().getThreadTs()).orElse(""), false);
  }

  private static String channelName(BlockActionPayload pressed) {
    return Optional.ofNullable(pressed.getChannel())
        .map(BlockActionPayload.Channel::getName)
        .orElse("");
  }

  /** What nobody else sees is answered so; what stays in their own conversation, there. */
  private Ear ear(BlockActionPayload pressed, Profile by, Origin from) {
    boolean stays = from.channel().isEmpty() && !pressed.getContainer().isEphemeral();
    if (!stays && pressed.getResponseUrl() != null) {
      return ears.at(pressed.getResponseUrl(), from.thread());
    }
    Optional<MessageId> message =
        Optional.ofNullable(pressed.getContainer().getMessageTs())
            .map(ts -> MessageId.of(pressed.getChannel().getId(), ts));
    return ears.direct(by.account(), from.thread(), message);
  }
}
