package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Offers;
import java.time.Instant;
import java.util.List;

/**
 * All that somebody left behind for one organization, in the direct messages of those who represent
 * it.
 */
record LeftCard() implements Face {
  /** More than these would be longer than a message may be. */
  private static final int MOST = 8;

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitments commitments = new Commitments(transaction);
    CommitmentEvent first = commitments.event(subject);
    List<Commitment> left =
        new Offers(transaction)
            .leftWith(first).stream().map(event -> commitments.get(event.commitmentId())).toList();
    List<Commitment> seeking = left.stream().filter(Commitment::seeking).toList();
    Names names = new Names(transaction);
    Message message =
        Message.of(
            wording.say(
                "commit.left",
                "person",
                names.mention(first.toPersonId()),
                "group",
                names.group(left.get(0).groupId()),
                "organization",
                names.organization(first.organizationId()),
                "n",
                left.size()));
    for (Commitment commitment : seeking.subList(0, Math.min(MOST, seeking.size()))) {
      message =
          message
              .paragraph(
                  wording.say(
                      "commit.left.line",
                      "number",
                      commitment.number(),
                      "what",
                      commitment.what(),
                      "day",
                      commitment.due()))
              .actions(List.of(Buttons.main(wording, "take", commitment)));
    }
    if (seeking.size() > MOST) {
      message = message.note(wording.say("commit.left.more", "n", seeking.size() - MOST));
    }
    int settled = left.size() - seeking.size();
    return new Showing(
        settled > 0 ? message.note(wording.say("commit.left.settled", "n", settled)) : message,
        !seeking.isEmpty());
  }
}
