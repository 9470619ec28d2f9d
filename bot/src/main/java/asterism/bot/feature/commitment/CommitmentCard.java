package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.feature.Formerly;
import asterism.bot.feature.Names;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.Commitments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A commitment in its group's channel: who, for whom, what, by when, and how it stands. */
record CommitmentCard() implements Face {
  /** Ends that come with a word why. */
  private static final Set<State> WITH_A_WORD = Set.of(State.RELEASED, State.DECLINED);

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    Commitment commitment = commitments.get(subject);
    List<CommitmentEvent> history = commitments.history(subject);
    Message message = head(commitment, transaction, wording);
    message = message.note(state(commitment, history, transaction, wording));
    if (commitment.said()) {
      message = message.note(said(commitment, transaction, wording));
    }
    if (commitment.handedTo().isPresent()) {
      message = message.note(handed(commitment, transaction, wording));
    }
    return new Showing(message.actions(buttons(commitment, history, wording)), commitment.alive());
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
                    "offerer",
                    new Names(transaction).mention(commitment.offeredBy()),
                    "day",
                    commitment.due(),
                    "state",
                    commitment.state(),
                    "seeking",
                    commitment.seeking(),
                    "said",
                    commitment.sayingId().isPresent()))
            .paragraph(Text.of(commitment.what()));
    head = Formerly.noted(head, Shown.CARD, commitment.id(), transaction, wording);
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

  private static Text state(
      Commitment commitment,
      List<CommitmentEvent> history,
      Transaction transaction,
      Wording wording) {
    boolean moved = history.stream().anyMatch(event -> event.kind() == Kind.MOVED);
    Text state =
        wording.say(
            "commit.card.state",
            "state",
            commitment.state(),
            "moved",
            moved,
            "seeking",
            commitment.seeking(),
            "whose",
            commitment.organizationId().isPresent(),
            "organization",
            new Names(transaction).organization(commitment.organizationId()));
    Optional<String> because =
        WITH_A_WORD.contains(commitment.state())
            ? history.get(history.size() - 1).because()
            : Optional.empty();
    return because
        .map(why -> state.and(wording.say("commit.event.because", "because", why)))
        .orElse(state);
  }

  private static Text said(Commitment commitment, Transaction transaction, Wording wording) {
    return wording.say(
        "commit.card.said",
        "noter",
        new Names(transaction).mention(commitment.offeredBy()),
        "owner",
        new Names(transaction).mention(commitment.ownerId()));
  }

  private static Text handed(Commitment commitment, Transaction transaction, Wording wording) {
    return wording.say(
        "commit.card.handed",
        "to",
        new Names(transaction).mention(commitment.handedTo()),
        "owner",
        new Names(transaction).mention(commitment.ownerId()));
  }

  private static List<Button> buttons(
      Commitment commitment, List<CommitmentEvent> history, Wording wording) {
    if (commitment.open()) {
      return Buttons.ofOpen(wording, commitment);
    }
    if (commitment.seeking()) {
      return List.of(Buttons.main(wording, "take", commitment));
    }
    return commitment.state() == State.OFFERED
        ? Request.latest(history)
            .map(request -> Buttons.ofRequest(wording, commitment, request.asked().id()))
            .orElse(List.of())
        : List.of();
  }
}
