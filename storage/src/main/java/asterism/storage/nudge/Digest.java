package asterism.storage.nudge;

import java.time.Instant;
import java.time.LocalDate;

/**
 * All that waits for somebody, told in one message.
 *
 * @param day in the person's own zone; they have one a day
 * @param weekly whether it looks a week ahead
 * @param since what came up after this made it go out
 */
public record Digest(
    long id, long personId, LocalDate day, boolean weekly, Instant since, Instant madeAt) {

  /** One thing that waits: what it is, and which. */
  public record Item(String kind, long subjectId) {}
}
