package asterism.bot.feature.consensus;

import asterism.bot.card.Face;
import asterism.bot.feature.Formerly;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proposal in its group's channel: what is proposed and by whom, how and until when it is
 * decided, who stands where, whose voice is missing; once it is closed, what it came to.
 */
record ProposalCard(Motions motions) implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Proposal proposal = new Proposals(transaction).get(subject);
    Message head = head(proposal, transaction, wording);
    return proposal.closedAt().isPresent()
        ? new Showing(closed(head, proposal, transaction, wording), false)
        : new Showing(
            open(head, proposal, Round.of(proposal, transaction), wording),
            true,
            Sign.of(proposal.isCheck()).stream().map(Sign::emoji).toList());
  }

  private Message head(Proposal proposal, Transaction transaction, Wording wording) {
    Message head =
        Message.of(
                wording.say(
                    "consensus.card",
                    "number",
                    proposal.number(),
                    "check",
                    proposal.isCheck(),
                    "proposer",
                    Speaker.of(
                        proposal.proposerId(), proposal.organizationId(), transaction, wording)))
            .paragraph(Text.of(proposal.wording()));
    head = Formerly.noted(head, Shown.PROPOSAL, proposal.id(), transaction, wording);
    Optional<Text> means = motions.means(proposal, transaction, wording);
    if (means.isPresent()) {
      head = head.note(means.get());
    }
    return proposal.version() == 1
        ? head
        : head.note(wording.say("consensus.card.version", "version", proposal.version()));
  }

  private static Message open(Message head, Proposal proposal, Round round, Wording wording) {
    Message message =
        head.note(
            wording.say(
                "consensus.card.until",
                "moment",
                proposal.closesAt(),
                "quorum",
                proposal.extendedForQuorum(),
                "outage",
                proposal.extendedForOutage()));
    if (proposal.isCheck()) {
      message =
          message.paragraph(
              wording.say("consensus.card.answers", "n", Spread.of(round.acts()).answered()));
    } else {
      message = message.paragraph(TallyWords.of(round.positions(), wording));
      for (Text line : StandingWords.of(round.positions(), wording)) {
        message = message.note(line);
      }
    }
    return message
        .note(RuleWords.of(proposal.rule(), proposal.voices(), round.voices().size(), wording))
        .note(wording.say("consensus.card.how", "check", proposal.isCheck()))
        .actions(buttons(proposal, wording));
  }

  private static Message closed(
      Message head, Proposal proposal, Transaction transaction, Wording wording) {
    return head.paragraph(Result.of(proposal, transaction, wording))
        .actions(List.of(Buttons.show(wording, proposal)));
  }

  private static List<Button> buttons(Proposal proposal, Wording wording) {
    List<Button> buttons = new ArrayList<>(Buttons.stances(wording, proposal));
    if (proposal.rule() == Rule.LIGHT) {
      buttons.add(Buttons.of(wording, "raise", proposal));
    }
    buttons.add(Buttons.show(wording, proposal));
    return buttons;
  }
}
