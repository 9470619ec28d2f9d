package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An offer or a handover, in the direct messages of whom it was made to. */
record RequestCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    CommitmentEvent asked = commitments.event(subject);
    Commitment commitment = commitments.get(asked.commitmentId());
    List<CommitmentEvent> history = commitments.history(commitment.id());
    Request request = Request.of(subject, history).orElseThrow();
    Names names = new Names(transaction);
    Message message =
        Message.of(
                wording.say(
                    "commit.request",
                    "number",
                    commitment.number(),
                    "from",
                    names.mention(request.from()),
                    "group",
                    names.group(commitment.groupId()),
                    "day",
                    commitment.due(),
                    "handover",
                    request.handover()))
            .paragraph(Text.of(commitment.what()));
    if (commitment.strategy().isPresent()) {
      message =
          message.note(
              wording.say("commit.card.strategy", "strategy", commitment.strategy().get()));
    }
    return new Showing(
        request.pending()
            ? pending(message, commitment, request, wording)
            : message.note(answered(commitment, request, wording)),
        request.pending());
  }

  private static Message pending(
      Message message, Commitment commitment, Request request, Wording wording) {
    LocalDate until = LocalDate.ofInstant(commitment.answerBy().orElseThrow(), wording.zone());
    return message
        .note(wording.say("commit.request.free", "until", until))
        .actions(Buttons.ofRequest(wording, commitment, request.asked().id()));
  }

  private static Text answered(Commitment commitment, Request request, Wording wording) {
    Text status =
        wording.say(
            "commit.request.status",
            "status",
            request.status(),
            "state",
            commitment.state(),
            "day",
            request.last().dueAfter().orElse(commitment.due()),
            "at",
            request.last().at());
    return request.last().because().isPresent() && request.status() == Request.Status.DECLINED
        ? status.and(wording.say("commit.event.because", "because", request.last().because().get()))
        : status;
  }
}
