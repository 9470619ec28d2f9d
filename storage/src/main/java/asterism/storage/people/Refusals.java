package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts to which a chat service refused our direct messages. While a refusal stands, no
 * reminders go there; whoever uses the bot in direct messages, or says so, ends it.
 */
public final class Refusals {

  /**
   * @param accountId whose direct messages are closed to us
   * @param endedAt present once we may try again
   */
  public record Refusal(long id, long accountId, Instant at, Optional<Instant> endedAt) {}

  private final Transaction transaction;

  public Refusals(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Notes it; empty when it was noted before. */
  public Optional<Refusal> note(long account, Instant now) {
    return transaction
        .handle()
        .createQuery(
            """
            insert into refusal (collaborative_id, account_id, at)
            values (:collaborative, :account, :now)
            on conflict (collaborative_id, account_id) where ended_at is null do nothing
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("account", account)
        .bind("now", now)
        .mapTo(Refusal.class)
        .findOne();
  }

  public Optional<Refusal> find(long id) {
    return transaction
        .handle()
        .createQuery("select * from refusal where id = :id")
        .bind("id", id)
        .mapTo(Refusal.class)
        .findOne();
  }

  /** The one that has not ended. */
  public Optional<Refusal> standing(long account) {
    return transaction
        .handle()
        .createQuery("select * from refusal where account_id = :account and ended_at is null")
        .bind("account", account)
        .mapTo(Refusal.class)
        .findOne();
  }

  /** We may try again; empty when nothing stood. */
  public Optional<Refusal> end(long account, Instant now) {
    return transaction
        .handle()
        .createQuery(
            """
            update refusal set ended_at = :now
            where account_id = :account and ended_at is null
            returning *
            """)
        .bind("account", account)
        .bind("now", now)
        .mapTo(Refusal.class)
        .findOne();
  }
}
