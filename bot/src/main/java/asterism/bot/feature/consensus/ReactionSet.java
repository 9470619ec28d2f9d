package asterism.bot.feature.consensus;

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
