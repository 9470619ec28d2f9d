package asterism.storage.export;

import java.time.Instant;
import java.util.Optional;

/**
 * An address under which somebody's calendar fetches dates.
 *
 * @param groupId empty: of all groups
 */
public record CalendarAddress(
    long id, long personId, Optional<Long> groupId, Instant madeAt, Optional<Instant> revokedAt) {}
