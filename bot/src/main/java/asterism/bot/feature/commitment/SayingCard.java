package asterism.bot.feature.commitment;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Saying;
import asterism.storage.commitment.Sayings;
import java.time.Instant;
import java.util.List;

/**
 * All that was noted for somebody in one meeting, in their direct messages: theirs to put right.
 */
record SayingCard() implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Saying saying = new Sayings(transaction).get(subject);
    List<Commitment> lines = new Sayings(transaction).of(subject);
    Names names = new Names(transaction);
    Message message =
        Message.of(
            wording.say(
                "commit.saying",
                "noter",
                names.mention(saying.notedBy()),
                "group",
                names.group(saying.groupId()),
                "n",
                lines.size()));
    boolean open = false;
    for (Commitment line : lines) {
      boolean theirs = line.ownerId() == saying.ownerId();
      message =
          message.paragraph(
              wording.say(
                  "commit.saying.line",
                  "number",
                  line.number(),
                  "what",
                  line.what(),
                  "day",
                  line.due(),
                  "state",
                  line.state(),
                  "said",
                  line.said(),
                  "theirs",
                  theirs && !line.seeking()));
      if (line.said()) {
        open = true;
        message = message.actions(Buttons.ofSaid(wording, line));
      }
    }
    return new Showing(open ? message.note(wording.say("commit.saying.free")) : message, open);
  }
}
