package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A commitment in its group's channel: who, for whom, what, by when, and how it stands. */
record CommitmentCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    Commitment commitment = commitments.get(subject);
    Message message = head(commitment, transaction, wording);
    message = message.note(state(commitments, commitment, wording));
    return new Showing(
        commitment.open() ? message.actions(Buttons.ofOpen(wording, commitment)) : message,
        commitment.open());
  }

  /** Who, for whom, by when, what, for which strategy, and why help is wanted. */
  static Message head(Commitment commitment, Transaction transaction, Wording wording) {
    Message head =
        Message.of(
                wording.say(
                    "commit.card",
                    "number",
                    commitment.number(),
                    "owner",
                    Owner.of(commitment, transaction).in(wording),
                    "day",
                    commitment.due(),
                    "state",
                    commitment.state()))
            .paragraph(Text.of(commitment.what()));
    if (commitment.strategy().isPresent()) {
      head =
          head.note(wording.say("commit.card.strategy", "strategy", commitment.strategy().get()));
    }
    Optional<Text> turns = Recurring.of(commitment, transaction, wording);
    if (turns.isPresent()) {
      head = head.note(wording.say("commit.card.turns", "turns", turns.get()));
    }
    return commitment.helpWanted().isPresent()
        ? head.paragraph(wording.say("commit.card.help", "because", commitment.helpWanted().get()))
        : head;
  }

  private static Text state(Commitments commitments, Commitment commitment, Wording wording) {
    List<CommitmentEvent> history = commitments.history(commitment.id());
    Optional<String> because =
        commitment.state() == State.RELEASED
            ? history.get(history.size() - 1).because()
            : Optional.empty();
    boolean moved = history.stream().anyMatch(e -> e.kind() == CommitmentEvent.Kind.MOVED);
    return because
        .map(why -> wording.say("commit.card.released", "because", why))
        .orElseGet(
            () -> wording.say("commit.card.state", "state", commitment.state(), "moved", moved));
  }
}
