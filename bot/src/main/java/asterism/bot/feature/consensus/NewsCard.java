package asterism.bot.feature.consensus;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that happened to a proposal, told to whom it matters, with what they can do. */
record NewsCard() implements Face {

  /** What is not so any more need not be told. */
  @Override
  public Debut debut(long subject, Transaction transaction, Instant now) {
    ProposalEvent event = new ProposalHistory(transaction).event(subject);
    Proposal proposal = new Proposals(transaction).get(event.proposalId());
    boolean holds =
        switch (event.kind()) {
          case AMENDED ->
              proposal.isOpen(now) && event.version().equals(Optional.of(proposal.version()));
          case ALL_HEARD ->
              proposal.isOpen(now) && Round.of(proposal, transaction).tally().allHeard();
          case SPLIT ->
              proposal.isOpen(now)
                  && Round.of(proposal, transaction).positions().stream()
                      .filter(Position::split)
                      .anyMatch(split -> event.voiceId().equals(Optional.of(split.voice().id())));
          case REASON_MISSING -> proposal.isOpen(now);
          default -> true;
        };
    return holds ? Debut.NOW : Debut.NEVER;
  }

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    ProposalEvent event = new ProposalHistory(transaction).event(subject);
    Proposal proposal = new Proposals(transaction).get(event.proposalId());
    Names names = new Names(transaction);
    Optional<Act> act = event.actId().map(new Acts(transaction)::act);
    Message news =
        Message.of(
            wording.say(
                "consensus.news",
                "kind",
                event.kind(),
                "number",
                proposal.number(),
                "what",
                Shortened.of(proposal.wording()),
                "group",
                names.group(proposal.groupId()),
                "by",
                names.mention(event.byPersonId()),
                "person",
                names.mention(event.personId()),
                "voice",
                event.voiceId().map(new Electorate(transaction)::name).orElse(""),
                "stance",
                act.flatMap(Act::stance)
                    .map(stance -> StanceWords.of(stance, wording))
                    .orElse(Text.of("")),
                "back",
                act.filter(a -> a.stance().isEmpty()).isPresent(),
                "moment",
                event.closesAfter().orElse(proposal.closesAt())));
    Optional<String> because = act.flatMap(Act::because).or(event::because);
    if (because.isPresent()) {
      news = news.paragraph(wording.say("consensus.because", "because", because.get()));
    }
    return new Showing(
        proposal.isOpen(now) ? news.actions(buttons(event, proposal, wording)) : news, false);
  }

  private static List<Button> buttons(ProposalEvent event, Proposal proposal, Wording wording) {
    return switch (event.kind()) {
      case AMENDED, BEHALF, FOUND -> Buttons.stances(wording, proposal);
      case SPLIT, REASON_MISSING -> List.of(Buttons.show(wording, proposal));
      case ALL_HEARD ->
          List.of(Buttons.of(wording, "close", proposal), Buttons.show(wording, proposal));
      case OPENED,
          EXTENDED,
          EXTENDED_FOR_QUORUM,
          EXTENDED_FOR_OUTAGE,
          RAISED,
          VOICE_ADDED,
          VOICE_REMOVED,
          DELEGATE_ADDED,
          DELEGATE_CHANGED,
          DELEGATE_REMOVED,
          CLOSED_EARLY,
          WITHDRAWN,
          TALLIED,
          CLOSED ->
          List.of();
    };
  }
}
