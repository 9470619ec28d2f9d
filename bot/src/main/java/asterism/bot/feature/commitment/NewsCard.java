package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.Commitments;
import java.time.Instant;

/** Something that happened to a commitment, told to whom it matters. It says the same for ever. */
record NewsCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    CommitmentEvent event = commitments.event(subject);
    Commitment commitment = commitments.get(event.commitmentId());
    Names names = new Names(transaction);
    boolean left =
        event.kind() == Kind.UNANSWERED
            && commitments.history(commitment.id()).stream()
                .anyMatch(e -> e.kind() == Kind.LEFT_BEHIND);
    Text news =
        wording.say(
            "commit.news",
            "kind",
            event.kind(),
            "number",
            commitment.number(),
            "what",
            commitment.what(),
            "group",
            names.group(commitment.groupId()),
            "by",
            names.mention(event.byPersonId()),
            "to",
            names.mention(event.toPersonId()),
            "owner",
            names.mention(commitment.ownerId()),
            "offerer",
            names.mention(commitment.offeredBy()),
            "day",
            event.dueAfter().map(wording::day).orElse(""),
            "moved",
            event.dueBefore().isPresent(),
            "said",
            commitment.sayingId().isPresent(),
            "left",
            left);
    return new Showing(
        Message.of(
            event.because().isPresent()
                ? news.and(wording.say("commit.event.because", "because", event.because().get()))
                : news),
        false);
  }
}
