package asterism.bot.ordeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for somebody as it stood for some time.
 *
 * @param due empty where an answer is awaited
 * @param aside until when it is put aside
 * @param from when it came to stand so
 * @param until when it no longer stood so
 */
record Thing(
    long id,
    int number,
    long owner,
    long circle,
    Optional<LocalDate> due,
    Instant since,
    Optional<LocalDate> aside,
    Instant from,
    Instant until) {

  /**
   * @param late whether what changed at that very moment changed just after it, and not before
   */
  boolean stands(Instant at, boolean late) {
    return late
        ? from.isBefore(at) && !at.isAfter(until)
        : !at.isBefore(from) && at.isBefore(until);
  }

  Thing endsAt(Instant end) {
    return new Thing(id, number, owner, circle, due, since, aside, from, end);
  }

  /** As it stands once it has another day. */
  Thing moved(LocalDate to, Instant now) {
    return new Thing(id, number, owner, circle, Optional.of(to), now, aside, now, until);
  }
}
