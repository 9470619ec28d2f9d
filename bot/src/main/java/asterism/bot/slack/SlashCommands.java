package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.slack.Ears.Ear;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;

/** What people type with a slash: answered at once, in private. */
final class SlashCommands {
  private final Reception reception;
  private final Answers answers;
  private final Ears ears;
  private final Promptly promptly;

  SlashCommands(Reception reception, Answers answers, Ears ears, Promptly promptly) {
    this.reception = reception;
    this.answers = answers;
    this.ears = ears;
    this.promptly = promptly;
  }

  Response answer(SlashCommandRequest request) {
    SlashCommandPayload typed = request.getPayload();
    Ear ear = ears.at(typed.getResponseUrl(), "");
    List<Page> pages =
        promptly.done(() -> told(typed, ear), late -> tell(ear, late)).orElse(List.of());
    if (pages.isEmpty()) {
      return Response.ok();
    }
    tell(ear, pages.subList(1, pages.size()));
    return Response.builder()
        .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
        .body(Ears.json(pages.get(0), false, ""))
        .build();
  }

  private List<Page> told(SlashCommandPayload typed, Ear ear) {
    Profile by = reception.profiles().of(typed.getUserId(), typed.getUserName());
    Spoken spoken = reception.spoken().plain(typed.getCommand() + " ").text(text(typed));
    Deed deed = new Deed.Said(spoken.words(), spoken.mentions());
    Reply reply =
        reception.handle(
            typed.getTriggerId(), by, typed.getChannelId(), typed.getChannelName(), deed);
    reception.handOver(reply, by, ear);
    String channel = reception.channel(typed.getChannelId(), typed.getChannelName());
    return answers.shown(
        reply,
        spoken.mentions(),
        Optional.of(typed.getTriggerId()),
        new Origin("", channel, "", false));
  }

  /** Nothing typed is null over HTTP. */
  private static String text(SlashCommandPayload typed) {
    return Optional.ofNullable(typed.getText()).orElse("");
  }

  private static void tell(Ear ear, List<Page> pages) {
    if (!pages.isEmpty()) {
      ear.tell(pages, false);
    }
  }
}
