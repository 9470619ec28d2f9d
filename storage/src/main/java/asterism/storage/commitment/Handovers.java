package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.History.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * A promise on its way to somebody else. Its owner keeps it until they accept. Lock the commitment
 * before changing it.
 */
public final class Handovers {
  private final Handle handle;
  private final Ledger ledger;
  private final History history;

  public Handovers(Transaction transaction) {
    this.handle = transaction.handle();
    this.ledger = new Ledger(transaction);
    this.history = new History(transaction);
  }

  /** Asks somebody; who was asked before is asked no more. */
  public CommitmentEvent hand(Commitment open, long to, Instant answerBy, Instant now) {
    handle
        .createUpdate(
            """
            update commitment set handed_to = :to, handed_by = :by, handed_at = :now,
              answer_by = :answerBy
            where id = :id
            """)
        .bind("id", open.id())
        .bind("to", to)
        .bind("by", open.ownerId())
        .bind("now", now)
        .bind("answerBy", answerBy)
        .execute();
    return history.append(open.id(), now, Entry.of(Kind.HANDED, open.ownerId()).to(to));
  }

  /**
   * Who was asked has accepted: it is theirs, for their organization.
   *
   * @param due by when, whether as it was or not
   */
  public CommitmentEvent takeOver(
      Commitment handed, Optional<Long> organization, LocalDate due, ZoneId zone, Instant now) {
    long to = handed.handedTo().orElseThrow();
    ledger.open(handed, to, organization, handed.what(), due, zone);
    return history.append(
        handed.id(),
        now,
        Entry.of(Kind.TAKEN_OVER, to)
            .to(handed.ownerId())
            .forOrganization(organization)
            .due(handed.due(), due));
  }

  public CommitmentEvent decline(Commitment handed, Optional<String> because, Instant now) {
    keep(handed);
    return history.append(
        handed.id(),
        now,
        Entry.of(Kind.HANDOVER_DECLINED, handed.handedTo().orElseThrow()).because(because));
  }

  /** Its owner keeps it after all. */
  public void withdraw(Commitment handed, Instant now) {
    keep(handed);
    history.append(
        handed.id(),
        now,
        Entry.of(Kind.HANDOVER_WITHDRAWN, handed.ownerId()).to(handed.handedTo().orElseThrow()));
  }

  /** Nobody has answered. */
  public CommitmentEvent lapse(Commitment handed, Instant now) {
    keep(handed);
    return history.append(
        handed.id(),
        now,
        Entry.ofTime(Kind.HANDOVER_UNANSWERED).to(handed.handedTo().orElseThrow()));
  }

  private void keep(Commitment handed) {
    handle
        .createUpdate(
            """
            update commitment set answer_by = null,
              handed_to = null, handed_by = null, handed_at = null
            where id = :id
            """)
        .bind("id", handed.id())
        .execute();
  }
}
