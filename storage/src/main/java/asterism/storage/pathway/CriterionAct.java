package asterism.storage.pathway;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said of a criterion.
 *
 * @param criterion its number in its stage
 * @param evidence of {@link Kind#MET}
 * @param because of {@link Kind#UNMET}
 */
public record CriterionAct(
    long id,
    long walkId,
    int stage,
    int criterion,
    Kind kind,
    Instant at,
    long byPersonId,
    Optional<String> evidence,
    Optional<String> because) {

  /** What may be said. */
  public enum Kind {
    MET,
    /** Somebody else says that it is. */
    CONFIRMED,
    /** It is not any more. */
    UNMET
  }
}
