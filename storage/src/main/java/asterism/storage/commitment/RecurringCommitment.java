package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody promises again and again; each turn is a {@link Commitment} of its own.
 *
 * @param rule a recurrence rule of RFC 5545, counted from the day it starts
 * @param turns how many there have been
 * @param latestDue the day the rule gave the latest turn, wherever its owner moved it since
 * @param stoppedAt present, as {@code stoppedBy} is, when there will be no further turn
 */
public record RecurringCommitment(
    long id,
    long ownerId,
    Optional<Long> organizationId,
    long groupId,
    String what,
    Optional<String> strategy,
    String rule,
    LocalDate starts,
    int turns,
    Optional<LocalDate> latestDue,
    Instant madeAt,
    Optional<Instant> stoppedAt,
    Optional<Long> stoppedBy) {}
