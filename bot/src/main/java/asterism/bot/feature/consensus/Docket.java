package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.NUMBER;

import asterism.bot.command.Call;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Formerly;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.LocalDate;

/** Finds the proposal a call is about, and goes on only for whom it may. */
final class Docket {
  private Docket() {}

  /** Also by the number it had in a workspace before that was linked. */
  static Proposal find(Call call) {
    int number = call.get(NUMBER);
    Proposals proposals = new Proposals(call.transaction());
    return Formerly.meant(call, Shown.PROPOSAL, number, proposals.find(number).map(Proposal::id))
        .map(proposals::get)
        .orElseThrow(() -> unknown(number));
  }

  /** One that takes stances, locked until the transaction ends. */
  static Proposal lockOpen(Call call) {
    Proposal proposal = lockKnown(call);
    requireOpen(call, proposal);
    return proposal;
  }

  /** The same, for its proposer and whoever facilitates its group. */
  static Proposal lockOwn(Call call) {
    Proposal proposal = lockKnown(call);
    boolean own = proposal.proposerId() == call.by().id();
    call.permitIn(
        groupOf(call, proposal), own ? new Standing[] {Standing.PROPOSER} : new Standing[0]);
    requireOpen(call, proposal);
    return proposal;
  }

  static Group groupOf(Call call, Proposal proposal) {
    return new Groups(call.transaction()).group(proposal.groupId());
  }

  /** The day it is in the proposal's group. */
  static LocalDate today(Call call, Proposal proposal) {
    return LocalDate.ofInstant(call.now(), call.wordings().of(groupOf(call, proposal)).zone());
  }

  static void requireOpen(Call call, Proposal proposal) {
    if (!proposal.isOpen(call.now())) {
      throw UsageError.of(
          "consensus.not_open",
          "number",
          proposal.number(),
          "closing",
          proposal.isClosing(call.now()),
          "moment",
          proposal.closedAt().orElse(proposal.closesAt()));
    }
  }

  private static Proposal lockKnown(Call call) {
    int number = call.get(NUMBER);
    return new Proposals(call.transaction()).lock(number).orElseThrow(() -> unknown(number));
  }

  private static UsageError unknown(int number) {
    return UsageError.at(NUMBER, "consensus.unknown", "number", number);
  }
}
