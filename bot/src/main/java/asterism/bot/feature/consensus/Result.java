package asterism.bot.feature.consensus;

import asterism.bot.feature.Names;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.people.People;
import java.util.List;
import java.util.Optional;

/** What came of a closed proposal, in words: its verdict, and what could not be counted. */
final class Result {
  private static final int MOST_NAMED = 10;

  private Result() {}

  static Text of(Proposal closed, Transaction transaction, Wording wording) {
    Minutes minutes = Minutes.of(closed, transaction);
    Text verdict =
        closed.verdict().equals(Optional.of(Proposal.Verdict.SPREAD))
            ? minutes.tally(transaction, wording)
            : VerdictWords.of(closed, new Closings(transaction).tallied(closed.id()), wording);
    if (closed.verdict().equals(Optional.of(Proposal.Verdict.WITHDRAWN))) {
      return verdict.and(Text.of(" ")).and(withdrawn(closed, transaction, wording));
    }
    List<Act> unknown = new Deadline(closed.closesAt()).unknown(minutes.to(closed.version()));
    if (!unknown.isEmpty()) {
      verdict = verdict.and(Text.of(" ")).and(uncounted(unknown, transaction, wording));
    }
    return closed.unread()
        ? verdict.and(Text.of(" ")).and(wording.say("consensus.unread"))
        : verdict;
  }

  private static Text withdrawn(Proposal closed, Transaction transaction, Wording wording) {
    ProposalEvent event =
        new ProposalHistory(transaction)
            .of(closed.id()).stream()
                .filter(each -> each.kind() == ProposalEvent.Kind.WITHDRAWN)
                .findFirst()
                .orElseThrow();
    return wording.say(
        "consensus.withdrawn",
        "by",
        new Names(transaction).mention(event.byPersonId()),
        "because",
        event.because().orElse(""),
        "reasoned",
        event.because().isPresent());
  }

  /** What was found so late that nobody knows whether it was in time. */
  private static Text uncounted(List<Act> unknown, Transaction transaction, Wording wording) {
    People people = new People(transaction);
    List<String> names =
        unknown.stream()
            .map(Act::personId)
            .distinct()
            .map(person -> people.person(person).name())
            .toList();
    return wording.say(
        "consensus.uncounted", "n", names.size(), "names", Row.of(names, MOST_NAMED, wording));
  }
}
