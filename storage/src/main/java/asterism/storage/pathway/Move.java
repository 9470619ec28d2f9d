package asterism.storage.pathway;

import java.time.Instant;
import java.util.Optional;

/**
 * How a group came where it stands.
 *
 * @param fromStage empty where it began
 * @param toStage empty where it was released
 * @param byPersonId who said where it begins; empty where a proposal decided
 * @param proposal the number of that proposal
 */
public record Move(
    long id,
    long walkId,
    Kind kind,
    Optional<Integer> fromStage,
    Optional<Integer> toStage,
    Instant at,
    Optional<Long> byPersonId,
    Optional<Integer> proposal) {

  /** The kinds of move. */
  public enum Kind {
    BEGUN,
    ADVANCED,
    WENT_BACK,
    RELEASED
  }
}
