package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something a person promised a group to do by the end of {@code due} in their own time zone.
 *
 * @param number spoken in chat (#12), per collaborative
 * @param organizationId for whom it was promised; empty for oneself
 * @param strategy which strategy of the common agenda it serves, in free words
 * @param helpWanted why help is wanted, while it is
 * @param keptLate whether it was kept after its day; present exactly when kept
 * @param endedAt present exactly when no longer open
 */
public record Commitment(
    long id,
    int number,
    long ownerId,
    Optional<Long> organizationId,
    long groupId,
    String what,
    Optional<String> strategy,
    LocalDate due,
    State state,
    Optional<String> helpWanted,
    Optional<Boolean> keptLate,
    Instant madeAt,
    Optional<Instant> endedAt) {

  /** How a commitment stands. */
  public enum State {
    OPEN,
    KEPT,
    /** Openly given back, with a word why. */
    RELEASED,
    /** Recorded by mistake. */
    MISTAKEN
  }

  public boolean open() {
    return state == State.OPEN;
  }
}
