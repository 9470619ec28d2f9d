package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.PERSON;
import static asterism.bot.feature.consensus.Options.WHY;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Group;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import java.util.List;
import java.util.Optional;

/**
 * Explicit, dated changes of who has a voice in an open proposal; for who facilitates its group.
 */
final class Including {
  private final Whereabouts where;

  Including(Whereabouts where) {
    this.where = where;
  }

  Reply include(Call call) {
    Proposal proposal = lock(call);
    Person person = Strangers.requireReachable(call.get(PERSON)).person();
    new Roster(call.transaction())
        .joins(person.id(), proposal.groupId(), Docket.today(call, proposal), call.now());
    Holder holder = holder(call, proposal, person);
    requireNoVoice(call, proposal, person);
    seat(call, proposal, holder, person);
    ProposalEvent event = told(call, proposal);
    Voice included = voice(call, proposal, holder).orElseThrow();
    new Shown(call.transaction(), call.now()).tell(event, person.id(), where);
    return changed(call, proposal, "consensus.include.said", included.name());
  }

  /** Who speaks for a voice by now, as the roster has it, need not be let in. */
  private static void requireNoVoice(Call call, Proposal proposal, Person person) {
    List<Voice> theirs = Saying.voicesOf(call, proposal, person);
    if (!theirs.isEmpty()) {
      throw UsageError.of(
          "consensus.include.already",
          "name",
          theirs.get(0).name(),
          "person",
          person.name(),
          "number",
          proposal.number());
    }
  }

  /** Whom an organization sends is its own affair, and is changed on the roster. */
  private static void seat(Call call, Proposal proposal, Holder holder, Person person) {
    Electorate electorate = new Electorate(call.transaction());
    Optional<Voice> voice = voice(call, proposal, holder);
    if (voice.isEmpty()) {
      List<Seat> seats = seats(call, proposal, holder, person);
      electorate.add(proposal, holder, seats, call.by().id(), call.now());
    } else if (voice.get().present().isEmpty()) {
      Seat seat = new Seat(person.id(), false);
      electorate.seat(proposal, voice.get(), seat, Optional.of(call.by().id()), call.now());
    } else {
      throw UsageError.of(
          "consensus.include.others",
          "name",
          voice.get().name(),
          "person",
          person.name(),
          "number",
          proposal.number());
    }
  }

  Reply exclude(Call call) {
    Proposal proposal = lock(call);
    Person person = call.get(PERSON).person();
    Voice voice =
        voice(call, proposal, holder(call, proposal, person))
            .orElseThrow(
                () ->
                    UsageError.of(
                        "consensus.exclude.not_in_it",
                        "name",
                        person.name(),
                        "number",
                        proposal.number()));
    Round before = Round.of(proposal, call.transaction());
    new Electorate(call.transaction())
        .remove(
            proposal, voice, Optional.of(call.by().id()), Optional.of(call.get(WHY)), call.now());
    ProposalEvent event = told(call, proposal);
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(proposal, List.of(voice));
    voice.present().stream()
        .map(Delegate::personId)
        .filter(delegate -> delegate != call.by().id())
        .forEach(delegate -> shown.tell(event, delegate, where));
    new Turns(call.transaction(), where, call.now())
        .told(Optional.empty(), before, Round.of(proposal, call.transaction()));
    return changed(call, proposal, "consensus.exclude.said", voice.name());
  }

  /** The group sees who has a voice from now on, and who no more. */
  private static ProposalEvent told(Call call, Proposal proposal) {
    ProposalEvent event = new ProposalHistory(call.transaction()).latest(proposal.id());
    new Shown(call.transaction(), call.now()).news(event, proposal);
    return event;
  }

  private static List<Seat> seats(Call call, Proposal proposal, Holder holder, Person person) {
    List<Seat> seats =
        Seating.of(
                proposal.voices(),
                proposal.groupId(),
                Docket.today(call, proposal),
                call.transaction())
            .of(holder);
    return seats.isEmpty() ? List.of(new Seat(person.id(), false)) : seats;
  }

  private static Proposal lock(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    call.permitIn(Docket.groupOf(call, proposal));
    if (proposal.isCheck()) {
      throw UsageError.of("consensus.include.check", "number", proposal.number());
    }
    return proposal;
  }

  /** Whose voice it is: the organization they speak for, or theirs. */
  private static Holder holder(Call call, Proposal proposal, Person person) {
    if (proposal.voices() == Group.Voices.PERSON) {
      return Holder.person(person.id());
    }
    return new People(call.transaction())
        .organizationOf(person.id(), proposal.groupId(), Docket.today(call, proposal))
        .map(organization -> Holder.organization(organization.id()))
        .orElseThrow(() -> UsageError.of("consensus.include.nobodys", "person", person.name()));
  }

  private static Optional<Voice> voice(Call call, Proposal proposal, Holder holder) {
    return new Electorate(call.transaction())
        .of(proposal.id()).stream()
            .filter(
                voice ->
                    voice.organizationId().equals(holder.organization())
                        && voice.personId().equals(holder.person()))
            .findFirst();
  }

  private static Reply changed(Call call, Proposal proposal, String key, String name) {
    new Shown(call.transaction(), call.now())
        .again(proposal, new Electorate(call.transaction()).of(proposal.id()));
    return Reply.of(call.wording().say(key, "name", name, "number", proposal.number()));
  }
}
