package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.TO;
import static asterism.bot.feature.consensus.Options.WORDING;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Holidays;
import asterism.bot.feature.Whereabouts;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the proposer and the facilitator can do with an open proposal, and any voice with a light
 * one.
 */
final class Changing {
  private static final int MOST_NAMED = 10;

  private final Whereabouts where;
  private final Motions motions;

  Changing(Whereabouts where, Motions motions) {
    this.where = where;
    this.motions = motions;
  }

  /**
   * Other words. What was said to the former ones counts no more; whoever said it is asked once.
   */
  Reply amend(Call call) {
    Proposal proposal = Docket.lockOwn(call);
    if (proposal.isCheck()) {
      throw UsageError.of("consensus.amend.check", "number", proposal.number());
    }
    String wording = call.get(WORDING);
    if (wording.equals(proposal.wording())) {
      throw UsageError.at(WORDING, "consensus.amend.same", "number", proposal.number());
    }
    Round before = Round.of(proposal, call.transaction());
    List<Long> spoke =
        before.acts().stream()
            .filter(act -> act.stance().isPresent())
            .map(Act::personId)
            .filter(person -> person != call.by().id())
            .distinct()
            .toList();
    Proposal amended =
        new Proposals(call.transaction()).amend(proposal, wording, call.by().id(), call.now());
    ProposalEvent event = latestEvent(call, amended);
    amended = withTimeToRead(call, amended);
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(amended, before.voices());
    spoke.forEach(person -> shown.tell(event, person, where));
    return Reply.of(
        call.wording()
            .say(
                "consensus.amend.said",
                "number",
                amended.number(),
                "n",
                spoke.size(),
                "moment",
                amended.closesAt()));
  }

  /** Other words need a day of work at least in which people can read them. */
  private static Proposal withTimeToRead(Call call, Proposal amended) {
    Group group = Docket.groupOf(call, amended);
    Instant earliest =
        ClosingTime.afterAWorkingDay(
            call.now(), zone(call, amended), Holidays.of(List.of(group), call.transaction()));
    return amended.closesAt().isBefore(earliest)
        ? closesAt(call, amended, earliest, Kind.EXTENDED)
        : amended;
  }

  Reply extend(Call call) {
    Proposal proposal = Docket.lockOwn(call);
    Instant then = ClosingTime.on(call.get(TO).day(), zone(call, proposal));
    if (!then.isAfter(proposal.closesAt())) {
      throw UsageError.at(
          TO,
          "consensus.extend.earlier",
          "number",
          proposal.number(),
          "moment",
          proposal.closesAt());
    }
    Proposal extended = closesAt(call, proposal, then, Kind.EXTENDED);
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(extended, Round.of(extended, call.transaction()).voices());
    shown.news(latestEvent(call, extended), extended);
    return Reply.of(
        call.wording().say("consensus.extend.said", "number", extended.number(), "moment", then));
  }

  Reply withdraw(Call call) {
    Proposal proposal = Docket.lockOwn(call);
    List<Voice> voices = Round.of(proposal, call.transaction()).voices();
    Proposal withdrawn =
        new Proposals(call.transaction())
            .withdraw(proposal, call.by().id(), call.find(BECAUSE), call.now());
    motions.settle(withdrawn, call.transaction(), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(withdrawn, voices);
    shown.result(withdrawn);
    return Reply.of(call.wording().say("consensus.withdraw.said", "number", withdrawn.number()));
  }

  /** Before its time, once every voice was heard. */
  Reply close(Call call) {
    Proposal proposal = Docket.lockOwn(call);
    if (!proposal.isCheck()) {
      requireAllHeard(call, proposal, Round.of(proposal, call.transaction()));
    }
    closesAt(call, proposal, call.now(), Kind.CLOSED_EARLY);
    return Reply.of(call.wording().say("consensus.close.said", "number", proposal.number()));
  }

  /** Any voice may ask for full consensus where light was proposed. */
  Reply raise(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    if (proposal.isCheck()) {
      throw UsageError.of("consensus.raise.not_light", "number", proposal.number());
    }
    List<Voice> theirs =
        new Delegations(call.transaction(), call.now())
            .of(proposal, call.by().id(), Docket.today(call, proposal));
    call.permit(theirs.isEmpty() ? new Standing[0] : new Standing[] {Standing.VOICE});
    if (proposal.rule() != Rule.LIGHT) {
      throw UsageError.of("consensus.raise.not_light", "number", proposal.number());
    }
    Group group = Docket.groupOf(call, proposal);
    ZoneId zone = zone(call, proposal);
    LocalDate usual =
        ClosingTime.usual(
            Rule.FULL,
            LocalDate.ofInstant(proposal.openedAt(), zone),
            Holidays.of(List.of(group), call.transaction()));
    Instant full = ClosingTime.on(usual, zone);
    Instant closesAt = full.isAfter(proposal.closesAt()) ? full : proposal.closesAt();
    Proposal raised =
        new Proposals(call.transaction()).raise(proposal, closesAt, call.by().id(), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(raised, Round.of(raised, call.transaction()).voices());
    shown.news(latestEvent(call, raised), raised);
    return Reply.of(
        call.wording().say("consensus.raise.said", "number", raised.number(), "moment", closesAt));
  }

  private static void requireAllHeard(Call call, Proposal proposal, Round round) {
    List<String> missing =
        round.positions().stream()
            .filter(position -> !position.isHeard())
            .map(position -> position.voice().name())
            .toList();
    if (!missing.isEmpty()) {
      throw UsageError.of(
          "consensus.close.missing",
          "number",
          proposal.number(),
          "n",
          missing.size(),
          "voices",
          Row.of(missing, MOST_NAMED, call.wording()),
          "moment",
          proposal.closesAt());
    }
  }

  private static Proposal closesAt(Call call, Proposal proposal, Instant then, Kind kind) {
    return new Proposals(call.transaction())
        .closesAt(proposal, then, kind, Optional.of(call.by().id()), call.now());
  }

  private static ZoneId zone(Call call, Proposal proposal) {
    return call.wordings().of(Docket.groupOf(call, proposal)).zone();
  }

  private static ProposalEvent latestEvent(Call call, Proposal proposal) {
    return new ProposalHistory(call.transaction()).latest(proposal.id());
  }
}
