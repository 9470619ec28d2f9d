package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.FILTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits for somebody's voice, on their own page. */
final class HomePart {
  private static final int MOST = 3;

  /** At most 7 blocks; none where nothing waits. */
  Optional<Message> of(Call call) {
    List<Minutes> waiting =
        new Proposals(call.transaction())
            .openTo(call.by().id(), call.now()).stream()
                .map(proposal -> Minutes.of(proposal, call.transaction()))
                .filter(minutes -> !minutes.awaitedOf(call.by().id()).isEmpty())
                .toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Wording wording = call.wording();
    Message message =
        new Message(
            List.of(new Block.Heading(wording.say("consensus.home.waiting", "n", waiting.size()))));
    for (int i = 0; i < Math.min(MOST, waiting.size()); i++) {
      boolean more = i == MOST - 1 && waiting.size() > MOST;
      message = message.and(item(call, waiting.get(i), more));
    }
    return Optional.of(message);
  }

  private static Message item(Call call, Minutes minutes, boolean more) {
    Wording wording = call.wording();
    Proposal proposal = minutes.proposal();
    List<Button> buttons = new ArrayList<>(Buttons.likeliest(wording, proposal));
    if (more) {
      buttons.set(buttons.size() - 1, all(wording));
    }
    return Message.of(new WaitingLine(minutes, call.by(), call.transaction(), wording).waiting())
        .actions(buttons);
  }

  private static Button all(Wording wording) {
    return new Button(
        Invocation.of(CONSENSUS, "list").with(FILTER, "waiting").id(),
        wording.plain("consensus.home.all"),
        wording.plain("consensus.home.all.description"),
        Button.Look.PLAIN);
  }
}
