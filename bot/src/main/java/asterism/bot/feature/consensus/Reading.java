package asterism.bot.feature.consensus;

import asterism.bot.card.Readings.ReadPlace;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Reactions;
import asterism.storage.consensus.Reactions.News;
import asterism.storage.consensus.Reactions.Standing;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes over what was read back: whose reactions are otherwise than was known gave or took back a
 * stance without our hearing of it, which is one act for each of them.
 */
final class Reading {
  /**
   * @param voice none in particular at a temperature check
   */
  private record ForWhom(Optional<Voice> voice) {}

  private final Transaction transaction;
  private final Whereabouts where;
  private final Instant now;
  private final Reactions reactions;
  private final Delegations delegations;

  Reading(Transaction transaction, Whereabouts where, Instant now) {
    this.transaction = transaction;
    this.where = where;
    this.now = now;
    this.reactions = new Reactions(transaction);
    this.delegations = new Delegations(transaction, now);
  }

  /**
   * How far it came.
   *
   * @param again whether there is more that could be read a little later
   * @param whole whether all that stands anywhere was read
   */
  record Taken(boolean again, boolean whole) {}

  /**
   * @param proposal locked
   * @param begun when reading began: what is known from later is newer
   */
  Taken take(Proposal proposal, List<ReadPlace> places, Instant begun) {
    Set<String> messages = Shown.messages(proposal, transaction);
    Set<Long> changed = new TreeSet<>();
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (ReadPlace place : places) {
      boolean moved = !messages.contains(place.message()); // meanwhile it was posted anew
      outcomes.add(moved ? Outcome.UNREADABLE : place.outcome());
      switch (place.outcome()) {
        case READ, PARTLY -> changed.addAll(moved ? Set.of() : noted(proposal, place, begun));
        case GONE -> new Cards(transaction).touch(Shown.CARD, proposal.id(), now);
        case UNREADABLE, CLOSED -> {}
      }
    }
    List<Standing> standing = reactions.standing(proposal.id(), messages);
    for (long person : changed) {
      Instant at = reactions.changedAt(proposal.id(), person, messages, now).orElse(begun);
      hear(proposal, person, standing, at);
    }
    boolean again = outcomes.contains(Outcome.UNREADABLE) || outcomes.contains(Outcome.PARTLY);
    if (!again || outcomes.contains(Outcome.READ) || outcomes.contains(Outcome.PARTLY)) {
      new Proposals(transaction).read(proposal, begun);
    }
    return new Taken(again, !again && !outcomes.contains(Outcome.CLOSED));
  }

  /**
   * Notes what is otherwise than was known at one place, of people who have a voice.
   *
   * @return whose that is
   */
  private Set<Long> noted(Proposal proposal, ReadPlace place, Instant begun) {
    Map<Long, Set<String>> known = new HashMap<>();
    for (Standing each : reactions.standing(proposal.id(), Set.of(place.message()))) {
      known.computeIfAbsent(each.accountId(), account -> new HashSet<>()).add(each.emoji());
    }
    Set<Long> accounts = new TreeSet<>(known.keySet());
    accounts.addAll(place.reactions().keySet());
    Set<Long> changed = new TreeSet<>();
    for (long account : accounts) {
      Set<String> before = known.getOrDefault(account, Set.of());
      Set<String> after = stances(proposal, place.reactions().getOrDefault(account, Set.of()));
      Set<String> given = without(after, before);
      Set<String> takenBack = place.outcome() == Outcome.READ ? without(before, after) : Set.of();
      if (given.isEmpty() && takenBack.isEmpty()) {
        continue;
      }
      long person = new People(transaction).account(account).personId();
      if (speaksFor(proposal, person).isEmpty()) {
        continue; // and is not noted: once they have a voice it is found
      }
      boolean news = false;
      for (String emoji : given) {
        news |= isNoted(proposal, account, place, emoji, true, begun);
      }
      for (String emoji : takenBack) {
        news |= isNoted(proposal, account, place, emoji, false, begun);
      }
      if (news) {
        changed.add(person);
      }
    }
    return changed;
  }

  private boolean isNoted(
      Proposal proposal,
      long account,
      ReadPlace place,
      String emoji,
      boolean given,
      Instant begun) {
    return reactions.note(proposal.id(), account, place.message(), emoji, given, begun)
        == News.CHANGED;
  }

  private void hear(Proposal proposal, long person, List<Standing> standing, Instant at) {
    Optional<ForWhom> whom = speaksFor(proposal, person);
    if (whom.isEmpty()) {
      return;
    }
    Optional<Voice> voice = whom.get().voice();
    Optional<Stance> stance = ReactionSet.of(standing, person);
    Hearing.Heard heard =
        new Hearing(transaction, where, now)
            .hear(
                proposal,
                voice,
                new Said(
                    ReactionSet.version(
                        new Proposals(transaction).versions(proposal.id()), proposal.readAt()),
                    person,
                    voice.flatMap(Voice::organizationId),
                    stance,
                    Optional.empty(),
                    Act.Source.READING,
                    at,
                    Optional.empty()));
    if (proposal.isOpen(now) && heard.changesMind()) {
      tell(proposal, heard.act());
    }
  }

  /** Whoever had said something else is to know that it was taken for a change of mind. */
  private void tell(Proposal proposal, Act act) {
    ProposalHistory history = new ProposalHistory(transaction);
    ProposalEvent found =
        history.append(
            history
                .entry(proposal, Kind.FOUND, Optional.empty(), now)
                .person(act.personId())
                .act(act.id()));
    new Shown(transaction, now).tell(found, act.personId(), where);
  }

  /** For which voice a reaction of theirs is; empty where they have none, or have to be asked. */
  private Optional<ForWhom> speaksFor(Proposal proposal, long person) {
    if (proposal.isCheck()) {
      return Optional.of(new ForWhom(Optional.empty()));
    }
    LocalDate today =
        where.in(transaction).today(new Groups(transaction).group(proposal.groupId()), now);
    List<Voice> voices = delegations.of(proposal, person, today);
    List<Act> acts = voices.size() > 1 ? new Acts(transaction).of(proposal.id()) : List.of();
    return Spokesperson.of(person, voices, acts).map(voice -> new ForWhom(Optional.of(voice)));
  }

  private static Set<String> stances(Proposal proposal, Set<String> emoji) {
    Set<String> stances = new HashSet<>();
    for (Sign sign : Sign.of(proposal.isCheck())) {
      if (emoji.contains(sign.emoji())) {
        stances.add(sign.emoji());
      }
    }
    return stances;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new HashSet<>(some);
    rest.removeAll(others);
    return rest;
  }
}
