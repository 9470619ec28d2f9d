package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.History.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Help that is wanted with a commitment, and who gives it. Lock the commitment before changing it.
 */
public final class Help {
  private final Transaction transaction;
  private final Handle handle;
  private final History history;

  public Help(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new History(transaction);
  }

  /** Asks; who helped when it was asked before is asked anew. */
  public CommitmentEvent want(Commitment open, long by, String because, Instant now) {
    if (open.helpWanted().isEmpty()) {
      handle
          .createUpdate("delete from commitment_helper where commitment_id = :id")
          .bind("id", open.id())
          .execute();
    }
    wanted(open, Optional.of(because));
    return history.append(
        open.id(), now, Entry.of(Kind.HELP_WANTED, by).because(Optional.of(because)));
  }

  public void end(Commitment open, long by, Instant now) {
    wanted(open, Optional.empty());
    history.append(open.id(), now, Entry.of(Kind.HELP_ENDED, by));
  }

  /**
   * @return empty when they help already
   */
  public Optional<CommitmentEvent> join(Commitment open, long person, Instant now) {
    boolean joined =
        handle
                .createUpdate(
                    """
                    insert into commitment_helper (collaborative_id, commitment_id, person_id, at)
                    values (:collaborative, :commitment, :person, :now)
                    on conflict do nothing
                    """)
                .bind("collaborative", transaction.collaborative())
                .bind("commitment", open.id())
                .bind("person", person)
                .bind("now", now)
                .execute()
            == 1;
    return joined
        ? Optional.of(
            history.append(open.id(), now, Entry.of(Kind.HELPER_JOINED, person).to(open.ownerId())))
        : Optional.empty();
  }

  /** Who said that they can help, the first first. */
  public List<Long> helpers(long commitment) {
    return handle
        .createQuery(
            """
            select person_id from commitment_helper where commitment_id = :id order by at, person_id
            """)
        .bind("id", commitment)
        .mapTo(Long.class)
        .list();
  }

  private void wanted(Commitment open, Optional<String> because) {
    handle
        .createUpdate("update commitment set help_wanted = :because where id = :id")
        .bind("id", open.id())
        .bind("because", because)
        .execute();
  }
}
