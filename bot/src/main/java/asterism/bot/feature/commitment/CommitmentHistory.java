package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.PAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Formerly;
import asterism.bot.feature.Names;
import asterism.bot.feature.Pages;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import java.util.List;

/** Everything that ever happened to a commitment, privately, a page at a time. */
final class CommitmentHistory {
  private static final int PAGE_SIZE = 10;

  Reply page(Call call) {
    int number = call.get(NUMBER);
    Commitments commitments = new Commitments(call.transaction());
    Commitment commitment =
        Formerly.meant(call, Shown.CARD, number, commitments.find(number).map(Commitment::id))
            .map(commitments::get)
            .orElseThrow(() -> UsageError.of("commit.unknown", "number", number));
    List<CommitmentEvent> history = commitments.history(commitment.id());
    Pages pages = Pages.of(call.find(PAGE), history.size(), PAGE_SIZE);
    int from = (int) pages.offset();
    int to = Math.min(from + PAGE_SIZE, history.size());
    Message message = CommitmentCard.head(commitment, call.transaction(), call.wording());
    for (CommitmentEvent event : history.subList(from, to)) {
      message = message.note(line(call, event));
    }
    return Reply.instead(
        message
            .actions(possible(call, commitment))
            .actions(
                pages.turns(
                    call.wording(),
                    Invocation.of(COMMIT, "show").with(NUMBER, commitment.number()),
                    PAGE)));
  }

  /** What the reader can do with it, if anything. */
  private static List<Button> possible(Call call, Commitment commitment) {
    Button look = Buttons.of(call.wording(), "show", commitment);
    return Items.buttons(call, commitment).stream().filter(b -> !b.equals(look)).toList();
  }

  private static Text line(Call call, CommitmentEvent event) {
    Wording wording = call.wording();
    Names names = new Names(call.transaction());
    Text what =
        wording.say(
            "commit.event",
            "kind",
            event.kind(),
            "at",
            event.at(),
            "person",
            names.mention(event.byPersonId()),
            "to",
            names.mention(event.toPersonId()),
            "organization",
            names.organization(event.organizationId()),
            "before",
            event.dueBefore().map(wording::day).orElse(""),
            "after",
            event.dueAfter().map(wording::day).orElse(""),
            "moved",
            event.dueBefore().isPresent());
    if (event.whatBefore().isPresent()) {
      what = what.and(wording.say("commit.event.words", "before", event.whatBefore().get()));
    }
    return event.because().isPresent()
        ? what.and(wording.say("commit.event.because", "because", event.because().get()))
        : what;
  }
}
