package asterism.bot.feature.commitment;

import asterism.bot.command.Call;
import asterism.bot.feature.Formerly;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A commitment in a list: a line, and what whoever reads it can do with it. */
final class Items {
  private Items() {}

  /**
   * @param withGroup whether to say in which group, where that is another
   */
  static Message of(Call call, Commitment commitment, boolean withGroup) {
    Text line = line(call, commitment);
    boolean elsewhere = withGroup && commitment.groupId() != call.group().id();
    Text whole = elsewhere ? line.and(Text.of(" · ")).and(group(call, commitment)) : line;
    return Message.of(
            Formerly.added(whole, Shown.CARD, commitment.id(), call.transaction(), call.wording()))
        .actions(buttons(call, commitment));
  }

  /** Number, day, owner, words and how it stands. */
  static Text line(Call call, Commitment commitment) {
    Wording wording = call.wording();
    return wording.say(
        "commit.list.item",
        "number",
        commitment.number(),
        "day",
        commitment.due(),
        "owner",
        Owner.of(commitment, call.transaction()).in(wording),
        "what",
        commitment.what(),
        "state",
        commitment.state(),
        "help",
        commitment.helpWanted().isPresent(),
        "said",
        commitment.said(),
        "handed",
        commitment.handedTo().isPresent(),
        "seeking",
        commitment.seeking());
  }

  static Text group(Call call, Commitment commitment) {
    return call.wording()
        .say(
            "commit.list.in_group",
            "group",
            new Groups(call.transaction()).group(commitment.groupId()).name());
  }

  /** What the reader can do with it as it stands; whoever can do nothing can look. */
  static List<Button> buttons(Call call, Commitment commitment) {
    Wording wording = call.wording();
    List<Button> buttons = new ArrayList<>();
    boolean own = commitment.ownerId() == call.by().id();
    if (own && commitment.said()) {
      buttons.addAll(Buttons.ofSaid(wording, commitment));
    } else if (own && commitment.open()) {
      buttons.addAll(Buttons.ofOpen(wording, commitment));
    }
    boolean asked =
        (own && commitment.state() == State.OFFERED && !commitment.seeking())
            || commitment.handedTo().equals(Optional.of(call.by().id()));
    if (asked) {
      request(call, commitment)
          .ifPresent(id -> buttons.addAll(Buttons.ofRequest(wording, commitment, id)));
    }
    if (commitment.seeking()) {
      buttons.add(Buttons.main(wording, "take", commitment));
    }
    if (!own && commitment.helpWanted().isPresent()) {
      buttons.add(Buttons.main(wording, "join", commitment));
    }
    return buttons.isEmpty() ? List.of(Buttons.of(wording, "show", commitment)) : buttons;
  }

  private static Optional<Long> request(Call call, Commitment commitment) {
    List<CommitmentEvent> history = new Commitments(call.transaction()).history(commitment.id());
    return Request.latest(history).filter(Request::pending).map(r -> r.asked().id());
  }
}
