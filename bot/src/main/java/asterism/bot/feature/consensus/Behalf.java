package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.ORG;
import static asterism.bot.feature.consensus.Options.PERSON;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Person;
import java.util.List;
import java.util.Optional;

/**
 * What somebody told, such as by phone, recorded for them. They hear of it, and can replace it;
 * what they have said themselves nobody else can.
 */
final class Behalf {
  private final Whereabouts where;

  Behalf(Whereabouts where) {
    this.where = where;
  }

  Reply record(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    call.permitIn(Docket.groupOf(call, proposal));
    Person person = person(call);
    Optional<Stance> stance = Saying.stance(call, proposal);
    Optional<Voice> voice =
        proposal.isCheck() ? Optional.empty() : Optional.of(voice(call, proposal, person));
    requireNotTheirOwn(call, proposal, person, voice);
    Hearing.Heard heard =
        new Hearing(call.transaction(), where, call.now())
            .hear(
                proposal,
                voice,
                new Said(
                    proposal.version(),
                    person.id(),
                    voice.flatMap(Voice::organizationId),
                    stance,
                    call.find(BECAUSE),
                    Act.Source.BEHALF,
                    call.now(),
                    Optional.of(call.by().id())));
    tell(call, proposal, person, heard.act());
    return Reply.of(
        call.wording()
            .say(
                "consensus.behalf.said",
                "person",
                person.name(),
                "number",
                proposal.number(),
                "back",
                stance.isEmpty(),
                "stance",
                stance.map(each -> StanceWords.of(each, call.wording()).plain()).orElse("")));
  }

  private void tell(Call call, Proposal proposal, Person person, Act act) {
    ProposalHistory history = new ProposalHistory(call.transaction());
    ProposalEvent event =
        history.append(
            history
                .entry(proposal, Kind.BEHALF, Optional.of(call.by().id()), call.now())
                .person(person.id())
                .act(act.id()));
    new Shown(call.transaction(), call.now()).tell(event, person.id(), where);
  }

  private static Voice voice(Call call, Proposal proposal, Person person) {
    List<Voice> theirs = Saying.voicesOf(call, proposal, person);
    if (theirs.isEmpty()) {
      throw UsageError.at(
          PERSON,
          "consensus.behalf.no_voice",
          "person",
          person.name(),
          "number",
          proposal.number());
    }
    return Saying.chosen(call, theirs)
        .orElseThrow(
            () ->
                UsageError.at(
                    ORG,
                    "consensus.behalf.for_whom",
                    "person",
                    person.name(),
                    "organizations",
                    Saying.names(theirs),
                    "example",
                    theirs.get(0).name()));
  }

  private static void requireNotTheirOwn(
      Call call, Proposal proposal, Person person, Optional<Voice> voice) {
    boolean theirOwn =
        Round.of(proposal, call.transaction())
            .latest(person.id(), voice.flatMap(Voice::organizationId))
            .filter(act -> act.byPersonId().isEmpty() && act.stance().isPresent())
            .isPresent();
    if (theirOwn) {
      throw UsageError.of(
          "consensus.behalf.their_own", "person", person.name(), "number", proposal.number());
    }
  }

  private static Person person(Call call) {
    Option.Mentioned told = Strangers.requireReachable(call.get(PERSON));
    if (told.person().id() == call.by().id()) {
      throw UsageError.of("consensus.behalf.self", "number", call.get(NUMBER));
    }
    return told.person();
  }
}
