package asterism.storage.publicity;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who agreed to stand in the open record by name, and what everybody and everything is called. */
public final class PublicNames {

  /** A name that somebody goes by, or an account of theirs; they may have many. */
  public record Called(long personId, String name) {}

  /** With which organization somebody is or was, as it is called now. */
  public record Stay(
      long personId, String organization, LocalDate starts, Optional<LocalDate> ends) {}

  private final Transaction transaction;
  private final Handle handle;

  public PublicNames(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  public boolean agrees(long person) {
    return agreed().contains(person);
  }

  /** Keeps what somebody chose; what they had chosen already is not kept again. */
  public void choose(long person, boolean agreed, Instant now) {
    if (agrees(person) == agreed) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into public_name_choice (collaborative_id, person_id, agreed, at)
            values (:collaborative, :person, :agreed, :now)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("person", person)
        .bind("agreed", agreed)
        .bind("now", now)
        .execute();
  }

  /** Whoever agrees. */
  public Set<Long> agreed() {
    return Set.copyOf(
        handle
            .createQuery(
                """
                select person_id from (
                  select distinct on (person_id) person_id, agreed from public_name_choice
                  order by person_id, id desc) latest
                where agreed
                """)
            .mapTo(Long.class)
            .list());
  }

  /**
   * Every name of everybody, the one they go by first; whoever was joined with another is that
   * other, under all their names.
   */
  public List<Called> people() {
    return handle
        .createQuery(
            """
            select coalesce(p.merged_into_id, p.id) as person_id, n.name
            from person p
            cross join lateral (
              select p.name
              union select a.name from account a
                where a.collaborative_id = p.collaborative_id and a.person_id = p.id
              union select a.handle from account a
                where a.collaborative_id = p.collaborative_id and a.person_id = p.id
                  and a.handle is not null) n
            order by person_id, (p.merged_into_id is null and n.name = p.name) desc, n.name
            """)
        .mapTo(Called.class)
        .list();
  }

  /** Whoever was with which organization when, the longest first. */
  public List<Stay> stays() {
    return handle
        .createQuery(
            """
            select coalesce(p.merged_into_id, p.id) as person_id, s.name as organization,
              a.starts, a.ends
            from affiliation a
            join person p on p.collaborative_id = a.collaborative_id and p.id = a.person_id
            join organization o
              on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            order by a.starts, a.id
            """)
        .mapTo(Stay.class)
        .list();
  }

  /** What organizations are called, or were before they were merged. */
  public List<String> organizations() {
    return handle
        .createQuery("select name from organization order by id")
        .mapTo(String.class)
        .list();
  }

  /** What else has a name: the groups and the collaborative. */
  public List<String> others() {
    return handle
        .createQuery(
            """
            select name from "group"
            union select name from collaborative where id = :collaborative
            """)
        .bind("collaborative", transaction.collaborative())
        .mapTo(String.class)
        .list();
  }
}
