package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A commitment that waits for somebody: theirs to do, or theirs to answer.
 *
 * @param due its day; empty while they are only asked
 * @param since when it came to wait as it does: its day was set, or they were asked
 * @param notBefore until when they put it aside; may be past
 * @param askedAfter when somebody last had them reminded of it
 */
public record Pending(
    long commitmentId,
    long groupId,
    Optional<LocalDate> due,
    Instant since,
    Optional<LocalDate> notBefore,
    Optional<Instant> askedAfter) {}
