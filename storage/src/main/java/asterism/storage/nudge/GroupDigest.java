package asterism.storage.nudge;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a group is told in its channel of a week, or of as long as it has not been told.
 *
 * @param day in the group's zone; it has one a day
 * @param since it tells of what happened from then on
 * @param until and not of what happened then or later
 */
public record GroupDigest(long id, long groupId, LocalDate day, Instant since, Instant until) {}
