package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.Commitments;
import java.time.Instant;

/** Thanks in the channel for a promise kept: the same warmth on time and late. */
record ThanksCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Commitment commitment = new Commitments(transaction).get(subject);
    String key = commitment.state() == State.KEPT ? "commit.thanks" : "commit.thanks.taken_back";
    return new Showing(
        Message.of(
            wording.say(
                key,
                "number",
                commitment.number(),
                "owner",
                Owner.of(commitment, transaction).in(wording),
                "what",
                commitment.what(),
                "late",
                commitment.keptLate().orElse(false))),
        false);
  }
}
