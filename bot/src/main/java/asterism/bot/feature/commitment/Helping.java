package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.WHY;
import static asterism.bot.feature.commitment.Register.said;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Help;
import asterism.storage.people.People;
import java.util.Optional;

/** Asking for help, which is a strength, and giving it. */
final class Helping {

  Reply help(Call call) {
    Commitment mine = Register.open(call);
    new Help(call.transaction()).want(mine, call.by().id(), call.get(WHY), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(mine);
    CommitmentEvent began =
        Rounds.present(new Commitments(call.transaction()).history(mine.id())).orElseThrow();
    shown.help(mine, began);
    return said(call, "commit.help.said", mine);
  }

  Reply helped(Call call) {
    Commitment mine = Register.open(call);
    if (mine.helpWanted().isPresent()) {
      new Help(call.transaction()).end(mine, call.by().id(), call.now());
      new Shown(call.transaction(), call.now()).again(mine);
    }
    return said(call, "commit.helped.said", mine);
  }

  /** Somebody can help; the owner is told. */
  Reply join(Call call) {
    Commitment wanting = Register.lock(call);
    if (wanting.helpWanted().isEmpty()) {
      throw UsageError.of("commit.join.over", "number", wanting.number());
    }
    if (wanting.ownerId() == call.by().id()) {
      throw UsageError.of("commit.join.own", "number", wanting.number());
    }
    String owner = new People(call.transaction()).person(wanting.ownerId()).name();
    Optional<CommitmentEvent> joined =
        new Help(call.transaction()).join(wanting, call.by().id(), call.now());
    if (joined.isPresent()) {
      Shown shown = new Shown(call.transaction(), call.now());
      shown.again(wanting);
      shown.answer(joined.get(), wanting.ownerId());
    }
    return Reply.of(
        call.wording()
            .say(
                joined.isPresent() ? "commit.join.said" : "commit.join.already",
                "number",
                wanting.number(),
                "owner",
                owner));
  }
}
