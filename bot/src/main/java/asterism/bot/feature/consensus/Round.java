package asterism.bot.feature.consensus;

import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Voice;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How an open proposal stands: who has a voice in it, and what was said last to its latest version.
 *
 * @param acts the last of each person and organization they spoke for
 */
record Round(Proposal proposal, List<Voice> voices, List<Act> acts) {
  Round {
    voices = List.copyOf(voices);
    acts = List.copyOf(acts);
  }

  static Round of(Proposal proposal, Transaction transaction) {
    return new Round(
        proposal,
        proposal.isCheck() ? List.of() : new Electorate(transaction).of(proposal.id()),
        new Acts(transaction).latest(proposal.id(), proposal.version()));
  }

  /** As it stands once that was said, too. */
  Round with(Act said) {
    Predicate<Act> theirs =
        act ->
            act.personId() == said.personId() && act.organizationId().equals(said.organizationId());
    boolean former = said.version() != proposal.version();
    if (former
        || acts.stream().anyMatch(theirs.and(act -> Position.ORDER.compare(act, said) > 0))) {
      return this;
    }
    return new Round(
        proposal,
        voices,
        Stream.concat(acts.stream().filter(theirs.negate()), Stream.of(said))
            .sorted(Position.ORDER)
            .toList());
  }

  List<Position> positions() {
    return Closing.positions(voices, acts);
  }

  Tally tally() {
    return Tally.of(positions());
  }

  Position position(Voice voice) {
    return Position.of(voice, acts);
  }

  /** What somebody said last for that organization, or for themselves. */
  Optional<Act> latest(long person, Optional<Long> organization) {
    return acts.stream()
        .filter(act -> act.personId() == person && act.organizationId().equals(organization))
        .findFirst();
  }
}
