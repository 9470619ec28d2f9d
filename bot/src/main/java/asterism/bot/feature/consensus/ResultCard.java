package asterism.bot.feature.consensus;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import java.time.Instant;

/**
 * What a proposal came to, in its group's channel; what the steering committee decided, in every
 * group's. There is nothing to press: it is done.
 */
record ResultCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Proposal closed = new Proposals(transaction).get(subject);
    return new Showing(
        Message.of(
                wording.say(
                    "consensus.result",
                    "number",
                    closed.number(),
                    "check",
                    closed.isCheck(),
                    "group",
                    new Names(transaction).group(closed.groupId())))
            .paragraph(Text.of(closed.wording()))
            .paragraph(Result.of(closed, transaction, wording))
            .note(wording.say("consensus.result.more", "number", closed.number())),
        false);
  }
}
