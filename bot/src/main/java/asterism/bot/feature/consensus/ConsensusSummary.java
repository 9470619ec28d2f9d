package asterism.bot.feature.consensus;

import asterism.bot.feature.Shortened;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.people.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a group decided in an interval, what is open at its end, and what closes after it. */
record ConsensusSummary() implements Summarizing {
  private static final Duration AHEAD = Duration.ofDays(7);

  /** More are told by their verdict alone. */
  private static final int MOST_IN_A_SENTENCE = 3;

  @Override
  public Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return switch (section) {
      case NEEDS_YOU -> ConsensusWeek.waiting(group, stretch, transaction, wording);
      case DECIDED -> decided(group, stretch, transaction, wording);
      case AHEAD -> closings(group, stretch, transaction, wording);
      case KEPT, PATHWAY, NUMBERS -> new Message(List.of());
    };
  }

  /** Whose voice is missing comes before all else that is needed. */
  @Override
  public int place(Section section) {
    return section == Section.NEEDS_YOU ? -1 : 0;
  }

  private static Message decided(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Proposal> decided = ConsensusWeek.decided(group, stretch, transaction);
    List<Proposal> first =
        decided.stream()
            .filter(each -> !each.verdict().equals(Optional.of(Proposal.Verdict.WITHDRAWN)))
            .limit(MOST_IN_A_SENTENCE)
            .toList();
    return ConsensusWeek.listed(
        decided,
        "consensus.week.decided",
        each ->
            first.contains(each)
                ? sentence(each, transaction, wording)
                : ConsensusWeek.decided(each, wording),
        wording);
  }

  private static Text sentence(Proposal proposal, Transaction transaction, Wording wording) {
    return wording.say(
        "consensus.summary.came",
        "number",
        proposal.number(),
        "what",
        Shortened.of(proposal.wording()),
        "verdict",
        Result.of(proposal, transaction, wording));
  }

  private static Message closings(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Proposal> closing =
        ConsensusWeek.open(group, stretch, transaction).stream()
            .filter(each -> each.closesAt().isBefore(stretch.until().plus(AHEAD)))
            .toList();
    return ConsensusWeek.listed(
        closing,
        "consensus.summary.closing",
        each ->
            wording.say(
                "consensus.summary.closes",
                "number",
                each.number(),
                "what",
                Shortened.of(each.wording()),
                "until",
                Until.of(each.closesAt(), wording)),
        wording);
  }

  @Override
  public Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Proposal> open = ConsensusWeek.open(group, stretch, transaction);
    int missing =
        open.stream().mapToInt(each -> ConsensusWeek.missing(each, transaction).size()).sum();
    int decided = ConsensusWeek.decided(group, stretch, transaction).size();
    List<Text> needs =
        missing == 0 ? List.of() : List.of(wording.say("consensus.summary.missing", "n", missing));
    List<Text> stands = new ArrayList<>();
    if (decided > 0) {
      stands.add(wording.say("consensus.summary.decided", "n", decided));
    }
    if (!open.isEmpty()) {
      stands.add(wording.say("consensus.summary.open", "n", open.size()));
    }
    return new Brief(needs, stands);
  }
}
