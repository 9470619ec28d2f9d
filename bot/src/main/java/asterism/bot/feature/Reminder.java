package asterism.bot.feature;

import asterism.storage.people.Ladder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that waits for somebody. When they are told of it is decided from this alone.
 *
 * @param kind what it is: {@link Reminding#kind} of the feature it comes from
 * @param subject which
 * @param group whose holidays count, and whose ladder where it has none of its own
 * @param since when it began to wait as it does now: whoever just said so need not be told
 * @param due its day; empty where an answer is awaited: that is told once by itself, and then
 *     whenever something else is
 * @param notBefore the person does not want to hear of it before this day
 * @param askedAfter when somebody last asked to have them reminded of it
 * @param ladder its own rungs, instead of its group's
 */
public record Reminder(
    String kind,
    long subject,
    long group,
    Instant since,
    Optional<LocalDate> due,
    Optional<LocalDate> notBefore,
    Optional<Instant> askedAfter,
    Optional<Ladder> ladder) {}
