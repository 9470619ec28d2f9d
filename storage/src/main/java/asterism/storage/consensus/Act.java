package asterism.storage.consensus;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody gave, changed or took back a stance.
 *
 * @param version of the proposal, to which it was given
 * @param organizationId for whom they spoke, where it was merged the one it lives on in; empty for
 *     themselves
 * @param stance empty when it was taken back
 * @param at when it was done; found on {@link Source#READING}, when it was found
 * @param byPersonId who recorded it for them; present for {@link Source#BEHALF} only
 */
public record Act(
    long id,
    long proposalId,
    int version,
    long personId,
    Optional<Long> organizationId,
    Optional<Stance> stance,
    Optional<String> because,
    Source source,
    Instant at,
    Optional<Long> byPersonId) {

  /** How it was given. */
  public enum Source {
    /** By a button or a command. */
    SAID,
    /** A reaction, as it was given or taken back. */
    REACTION,
    /** A reaction that was found when all were read back: it was given some time before. */
    READING,
    /** By somebody else, who was told it. */
    BEHALF
  }
}
