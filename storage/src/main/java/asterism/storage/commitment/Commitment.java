package asterism.storage.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Something a person promised a group to do by the end of {@code due} in their own time zone, or
 * was asked to promise.
 *
 * @param number spoken in chat (#12), per collaborative
 * @param ownerId whose promise it is; while it is offered, to whom
 * @param organizationId for whom it was promised; empty for oneself
 * @param strategy which strategy of the common agenda it serves, in free words
 * @param zone where its day was promised; empty: wherever its owner is
 * @param offeredBy who offered it or noted it in a meeting; empty when its owner made it
 * @param said whether it was noted as said in a meeting, and its owner has not answered yet
 * @param sayingId with what else it was noted
 * @param answerBy when it ends unless it is answered: present exactly while it is offered or handed
 *     on
 * @param handedTo to whom it goes if they accept; present exactly while they are asked, and so are
 *     {@code handedBy} and {@code handedAt}
 * @param seeking whether its owner left, so that others of their organization, or of the group
 *     where there is none, may take it
 * @param recurringId of which recurring commitment it is the {@code turn}-th
 * @param helpWanted why help is wanted, while it is
 * @param keptLate whether it was kept after its day; present exactly when kept
 * @param endedAt present exactly when neither offered nor open
 */
public record Commitment(
    long id,
    int number,
    long ownerId,
    Optional<Long> organizationId,
    long groupId,
    String what,
    Optional<String> strategy,
    LocalDate due,
    Optional<ZoneId> zone,
    State state,
    Optional<Long> offeredBy,
    boolean said,
    Optional<Long> sayingId,
    Optional<Instant> answerBy,
    Optional<Long> handedTo,
    Optional<Long> handedBy,
    Optional<Instant> handedAt,
    boolean seeking,
    Optional<Long> recurringId,
    Optional<Integer> turn,
    Optional<String> helpWanted,
    Optional<Boolean> keptLate,
    Instant madeAt,
    Optional<Instant> endedAt) {

  /** How a commitment stands. */
  public enum State {
    /** Nobody has promised it yet: somebody was asked to, or whoever had promised it left. */
    OFFERED,
    OPEN,
    KEPT,
    /** Openly given back, with a word why. */
    RELEASED,
    /** Who was asked said no, with respect. */
    DECLINED,
    /** Who was asked did not answer in time. */
    UNANSWERED,
    /** Recorded by mistake. */
    MISTAKEN
  }

  public boolean open() {
    return state == State.OPEN;
  }

  /** Whether it has come to no end yet. */
  public boolean alive() {
    return endedAt.isEmpty();
  }
}
