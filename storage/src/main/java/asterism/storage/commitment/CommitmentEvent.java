package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to a commitment.
 *
 * @param because the word given why
 * @param dueBefore the day it was due before; present for {@link Kind#CORRECTED} and {@link
 *     Kind#MOVED}
 * @param dueAfter the day it is due from then on; present for these and {@link Kind#MADE}
 */
public record CommitmentEvent(
    long id,
    long commitmentId,
    Kind kind,
    Instant at,
    long byPersonId,
    Optional<String> because,
    Optional<LocalDate> dueBefore,
    Optional<LocalDate> dueAfter) {

  /** What may happen to a commitment. */
  public enum Kind {
    MADE,
    /** The day was misread when it was recorded; not renegotiated. */
    CORRECTED,
    MOVED,
    HELP_WANTED,
    HELP_ENDED,
    KEPT,
    RELEASED,
    REOPENED,
    MISTAKEN
  }
}
