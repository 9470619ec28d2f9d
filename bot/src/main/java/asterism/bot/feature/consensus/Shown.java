package asterism.bot.feature.consensus;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalLists;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The cards of proposals: which there are, and which a change makes untrue. */
final class Shown {
  /**
   * A proposal in its group's channel; its subject is the proposal. Reactions to it are stances,
   * and so this is the name of the command, too.
   */
  static final String CARD = Options.CONSENSUS;

  /** What it came to, in its group's channel, or in every group's; the proposal. */
  static final String RESULT = "consensus_result";

  /** Something that happened, in the group's channel or to whom it matters; the event. */
  static final String NEWS = "consensus_news";

  /** As links call it. */
  static final String PROPOSAL = "proposal";

  private final Transaction transaction;
  private final Cards cards;
  private final Instant now;

  Shown(Transaction transaction, Instant now) {
    this.transaction = transaction;
    this.cards = new Cards(transaction);
    this.now = now;
  }

  /**
   * The messages in which it stands now, by the ids of their services (of several pages the first);
   * former ones left out.
   */
  static Set<String> messages(Proposal proposal, Transaction transaction) {
    return new Cards(transaction)
        .standing(CARD, proposal.id()).stream()
            .map(Cards.Standing::head)
            .collect(Collectors.toSet());
  }

  /** Whatever shows this proposal is to show it as it now stands; to these it may wait no more. */
  void again(Proposal proposal, Collection<Long> people) {
    cards.showToGroup(CARD, proposal.id(), proposal.groupId(), now);
    new Mornings(transaction).wake(people, now);
    cards.touchShowing(CARD, proposal.id(), people, now);
  }

  /** The same, when it may wait for everybody who has a voice in it, or for nobody any more. */
  void again(Proposal proposal, List<Voice> voices) {
    again(
        proposal,
        voices.stream()
            .flatMap(voice -> voice.present().stream())
            .map(Delegate::personId)
            .distinct()
            .toList());
  }

  /** In channels that the group got, what is not decided is to be shown, too. */
  void whereMissing(Group group) {
    new ProposalLists(transaction)
        .undecided(group.id())
        .forEach(each -> cards.showWhereMissing(CARD, each.id(), group.id(), now));
  }

  /** What came of it; of what the steering committee decides every group hears the same. */
  void result(Proposal closed) {
    Groups groups = new Groups(transaction);
    cards.showToGroup(RESULT, closed.id(), closed.groupId(), now);
    if (groups.group(closed.groupId()).kind() == Group.Kind.STEERING_COMMITTEE
        && !closed.isCheck()
        && !closed.verdict().equals(Optional.of(Verdict.WITHDRAWN))) {
      groups.all().stream()
          .filter(group -> group.id() != closed.groupId())
          .forEach(group -> cards.showToGroup(RESULT, closed.id(), group.id(), now));
    }
  }

  /** To the group, in its channel. */
  void news(ProposalEvent event, Proposal proposal) {
    cards.showToGroup(NEWS, event.id(), proposal.groupId(), now);
  }

  /** In somebody's direct messages, by day. */
  void tell(ProposalEvent event, long person, Whereabouts where) {
    Instant reach = where.in(transaction).reach(new People(transaction).person(person), now);
    cards.showToPerson(NEWS, event.id(), person, reach, now);
  }
}
