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
import asterism.storage.commitment.Help;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Help that is wanted: in the group's channel, and in the backbone's. */
record HelpCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    CommitmentEvent asked = commitments.event(subject);
    Commitment commitment = commitments.get(asked.commitmentId());
    List<CommitmentEvent> history = commitments.history(commitment.id());
    boolean wanted = Rounds.present(history).map(CommitmentEvent::id).equals(Optional.of(subject));
    Message message =
        Message.of(
                wording.say(
                    "commit.help_card",
                    "number",
                    commitment.number(),
                    "owner",
                    Owner.of(commitment, transaction).in(wording),
                    "group",
                    new Names(transaction).group(commitment.groupId()),
                    "day",
                    commitment.due(),
                    "wanted",
                    wanted))
            .paragraph(Text.of(commitment.what()));
    if (!wanted) {
      return new Showing(message.note(wording.say("commit.help_card.over")), false);
    }
    message =
        message.paragraph(
            wording.say("commit.card.help", "because", commitment.helpWanted().orElse("")));
    List<Long> helpers = new Help(transaction).helpers(commitment.id());
    if (!helpers.isEmpty()) {
      message =
          message.note(
              wording.say("commit.help_card.helpers", "people", named(transaction, helpers)));
    }
    return new Showing(message.actions(List.of(Buttons.main(wording, "join", commitment))), true);
  }

  private static Text named(Transaction transaction, List<Long> people) {
    Names names = new Names(transaction);
    Text all = names.mention(people.get(0));
    for (long person : people.subList(1, people.size())) {
      all = all.and(Text.of(", ")).and(names.mention(person));
    }
    return all;
  }
}
