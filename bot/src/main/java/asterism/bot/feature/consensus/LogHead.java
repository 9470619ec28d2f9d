package asterism.bot.feature.consensus;

import asterism.bot.command.Call;
import asterism.bot.feature.Formerly;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Proposal;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a record: the wording there is, who proposes it, the rule, how it stands. */
final class LogHead {
  private LogHead() {}

  static List<Message> of(Call call, Minutes minutes) {
    Proposal proposal = minutes.proposal();
    Wording wording = call.wording();
    List<Message> head = new ArrayList<>();
    head.add(
        Formerly.noted(
            Message.of(Text.of(proposal.wording())).note(from(call, proposal)),
            Shown.PROPOSAL,
            proposal.id(),
            call.transaction(),
            wording));
    head.add(Message.of(new ProposalLine(call.transaction(), wording, call.now()).state(proposal)));
    head.add(
        Message.of(
            RuleWords.of(proposal.rule(), proposal.voices(), minutes.voices().size(), wording)));
    return head;
  }

  private static Text from(Call call, Proposal proposal) {
    Names names = new Names(call.transaction());
    return call.wording()
        .say(
            "consensus.record.from",
            "at",
            proposal.openedAt(),
            "proposer",
            names.mention(proposal.proposerId()),
            "for",
            proposal.organizationId().isPresent(),
            "organization",
            names.organization(proposal.organizationId()),
            "group",
            names.group(proposal.groupId()));
  }
}
