package asterism.storage.consensus;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a proposal, besides what people said to it.
 *
 * @param byPersonId who did it; empty when time did
 * @param personId the delegate who came, changed or went; for whom a stance was recorded
 * @param voiceId which voice came, went or was split, or whose delegate it is
 * @param actId the stance that was recorded, or lacks a reason
 * @param version the new one
 */
public record ProposalEvent(
    long id,
    long proposalId,
    Kind kind,
    Instant at,
    Optional<Long> byPersonId,
    Optional<Long> personId,
    Optional<Long> voiceId,
    Optional<Long> actId,
    Optional<Integer> version,
    Optional<String> because,
    Optional<Instant> closesBefore,
    Optional<Instant> closesAfter) {

  /** What may happen. */
  public enum Kind {
    OPENED,
    AMENDED,
    EXTENDED,
    /** By itself, since too few voices were heard. */
    EXTENDED_FOR_QUORUM,
    /** By itself, since the bot was away when it closed. */
    EXTENDED_FOR_OUTAGE,
    /** From light to full consensus. */
    RAISED,
    VOICE_ADDED,
    VOICE_REMOVED,
    DELEGATE_ADDED,
    /** From alternate to primary, or back. */
    DELEGATE_CHANGED,
    DELEGATE_REMOVED,
    /** Every voice was heard. */
    ALL_HEARD,
    /** The alternates of a voice do not agree. */
    SPLIT,
    /** A stance was recorded for somebody. */
    BEHALF,
    /** Somebody's reactions were found otherwise than what they had said. */
    FOUND,
    /** A block has had no reason for two days. */
    REASON_MISSING,
    CLOSED_EARLY,
    WITHDRAWN,
    TALLIED,
    CLOSED
  }
}
