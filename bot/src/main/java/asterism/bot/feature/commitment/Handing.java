package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.PERSON;
import static asterism.bot.feature.commitment.Register.said;

import asterism.bot.command.Call;
import asterism.bot.command.Option.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Handovers;
import asterism.storage.people.People;
import asterism.storage.people.Person;

/** Handing a promise on to somebody who accepts it first. */
final class Handing {
  private final Offering offering;
  private final Whereabouts where;

  Handing(Offering offering, Whereabouts where) {
    this.offering = offering;
    this.where = where;
  }

  Reply hand(Call call) {
    Commitment mine = Register.open(call);
    Mentioned to = call.get(PERSON);
    Person person = to.person();
    if (person.id() == call.by().id()) {
      return kept(call, mine);
    }
    Offering.requireReachable(to);
    if (mine.handedTo().filter(asked -> asked == person.id()).isPresent()) {
      throw UsageError.of("commit.hand.already", "number", mine.number(), "person", person.name());
    }
    Offering.requireNotTooMany(call, person);
    CommitmentEvent handed =
        new Handovers(call.transaction())
            .hand(mine, person.id(), call.now().plus(Offering.PATIENCE), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(mine);
    shown.tell(Shown.REQUEST, handed.id(), person.id(), where);
    Message said =
        Message.of(
            call.wording()
                .say("commit.hand.said", "number", mine.number(), "person", person.name()));
    return Reply.of(offering.withMorning(call, said, person));
  }

  /** By the button. */
  Reply keep(Call call) {
    return kept(call, Register.open(call));
  }

  private static Reply kept(Call call, Commitment mine) {
    if (mine.handedTo().isEmpty()) {
      return said(call, "commit.keep.already", mine);
    }
    String asked = new People(call.transaction()).person(mine.handedTo().get()).name();
    new Handovers(call.transaction()).withdraw(mine, call.now());
    new Shown(call.transaction(), call.now()).again(mine);
    return Reply.of(
        call.wording().say("commit.keep.said", "number", mine.number(), "person", asked));
  }
}
