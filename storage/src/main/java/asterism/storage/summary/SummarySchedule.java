package asterism.storage.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a summary is posted in a group's channel, by the clock on its wall.
 *
 * @param ofAll of all groups, in one post
 * @param rule a recurrence rule of RFC 5545
 * @param starts what skips weeks counts them from the week of this day
 * @param nextPostAt empty when it is to be reckoned
 * @param toldUntil what happened until then was told; empty when nothing ever was
 */
public record SummarySchedule(
    long id,
    long groupId,
    boolean ofAll,
    String rule,
    LocalDate starts,
    LocalTime time,
    Optional<Instant> nextPostAt,
    Optional<Instant> toldUntil,
    Optional<Instant> stoppedAt) {}
