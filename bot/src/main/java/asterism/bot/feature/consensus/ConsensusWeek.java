package asterism.bot.feature.consensus;

import asterism.bot.feature.GroupNews;
import asterism.bot.feature.Shortened;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalLists;
import asterism.storage.people.Group;
import java.util.List;
import java.util.function.Function;

/** What a group decided in a week, and what is open: until when, and whose voice is missing. */
record ConsensusWeek() implements GroupNews {
  private static final int MOST = 5;
  private static final int MOST_VOICES = 5;

  @Override
  public boolean any(Group group, Stretch stretch, Transaction transaction) {
    return !decided(group, stretch, transaction).isEmpty()
        || !open(group, stretch, transaction).isEmpty();
  }

  /** At most two blocks, a line each proposal. */
  @Override
  public Message told(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return listed(
            decided(group, stretch, transaction),
            "consensus.week.decided",
            each -> decided(each, wording),
            wording)
        .and(waiting(group, stretch, transaction, wording));
  }

  /** What is open, until when, and whose voice is missing. */
  static Message waiting(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return listed(
        open(group, stretch, transaction),
        "consensus.week.open",
        each -> open(each, transaction, wording),
        wording);
  }

  static List<Proposal> decided(Group group, Stretch stretch, Transaction transaction) {
    return new ProposalLists(transaction)
        .decidedBetween(group.id(), stretch.since(), stretch.until());
  }

  static List<Proposal> open(Group group, Stretch stretch, Transaction transaction) {
    return new ProposalLists(transaction).openAt(group.id(), stretch.until());
  }

  static Message listed(
      List<Proposal> some, String key, Function<Proposal, Text> line, Wording wording) {
    if (some.isEmpty()) {
      return new Message(List.of());
    }
    Text all = wording.say(key, "n", some.size());
    for (Proposal each : some.subList(0, Math.min(MOST, some.size()))) {
      all = all.and(Text.of("\n")).and(line.apply(each));
    }
    return Message.of(
        some.size() <= MOST
            ? all
            : all.and(Text.of("\n"))
                .and(wording.say("consensus.week.more", "n", some.size() - MOST)));
  }

  static Text decided(Proposal proposal, Wording wording) {
    return wording.say(
        "consensus.week.came",
        "number",
        proposal.number(),
        "what",
        Shortened.of(proposal.wording()),
        "verdict",
        proposal.verdict().orElseThrow());
  }

  private static Text open(Proposal proposal, Transaction transaction, Wording wording) {
    List<String> missing = missing(proposal, transaction);
    return wording.say(
        "consensus.week.waits",
        "number",
        proposal.number(),
        "what",
        Shortened.of(proposal.wording()),
        "until",
        Until.of(proposal.closesAt(), wording),
        "check",
        proposal.isCheck(),
        "n",
        missing.size(),
        "missing",
        Row.of(missing, MOST_VOICES, wording));
  }

  /** The names of the voices that are not heard yet. */
  static List<String> missing(Proposal proposal, Transaction transaction) {
    return proposal.isCheck()
        ? List.of()
        : Minutes.of(proposal, transaction).unheard().stream()
            .map(position -> position.voice().name())
            .toList();
  }
}
