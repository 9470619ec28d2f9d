package asterism.bot.feature.consensus;

import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Reactions.Standing;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody's reactions come to, with all their accounts and wherever the proposal stands.
 * Pure.
 */
final class ReactionSet {
  private ReactionSet() {}

  /** The most cautious of theirs; empty where none stands any more. */
  static Optional<Stance> of(List<Standing> standing, long person) {
    return Stance.mostCautious(
        standing.stream()
            .filter(each -> each.personId() == person)
            .flatMap(each -> Sign.ofEmoji(each.emoji()).stream())
            .map(Sign::stance)
            .toList());
  }

  /**
   * Since when it is as it stands: what is heard late of an earlier change tells what has stood
   * since the later one. Never after the end, for what is heard was in time.
   *
   * @param changed when it is known to have changed last
   * @param heard when what is heard now was done
   */
  static Instant at(Optional<Instant> changed, Instant heard, Proposal proposal) {
    Instant latest = changed.filter(heard::isBefore).orElse(heard);
    return latest.isAfter(proposal.closesAt()) ? proposal.closesAt() : latest;
  }

  /**
   * To which version something was said.
   *
   * @param versions the first first
   */
  static int version(List<Version> versions, Instant at) {
    return versions.stream()
        .filter(version -> !version.at().isAfter(at))
        .mapToInt(Version::version)
        .max()
        .orElse(1);
  }
}
