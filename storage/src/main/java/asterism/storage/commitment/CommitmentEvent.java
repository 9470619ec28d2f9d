package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Something that happened to a commitment.
 *
 * @param byPersonId who did it; empty when time did: {@link Kind#UNANSWERED} and {@link
 *     Kind#HANDOVER_UNANSWERED}
 * @param toPersonId to whom it was {@link Kind#OFFERED} or {@link Kind#HANDED}; whose it was when
 *     it was {@link Kind#LEFT_BEHIND}, {@link Kind#TAKEN} or {@link Kind#TAKEN_OVER}
 * @param organizationId for whom it is promised from then on, where that was said anew
 * @param because the word given why
 * @param whatBefore its words before, where they were changed
 * @param dueBefore the day it was due before, where it was changed
 * @param dueAfter the day it is due from then on, where that was said
 * @param zone where its day ended then; empty: wherever its owner was
 * @param late whether it was {@link Kind#KEPT} after its day; of old events not always known
 */
public record CommitmentEvent(
    long id,
    long commitmentId,
    Kind kind,
    Instant at,
    Optional<Long> byPersonId,
    Optional<Long> toPersonId,
    Optional<Long> organizationId,
    Optional<String> because,
    Optional<String> whatBefore,
    Optional<LocalDate> dueBefore,
    Optional<LocalDate> dueAfter,
    Optional<ZoneId> zone,
    Optional<Boolean> late) {

  /** What may happen to a commitment. */
  public enum Kind {
    MADE,
    OFFERED,
    /** Noted as said in a meeting. */
    SAID,
    ACCEPTED,
    /** By who was asked; or what was noted in a meeting was not theirs. */
    DECLINED,
    UNANSWERED,
    /** What was noted in a meeting is theirs, as it stood or with other words or another day. */
    CONFIRMED,
    /** The day was misread when it was recorded; not renegotiated. */
    CORRECTED,
    MOVED,
    HELP_WANTED,
    HELPER_JOINED,
    HELP_ENDED,
    HANDED,
    HANDOVER_DECLINED,
    HANDOVER_UNANSWERED,
    /** Its owner keeps it after all. */
    HANDOVER_WITHDRAWN,
    TAKEN_OVER,
    /** Its owner left. */
    LEFT_BEHIND,
    /** Somebody took what was left behind. */
    TAKEN,
    /** Its owner said for whom they promised it. */
    FOR_ORGANIZATION,
    /** The first turn of a recurring commitment. */
    RECURRING_BEGUN,
    /** There will be no further turn. */
    STOPPED,
    KEPT,
    RELEASED,
    REOPENED,
    MISTAKEN
  }
}
