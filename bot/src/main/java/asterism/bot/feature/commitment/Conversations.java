package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.NOTE;
import static asterism.bot.feature.commitment.Register.array;
import static asterism.bot.feature.commitment.Register.said;

import asterism.bot.command.Call;
import asterism.bot.command.May;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Names;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.ConversationNote;
import asterism.storage.commitment.ConversationNotes;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import java.time.LocalDate;
import java.util.List;

/**
 * Promises that no reminder helps any more: somebody is to talk to their owner, kindly. Only the
 * backbone and the group's facilitators see that, and what came of it; never its owner.
 */
final class Conversations {
  /** Who sees them. */
  static final May WHO = May.of(Standing.FACILITATOR, Standing.BACKBONE);

  private Conversations() {}

  /** One of them in a list: how one could begin, what came of it last, and a button for that. */
  static Message item(Call call, Commitment commitment) {
    Wording wording = call.wording();
    Text line = Items.line(call, commitment).and(Text.of(" · ")).and(Items.group(call, commitment));
    Message message = Message.of(line).note(opening(call, commitment));
    return new ConversationNotes(call.transaction())
        .latest(commitment.id(), commitment.ownerId())
        .map(note -> message.note(noted(call, note)))
        .orElse(message)
        .actions(
            List.of(
                Buttons.main(wording, "note", commitment),
                Buttons.of(wording, "show", commitment)));
  }

  private static Text opening(Call call, Commitment commitment) {
    String owner = new People(call.transaction()).person(commitment.ownerId()).name();
    return call.wording()
        .say(
            "commit.talk.opening",
            "about",
            About.of(commitment),
            "owner",
            owner,
            "what",
            Shortened.of(commitment.what()));
  }

  private static Text noted(Call call, ConversationNote note) {
    Wording wording = call.wording();
    return wording.say(
        "commit.talk.noted",
        "by",
        new Names(call.transaction()).mention(note.byPersonId()),
        "day",
        LocalDate.ofInstant(note.at(), wording.zone()),
        "words",
        note.words(),
        "earlier",
        note.earlier());
  }

  static Reply note(Call call) {
    Commitment commitment = Register.lock(call);
    call.permitIn(
        new Groups(call.transaction()).group(commitment.groupId()),
        array(Involved.of(commitment, call.by().id())));
    if (commitment.ownerId() == call.by().id()) {
      throw UsageError.of("commit.note.own", "number", commitment.number());
    }
    new ConversationNotes(call.transaction())
        .append(commitment.id(), commitment.ownerId(), call.by().id(), call.get(NOTE), call.now());
    return said(call, "commit.note.said", commitment);
  }

  /** What one could begin with. */
  enum About {
    HELP,
    SAID,
    RECURRING,
    OTHER;

    static About of(Commitment commitment) {
      if (commitment.helpWanted().isPresent()) {
        return HELP;
      }
      if (commitment.said()) {
        return SAID;
      }
      return commitment.recurringId().isPresent() ? RECURRING : OTHER;
    }
  }
}
