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
    boolean given = call.get(ON).equals("yes");
    if (sign.get().stance().isTemperature() != proposal.isCheck()) {
      return Reply.NOTHING;
    }
    if (proposal.talliedAt().isPresent()) {
      return given ? over(call, proposal) : Reply.NOTHING;
    }
    if (!Shown.messages(proposal, call.transaction()).contains(call.get(MESSAGE))) {
      return given
          ? Reply.of(call.wording().say("consensus.moved", "number", proposal.number()))
          : Reply.NOTHING;
    }
    return said(call, proposal, sign.get(), given);
  }

  private Reply said(Call call, Proposal proposal, Sign sign, boolean given) {
    Instant at = at(call);
    List<Voice> voices = voices(call, proposal, at);
    Optional<Voice> voice =
        proposal.isCheck() ? Optional.empty() : spokenFor(call, proposal, voices);
    if (voice.isEmpty() && !proposal.isCheck()) {
      // not noted: once it is known for whom they speak, a reading finds it
      if (voices.isEmpty() && given) {
        throw Strangers.error(call, proposal);
      }
      return given ? Reply.of(Saying.forWhom(call, proposal, sign.code(), voices)) : Reply.NOTHING;
    }
    return changed(call, proposal, sign, given, at)
        .map(change -> heard(call, proposal, voice, change))
        .orElse(Reply.NOTHING);
  }

  /** What somebody's reactions come to, and since when. */
  private record Change(Optional<Stance> stance, Instant at) {}

  /**
   * What is heard after the end of what was done before it is in time: only what stood then counts.
   *
   * @return empty where it is no news
   */
  private static Optional<Change> changed(
      Call call, Proposal proposal, Sign sign, boolean given, Instant at) {
    Account account =
        new People(call.transaction()).account(call.workspace(), call.account()).orElseThrow();
    Reactions reactions = new Reactions(call.transaction());
    News news =
        reactions.note(proposal.id(), account.id(), call.get(MESSAGE), sign.emoji(), given, at);
    if (news == News.NONE || (news == News.AGAIN && call.find(AT).isEmpty())) {
      return Optional.empty(); // where nobody says when, it may be the same told twice
    }
    Set<String> messages = Shown.messages(proposal, call.transaction());
    Instant until = at.isAfter(proposal.closesAt()) ? call.now() : proposal.closesAt();
    long person = call.by().id();
    return Optional.of(
        new Change(
            ReactionSet.of(reactions.standing(proposal.id(), person, messages, until), person),
            reactions.changedAt(proposal.id(), person, messages, until).orElse(at)));
  }

  private Reply heard(Call call, Proposal proposal, Optional<Voice> voice, Change change) {
    int version =
        ReactionSet.version(new Proposals(call.transaction()).versions(proposal.id()), change.at());
    Hearing.Heard heard =
        new Hearing(call.transaction(), where, call.now())
            .hear(
                proposal,
                voice,
                new Said(
                    version,
                    call.by().id(),
                    voice.flatMap(Voice::organizationId),
                    change.stance(),
                    Optional.empty(),
                    Act.Source.REACTION,
                    change.at(),
                    Optional.empty()));
    if (change.at().isAfter(proposal.closesAt())) {
      return over(call, proposal); // on record, and counted should it get more time
    }
    return version == proposal.version()
        ? Reply.of(new Receipt(call).of(proposal, heard))
        : Reply.of(call.wording().say("consensus.reworded", "number", proposal.number()));
  }

  private static Optional<Voice> spokenFor(Call call, Proposal proposal, List<Voice> voices) {
    List<Act> acts = voices.size() > 1 ? new Acts(call.transaction()).of(proposal.id()) : List.of();
    return Spokesperson.of(call.by().id(), voices, acts);
  }

  private static List<Voice> voices(Call call, Proposal proposal, Instant at) {
    return proposal.isCheck()
        ? List.of()
        : new Delegations(call.transaction(), at)
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
