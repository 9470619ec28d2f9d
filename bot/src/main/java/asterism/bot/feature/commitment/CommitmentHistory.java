package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.CommitmentFeature.COMMIT;
import static asterism.bot.feature.commitment.CommitmentFeature.NUMBER;
import static asterism.bot.feature.commitment.CommitmentFeature.PAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.util.List;

/** Everything that ever happened to a commitment, privately, a page at a time. */
final class CommitmentHistory {
  private static final int PAGE_SIZE = 10;

  Reply page(Call call) {
    int number = call.get(NUMBER);
    Commitments commitments = new Commitments(call.transaction());
    Commitment commitment =
        commitments
            .find(number)
            .orElseThrow(() -> UsageError.of("commit.unknown", "number", number));
    List<CommitmentEvent> history = commitments.history(commitment.id());
    int page = call.find(PAGE).orElse(1);
    int from = (int) Math.min((page - 1L) * PAGE_SIZE, history.size());
    int to = Math.min(from + PAGE_SIZE, history.size());
    Message message = CommitmentCard.head(commitment, call.transaction(), call.wording());
    for (CommitmentEvent event : history.subList(from, to)) {
      message = message.note(line(call, event));
    }
    if (commitment.open() && commitment.ownerId() == call.by().id()) {
      message = message.actions(Buttons.ofOpen(call.wording(), commitment));
    }
    return Reply.instead(
        message.actions(
            Buttons.pages(
                call.wording(),
                Invocation.of(COMMIT, "show").with(NUMBER, number),
                page,
                to < history.size())));
  }

  private static Text line(Call call, CommitmentEvent event) {
    Wording wording = call.wording();
    Person by = new People(call.transaction()).person(event.byPersonId().orElseThrow());
    Text what =
        wording.say(
            "commit.event",
            "kind",
            event.kind(),
            "at",
            event.at(),
            "person",
            new Part.Mention(by.id(), by.name()),
            "before",
            event.dueBefore().map(wording::day).orElse(""),
            "after",
            event.dueAfter().map(wording::day).orElse(""));
    return event
        .because()
        .map(why -> what.and(wording.say("commit.event.because", "because", why)))
        .orElse(what);
  }
}
