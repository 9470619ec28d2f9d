package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.PERSON;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * Explicit, dated changes of who has a voice in an open proposal; for who facilitates its group.
 */
final class Including {

  Reply include(Call call) {
    Proposal proposal = lock(call);
    Person person = call.get(PERSON).person();
    Optional<Organization> organization = organization(call, proposal, person);
    Holder holder =
        organization
            .map(whose -> Holder.organization(whose.id()))
            .orElse(Holder.person(person.id()));
    String name = organization.map(Organization::name).orElse(person.name());
    if (voice(call, proposal, holder).isPresent()) {
      throw UsageError.of("consensus.include.already", "name", name, "number", proposal.number());
    }
    List<Seat> seats =
        Seating.of(
                proposal.voices(),
                proposal.groupId(),
                Docket.today(call, proposal),
                call.transaction())
            .of(holder);
    new Electorate(call.transaction())
        .add(
            proposal,
            holder,
            seats.isEmpty() ? List.of(new Seat(person.id(), false)) : seats,
            call.by().id(),
            call.now());
    return changed(call, proposal, "consensus.include.said", name);
  }

  Reply exclude(Call call) {
    Proposal proposal = lock(call);
    Person person = call.get(PERSON).person();
    Optional<Organization> organization = organization(call, proposal, person);
    Holder holder =
        organization
            .map(whose -> Holder.organization(whose.id()))
            .orElse(Holder.person(person.id()));
    String name = organization.map(Organization::name).orElse(person.name());
    Voice voice =
        voice(call, proposal, holder)
            .orElseThrow(
                () ->
                    UsageError.of(
                        "consensus.exclude.not_in_it", "name", name, "number", proposal.number()));
    new Electorate(call.transaction())
        .remove(proposal, voice, Optional.of(call.by().id()), call.find(BECAUSE), call.now());
    new Shown(call.transaction(), call.now()).again(proposal, List.of(voice));
    return changed(call, proposal, "consensus.exclude.said", name);
  }

  private static Proposal lock(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    call.permitIn(Docket.groupOf(call, proposal));
    if (proposal.isCheck()) {
      throw UsageError.of("consensus.include.check", "number", proposal.number());
    }
    return proposal;
  }

  /** For whom they speak, where organizations have a voice. */
  private static Optional<Organization> organization(Call call, Proposal proposal, Person person) {
    if (proposal.voices() == Group.Voices.PERSON) {
      return Optional.empty();
    }
    return Optional.of(
        new People(call.transaction())
            .organizationOf(person.id(), proposal.groupId(), Docket.today(call, proposal))
            .orElseThrow(
                () -> UsageError.of("consensus.include.nobodys", "person", person.name())));
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
