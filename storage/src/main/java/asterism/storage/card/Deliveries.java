package asterism.storage.card;

import asterism.storage.Transaction;
import java.time.Duration;

/** What chat services have delivered and we have acted upon. */
public final class Deliveries {
  private final Transaction transaction;

  public Deliveries(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Takes a delivery to act upon in this transaction.
   *
   * @return false when it was acted upon before, by whatever replica
   */
  public boolean take(long workspace, String delivery) {
    return transaction
            .handle()
            .createUpdate(
                """
                insert into handled_delivery (collaborative_id, workspace_id, delivery)
                values (:collaborative, :workspace, :delivery)
                on conflict do nothing
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("workspace", workspace)
            .bind("delivery", delivery)
            .execute()
        == 1;
  }

  /** Whether a delivery was acted upon. */
  public boolean isTaken(long workspace, String delivery) {
    return transaction
        .handle()
        .createQuery(
            """
            select exists (
              select 1 from handled_delivery
              where collaborative_id = :collaborative and workspace_id = :workspace
                and delivery = :delivery)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("workspace", workspace)
        .bind("delivery", delivery)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Forgets deliveries of longer ago, over all collaboratives; in a transaction bound to none. By
   * the database's own clock, which nobody skips.
   *
   * @return how many
   */
  public long forget(Duration age) {
    return transaction
        .handle()
        .createQuery("select handled_deliveries_forgotten(make_interval(secs => :age))")
        .bind("age", age.toSeconds())
        .mapTo(Long.class)
        .one();
  }
}
