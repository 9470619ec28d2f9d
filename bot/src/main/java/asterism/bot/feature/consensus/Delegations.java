package asterism.bot.feature.consensus;

import asterism.storage.Transaction;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import asterism.storage.people.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks for the voices of an open proposal. The voices are fixed; whom an organization sends
 * is its own affair: where the roster says otherwise than when it opened, that is taken over as a
 * dated entry of its own, before anybody is heard.
 */
final class Delegations {
  private final Transaction transaction;
  private final Electorate electorate;
  private final Instant now;

  /** Asked once for all that one reading finds. */
  private Optional<List<Voice>> known = Optional.empty();

  private Optional<Seating> roster = Optional.empty();

  Delegations(Transaction transaction, Instant now) {
    this.transaction = transaction;
    this.electorate = new Electorate(transaction);
    this.now = now;
  }

  /**
   * The voices for which somebody speaks.
   *
   * @param today the day it is in the group
   */
  List<Voice> of(Proposal proposal, long person, LocalDate today) {
    if (proposal.voices() == Group.Voices.PERSON) {
      return spokenForBy(person, electorate.ofPerson(proposal.id(), person));
    }
    List<Voice> voices = known.isEmpty() ? electorate.of(proposal.id()) : known.get();
    known = Optional.of(voices);
    Seating seating =
        roster.orElseGet(
            () -> Seating.of(proposal.voices(), proposal.groupId(), today, transaction));
    roster = Optional.of(seating);
    boolean changed = false;
    for (Voice voice : voices) {
      List<Seat> seats =
          voice.organizationId().map(Holder::organization).map(seating::of).orElse(List.of());
      boolean theirs =
          voice.isSpokenForBy(person) || seats.stream().anyMatch(seat -> seat.person() == person);
      if (theirs && !seats.isEmpty()) { // whom the roster does not know was let in by hand
        changed |= bringUpToDate(proposal, voice, seats);
      }
    }
    if (changed) {
      known = Optional.of(electorate.of(proposal.id()));
    }
    return spokenForBy(person, known.get());
  }

  private static List<Voice> spokenForBy(long person, List<Voice> voices) {
    return voices.stream().filter(voice -> voice.isSpokenForBy(person)).toList();
  }

  /**
   * Somebody left the group. What they said stands; a voice that has said nothing and has nobody to
   * speak for it goes with them.
   */
  void left(Proposal proposal, long person, LocalDate today, Optional<Long> by) {
    Round round = Round.of(proposal, transaction);
    Seating seating = Seating.of(proposal.voices(), proposal.groupId(), today, transaction);
    for (Voice voice : round.voices()) {
      if (voice.isSpokenForBy(person)) {
        electorate.unseat(proposal, voice, person, by, now);
        boolean deserted =
            voice
                .organizationId()
                .map(Holder::organization)
                .map(holder -> seating.of(holder).isEmpty())
                .orElse(true);
        if (deserted && round.position(voice).by().isEmpty()) {
          electorate.remove(proposal, voice, by, Optional.empty(), now);
        }
      }
    }
  }

  private boolean bringUpToDate(Proposal proposal, Voice voice, List<Seat> seats) {
    boolean changed = false;
    for (Delegate delegate : voice.present()) {
      if (seats.stream().noneMatch(seat -> seat.person() == delegate.personId())) {
        electorate.unseat(proposal, voice, delegate.personId(), Optional.empty(), now);
        changed = true;
      }
    }
    for (Seat seat : seats) {
      boolean same =
          voice.present().stream()
              .anyMatch(
                  delegate ->
                      delegate.personId() == seat.person()
                          && delegate.alternate() == seat.alternate());
      if (!same) {
        electorate.seat(proposal, voice, seat, Optional.empty(), now);
        changed = true;
      }
    }
    return changed;
  }
}
