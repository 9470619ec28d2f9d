package asterism.bot.feature.consensus;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Groups;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whom it matters when a voice splits, and when every voice was heard: once for each wording,
 * however often people change their minds.
 */
final class Turns {
  private final Transaction transaction;
  private final Whereabouts where;
  private final Instant now;

  Turns(Transaction transaction, Whereabouts where, Instant now) {
    this.transaction = transaction;
    this.where = where;
    this.now = now;
  }

  /**
   * @param voice the one that spoke or changed
   */
  void told(Optional<Voice> voice, Round before, Round after) {
    Proposal proposal = after.proposal();
    if (voice.isPresent()
        && after.position(voice.get()).split()
        && !before.position(voice.get()).split()) {
      tell(
          proposal,
          Kind.SPLIT,
          voice,
          voice.get().present().stream().map(Delegate::personId).toList());
    }
    if (after.tally().allHeard() && !before.tally().allHeard()) {
      tell(proposal, Kind.ALL_HEARD, Optional.empty(), hosts(proposal));
    }
  }

  /** Who proposed it, and who facilitates its group. */
  List<Long> hosts(Proposal proposal) {
    return Stream.concat(Stream.of(proposal.proposerId()), facilitators(proposal).stream())
        .distinct()
        .toList();
  }

  List<Long> facilitators(Proposal proposal) {
    LocalDate today =
        where.in(transaction).today(new Groups(transaction).group(proposal.groupId()), now);
    return new Roster(transaction)
        .terms(proposal.groupId(), today).stream()
            .filter(term -> term.role() == Role.FACILITATOR)
            .map(RoleTerm::personId)
            .distinct()
            .toList();
  }

  private void tell(Proposal proposal, Kind kind, Optional<Voice> voice, List<Long> people) {
    ProposalHistory history = new ProposalHistory(transaction);
    Optional<ProposalEvent> earlier = sinceTheWords(history.of(proposal.id()), kind, voice);
    if (earlier.isPresent()) {
      new Cards(transaction).touch(Shown.NEWS, earlier.get().id(), now);
      return;
    }
    ProposalHistory.Entry entry = history.entry(proposal, kind, Optional.empty(), now);
    voice.ifPresent(each -> entry.voice(each.id()));
    ProposalEvent event = history.append(entry);
    Shown shown = new Shown(transaction, now);
    people.forEach(person -> shown.tell(event, person, where));
  }

  private static Optional<ProposalEvent> sinceTheWords(
      List<ProposalEvent> history, Kind kind, Optional<Voice> voice) {
    List<ProposalEvent> latestFirst = new ArrayList<>(history);
    Collections.reverse(latestFirst);
    return latestFirst.stream()
        .takeWhile(event -> event.kind() != Kind.AMENDED)
        .filter(event -> event.kind() == kind)
        .filter(event -> event.voiceId().equals(voice.map(Voice::id)))
        .findFirst();
  }
}
