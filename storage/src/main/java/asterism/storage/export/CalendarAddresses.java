package asterism.storage.export;

import asterism.storage.Fingerprint;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The addresses under which calendars fetch dates: by their hash, for nobody keeps the secret. */
public final class CalendarAddresses {

  /** Found over all collaboratives. */
  public record Found(long collaborative, long address) {}

  private final Transaction transaction;
  private final Handle handle;

  public CalendarAddresses(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /**
   * Somebody gets an address; one they had of the same is worth nothing any more.
   *
   * @param group empty: of all groups
   */
  public CalendarAddress make(long person, Optional<Long> group, String secret, Instant now) {
    revoke(person, group, now);
    return handle
        .createQuery(
            """
            insert into calendar_address (collaborative_id, hash, person_id, group_id, made_at)
            values (:collaborative, :hash, :person, :group, :now)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("hash", Fingerprint.of(secret))
        .bind("person", person)
        .bind("group", group)
        .bind("now", now)
        .mapTo(CalendarAddress.class)
        .one();
  }

  /**
   * What somebody has of it is worth nothing from now on.
   *
   * @param group empty: of all groups
   * @return whether they had any
   */
  public boolean revoke(long person, Optional<Long> group, Instant now) {
    return handle
            .createUpdate(
                """
                update calendar_address set revoked_at = :now
                where person_id = :person and revoked_at is null
                  and group_id is not distinct from cast(:group as bigint)
                """)
            .bind("person", person)
            .bind("group", group)
            .bind("now", now)
            .execute()
        > 0;
  }

  /** In a transaction bound to no collaborative; empty once it was revoked. */
  public Optional<Found> find(String secret) {
    return handle
        .createQuery("select * from calendar_address_found(:hash)")
        .bind("hash", Fingerprint.of(secret))
        .mapTo(Found.class)
        .findOne();
  }

  /** Empty where it was revoked meanwhile, or whose it was is nowhere any more. */
  public Optional<CalendarAddress> get(long id) {
    return handle
        .createQuery(
            """
            select * from calendar_address c where id = :id and revoked_at is null
              and exists (select from account a where a.person_id = c.person_id and a.active)
            """)
        .bind("id", id)
        .mapTo(CalendarAddress.class)
        .findOne();
  }
}
