package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.AT;
import static asterism.bot.feature.consensus.Options.EMOJI;
import static asterism.bot.feature.consensus.Options.MESSAGE;
import static asterism.bot.feature.consensus.Options.ON;
import static asterism.bot.feature.consensus.Options.SUBJECT;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.feature.Whereabouts;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Reactions;
import asterism.storage.consensus.Reactions.News;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Account;
import asterism.storage.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stances given by reactions, as they are given and taken back. Other reactions than those of a
 * stance say nothing.
 */
final class Reacting {
  private final Whereabouts where;

  Reacting(Whereabouts where) {
    this.where = where;
  }

  Reply reacted(Call call) {
    Optional<Sign> sign = Sign.ofEmoji(call.get(EMOJI));
    if (sign.isEmpty()) {
      return Reply.NOTHING;
    }
    Proposal proposal = new Proposals(call.transaction()).lock((long) call.get(SUBJECT));
    Set<String> messages = Shown.messages(proposal, call.transaction());
    boolean theirs = sign.get().stance().isTemperature() == proposal.isCheck();
    if (!theirs || !messages.contains(call.get(MESSAGE))) {
      return Reply.NOTHING;
    }
    boolean given = call.get(ON).equals("yes");
    Instant at = at(call);
    if (proposal.talliedAt().isPresent() || at.isAfter(proposal.closesAt())) {
      return given ? over(call, proposal) : Reply.NOTHING;
    }
    List<Voice> voices = voices(call, proposal);
    if (voices.isEmpty() && !proposal.isCheck()) {
      if (given) {
        throw Strangers.error(call, proposal);
      }
      return Reply.NOTHING;
    }
    Account account =
        new People(call.transaction()).account(call.workspace(), call.account()).orElseThrow();
    Reactions reactions = new Reactions(call.transaction());
    News news =
        reactions.note(
            proposal.id(), account.id(), call.get(MESSAGE), sign.get().emoji(), given, at);
    if (news == News.NONE || (news == News.AGAIN && call.find(AT).isEmpty())) {
      return Reply.NOTHING; // where nobody says when, it may be the same told twice
    }
    Optional<Stance> stance =
        ReactionSet.of(reactions.standing(proposal.id(), call.by().id(), messages), call.by().id());
    Instant changed =
        ReactionSet.at(reactions.changedAt(proposal.id(), call.by().id(), messages), at, proposal);
    return said(call, proposal, voices, stance, changed);
  }

  private Reply said(
      Call call, Proposal proposal, List<Voice> voices, Optional<Stance> stance, Instant at) {
    Optional<Voice> voice =
        proposal.isCheck() ? Optional.empty() : spokenFor(call, proposal, voices);
    if (voice.isEmpty() && !proposal.isCheck()) {
      String code = stance.map(Sign::of).map(Sign::code).orElse("withdraw");
      return Reply.of(Saying.forWhom(call, proposal, code, voices));
    }
    int version =
        ReactionSet.version(new Proposals(call.transaction()).versions(proposal.id()), at);
    Hearing.Heard heard =
        new Hearing(call.transaction(), where, call.now())
            .hear(
                proposal,
                voice,
                new Said(
                    version,
                    call.by().id(),
                    voice.flatMap(Voice::organizationId),
                    stance,
                    Optional.empty(),
                    Act.Source.REACTION,
                    at,
                    Optional.empty()));
    return version == proposal.version()
        ? Reply.of(new Receipt(call).of(proposal, heard))
        : Reply.of(call.wording().say("consensus.reworded", "number", proposal.number()));
  }

  private static Optional<Voice> spokenFor(Call call, Proposal proposal, List<Voice> voices) {
    List<Act> acts = voices.size() > 1 ? new Acts(call.transaction()).of(proposal.id()) : List.of();
    return Spokesperson.of(call.by().id(), voices, acts);
  }

  private List<Voice> voices(Call call, Proposal proposal) {
    return proposal.isCheck()
        ? List.of()
        : new Delegations(call.transaction(), call.now())
            .of(proposal, call.by().id(), Docket.today(call, proposal));
  }

  private static Reply over(Call call, Proposal proposal) {
    return Reply.of(
        call.wording()
            .say(
                "consensus.too_late",
                "number",
                proposal.number(),
                "moment",
                proposal.closedAt().orElse(proposal.closesAt())));
  }

  /** When the service says it was done, but not later than now. */
  private static Instant at(Call call) {
    return call.find(AT)
        .map(Instant::parse)
        .filter(at -> at.isBefore(call.now()))
        .orElse(call.now());
  }
}
