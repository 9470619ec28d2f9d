package asterism.storage.pathway;

import java.time.Instant;
import java.util.Optional;

/**
 * A group on a pathway, from where it began on.
 *
 * @param pathwayId empty for the standard one
 * @param stage the number of the stage where it stands; once it has ended, where it stood last
 * @param since when it came there
 * @param ended present exactly when {@code endedAt} is
 */
public record Walk(
    long id,
    long groupId,
    Optional<Long> pathwayId,
    int stage,
    Instant since,
    Instant begunAt,
    Optional<Instant> endedAt,
    Optional<End> ended) {

  /** How a walk ends. */
  public enum End {
    /** With honour: nobody expects more of it. */
    RELEASED,
    /** The group began anew, on another pathway. */
    BEGUN_ANEW,
    /** Its group became one with another that was on a way itself. */
    JOINED
  }

  public boolean isUnderWay() {
    return endedAt.isEmpty();
  }
}
