package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What the collaborative itself has chosen. */
public final class Collaboratives {

  /**
   * A network of organizations and people: the tenant.
   *
   * @param zone empty when nobody has chosen; so are the others
   * @param country whose holidays it keeps, as ISO 3166 has it: {@code MX}
   * @param setUpAt when somebody first chose
   */
  public record Collaborative(
      long id,
      String name,
      Optional<ZoneId> zone,
      Optional<String> language,
      Optional<String> country,
      Optional<Instant> setUpAt) {}

  /** What somebody chooses for it. */
  public record Choice(
      String name, Optional<ZoneId> zone, Optional<String> language, Optional<String> country) {}

  private final Transaction transaction;
  private final Handle handle;

  public Collaboratives(Transaction transaction) {
    this.handle = transaction.handle();
    this.transaction = transaction;
  }

  public Collaborative current() {
    return handle
        .createQuery("select * from collaborative where id = :id")
        .bind("id", transaction.collaborative())
        .mapTo(Collaborative.class)
        .one();
  }

  /**
   * As it is now; whoever else is about to choose for it has to wait until the transaction ends.
   */
  public Collaborative lock() {
    return handle
        .createQuery("select * from collaborative where id = :id for update")
        .bind("id", transaction.collaborative())
        .mapTo(Collaborative.class)
        .one();
  }

  /** Keeps what was chosen; from the first time on, it is set up. */
  public Collaborative setUp(Choice choice, Instant now) {
    digestsAnew(choice);
    return handle
        .createQuery(
            """
            update collaborative set name = :name, zone = :zone, language = :language,
              country = :country, set_up_at = coalesce(set_up_at, :now)
            where id = :id
            returning *
            """)
        .bind("id", transaction.collaborative())
        .bind("name", choice.name())
        .bind("zone", choice.zone().map(ZoneId::getId))
        .bind("language", choice.language())
        .bind("country", choice.country())
        .bind("now", now)
        .mapTo(Collaborative.class)
        .one();
  }

  /** With another zone or other holidays people and groups are told at other times. */
  private void digestsAnew(Choice choice) {
    handle
        .createUpdate(
            """
            with other as (
              select id from collaborative
              where id = :id
                and (zone, country) is distinct from (:zone::text, :country::text)),
            groups as (
              update "group" g set next_digest_at = '-infinity'
              from other where g.collaborative_id = other.id)
            update morning m set next_at = '-infinity'
            from other where m.collaborative_id = other.id
            """)
        .bind("id", transaction.collaborative())
        .bind("zone", choice.zone().map(ZoneId::getId))
        .bind("country", choice.country())
        .execute();
  }
}
