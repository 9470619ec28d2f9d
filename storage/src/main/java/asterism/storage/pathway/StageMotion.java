package asterism.storage.pathway;

import java.time.Instant;
import java.util.Optional;

/**
 * What a group proposes to itself about its stage.
 *
 * @param toStage empty where it is to be released
 * @param proposal its number; there once it is opened
 * @param outcome present exactly when {@code settledAt} is
 */
public record StageMotion(
    long id,
    long walkId,
    Kind kind,
    int fromStage,
    Optional<Integer> toStage,
    Instant openedAt,
    long byPersonId,
    Optional<Integer> proposal,
    Optional<Instant> settledAt,
    Optional<Outcome> outcome) {

  /** What it is to bring about. */
  public enum Kind {
    ADVANCE,
    BACK,
    RELEASE
  }

  /** What came of it. */
  public enum Outcome {
    CARRIED,
    /** It was decided otherwise, or withdrawn. */
    DROPPED,
    /** It was adopted, but the group did not stand there any more. */
    OVERTAKEN
  }

  public boolean isOpen() {
    return settledAt.isEmpty();
  }
}
