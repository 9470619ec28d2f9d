package asterism.bot.feature.consensus;

import asterism.bot.feature.Names;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A proposal in a list: what is proposed and by whom, and in a second line how it stands or what
 * came of it.
 */
record ProposalLine(Transaction transaction, Wording wording, Instant now) {

  /**
   * @param withGroup whether to say in which group
   */
  Text of(Proposal proposal, boolean withGroup) {
    Names names = new Names(transaction);
    Text line =
        wording.say(
            "consensus.list.item",
            "number",
            proposal.number(),
            "what",
            Shortened.of(proposal.wording()),
            "check",
            proposal.isCheck(),
            "proposer",
            names.mention(proposal.proposerId()),
            "for",
            proposal.organizationId().isPresent(),
            "organization",
            names.organization(proposal.organizationId()));
    Text where =
        withGroup
            ? wording.say("consensus.list.in_group", "group", names.group(proposal.groupId()))
            : Text.of("");
    return line.and(where).and(Text.of("\n")).and(state(proposal));
  }

  /** Until when it is open and how it stands; or what came of it, and when. */
  Text state(Proposal proposal) {
    if (proposal.closedAt().isPresent()) {
      return wording.say(
          "consensus.list.decided",
          "verdict",
          Result.of(proposal, transaction, wording),
          "day",
          LocalDate.ofInstant(proposal.closedAt().get(), wording.zone()));
    }
    return proposal.isOpen(now)
        ? wording.say(
            "consensus.list.open",
            "until",
            Until.of(proposal.closesAt(), wording),
            "tally",
            Minutes.of(proposal, transaction).tally(transaction, wording))
        : wording.say("consensus.list.closing");
  }
}
