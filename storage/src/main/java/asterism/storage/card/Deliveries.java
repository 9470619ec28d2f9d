package asterism.storage.card;

import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import java.time.Duration;

/** What chat services have delivered and we have acted upon. */
public final class Deliveries {
  private final Transaction transaction;

  public Deliveries(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Takes a delivery to act upon in this transaction. What is recorded in it from then on is
   * recorded in that workspace.
   *
   * @return false when it was acted upon before, by whatever replica
   * @throws Elsewhere when the workspace belongs to another collaborative by now
   */
  public boolean take(long workspace, String delivery) {
    return transaction
        .handle()
        .createQuery(
            """
            with taken as (
              insert into handled_delivery (collaborative_id, workspace_id, delivery)
              select w.collaborative_id, w.id, :delivery from workspace w where w.id = :workspace
              on conflict do nothing
              returning true)
            select exists (select from taken), set_config('asterism.workspace', w.id::text, true)
            from workspace w where w.id = :workspace
            """)
        .bind("workspace", workspace)
        .bind("delivery", delivery)
        .mapTo(Boolean.class)
        .findOne()
        .orElseThrow(() -> new Elsewhere("workspace", workspace));
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
