package asterism.storage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A summary that was posted in a group's channel.
 *
 * @param ofAll of all groups
 * @param scheduleId by which schedule; empty when somebody posted it
 * @param since it tells of what happened from then on
 * @param until and not of what happened then or later
 * @param day on which it is told, in the group's zone
 */
public record SummaryPost(
    long id,
    long groupId,
    boolean ofAll,
    Optional<Long> scheduleId,
    Instant since,
    Instant until,
    LocalDate day) {}
