package asterism.storage.nudge;

import asterism.storage.people.Mornings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * All that waits for somebody, told in one message.
 *
 * @param day in the person's own zone; they have one a day
 * @param weekly whether it looks a week ahead
 * @param afterDay the day up to which they had been told before; empty for nothing
 * @param afterAt when that was
 * @param madeAt when it was last decided what it names
 */
public record Digest(
    long id,
    long personId,
    LocalDate day,
    boolean weekly,
    Optional<LocalDate> afterDay,
    Optional<Instant> afterAt,
    Instant madeAt) {

  /** Up to what they had been told before: what came up since made it go out. */
  public Mornings.Told after() {
    return new Mornings.Told(afterDay, afterAt);
  }

  /** One thing that waits: what it is, and which. */
  public record Item(String kind, long subjectId) {}
}
