package asterism.storage.nudge;

import asterism.storage.Transaction;
import asterism.storage.people.Mornings.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What people were reminded of, a digest a person and day. */
public final class Digests {
  private final Transaction transaction;
  private final Handle handle;

  public Digests(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Empty when they have one for that day. */
  public Optional<Digest> make(
      long person,
      LocalDate day,
      boolean weekly,
      Told after,
      List<Digest.Item> items,
      Instant now) {
    Optional<Digest> made =
        handle
            .createQuery(
                """
                insert into digest
                  (collaborative_id, person_id, day, weekly, after_day, after_at, made_at)
                values (:collaborative, :person, :today, :weekly, :day, :at, :now)
                on conflict (collaborative_id, person_id, day) do nothing
                returning *
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("person", person)
            .bind("today", day)
            .bind("weekly", weekly)
            .bindMethods(after)
            .bind("now", now)
            .mapTo(Digest.class)
            .findOne();
    made.ifPresent(digest -> put(digest.id(), items));
    return made;
  }

  public Digest get(long id) {
    return handle
        .createQuery("select * from digest where id = :id")
        .bind("id", id)
        .mapTo(Digest.class)
        .one();
  }

  /** What it names, in the order it is told. */
  public List<Digest.Item> items(long digest) {
    return handle
        .createQuery(
            """
            select kind, subject_id from digest_item where digest_id = :digest order by position
            """)
        .bind("digest", digest)
        .mapTo(Digest.Item.class)
        .list();
  }

  /** Before it is told: names these instead. */
  public void name(long digest, List<Digest.Item> items, Instant now) {
    handle
        .createUpdate("update digest set made_at = :now where id = :digest")
        .bind("now", now)
        .bind("digest", digest)
        .execute();
    handle
        .createUpdate("delete from digest_item where digest_id = :digest")
        .bind("digest", digest)
        .execute();
    put(digest, items);
  }

  private void put(long digest, List<Digest.Item> items) {
    handle
        .createUpdate(
            """
            insert into digest_item (collaborative_id, digest_id, kind, subject_id, position)
            select :collaborative, :digest, kind, subject, position
            from unnest(:kinds, :subjects) with ordinality as named (kind, subject, position)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("digest", digest)
        .bindArray("kinds", String.class, items.stream().map(Digest.Item::kind).toList())
        .bindArray("subjects", Long.class, items.stream().map(Digest.Item::subjectId).toList())
        .execute();
  }

  /** Whether a person has one for a day, told or not. */
  public boolean has(long person, LocalDate day) {
    return handle
        .createQuery("select exists (select from digest where person_id = :person and day = :day)")
        .bind("person", person)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * The first of a person's latest digests that never were told: whatever made them go out is still
   * to be told. A digest of which nobody knows whether it was told counts as told.
   *
   * @param kind of the cards of digests
   * @param before the first day that does not count
   */
  public Optional<Digest> firstUntold(String kind, long person, LocalDate before) {
    return handle
        .createQuery(
            """
            with latest as (
              select d.*, coalesce(c.message is not null or c.in_doubt, false) as told
              from digest d
              left join card c on c.collaborative_id = d.collaborative_id
                and c.kind = :kind and c.subject_id = d.id
              where d.person_id = :person and d.day < :before
              order by d.day desc limit :most)
            select l.* from latest l
            where l.day > coalesce((select max(day) from latest where told), '-infinity')
            order by l.day limit 1
            """)
        .bind("kind", kind)
        .bind("person", person)
        .bind("before", before)
        .bind("most", 30)
        .mapTo(Digest.class)
        .findOne();
  }

  /**
   * Until when a digest that was not told yet was last told to wait.
   *
   * @param kind of the cards of digests
   */
  public Optional<Instant> waitsUntil(String kind, long digest) {
    return handle
        .createQuery("select not_before from card where kind = :kind and subject_id = :digest")
        .bind("kind", kind)
        .bind("digest", digest)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Whether a chat service takes messages to a person, as far as is known. */
  public boolean reaches(long person) {
    return handle
        .createQuery(
            """
            select exists (select from account a
              where a.person_id = :person and a.active and not exists (select from refusal r
                where r.collaborative_id = a.collaborative_id and r.account_id = a.id
                  and r.ended_at is null))
            """)
        .bind("person", person)
        .mapTo(Boolean.class)
        .one();
  }
}
