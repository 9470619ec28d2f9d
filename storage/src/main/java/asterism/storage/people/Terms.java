package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.Roster.Holding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of role terms. An organization that was merged is read as the one it lives on in. */
final class Terms {
  private static final String TERMS =
      """
      select r.id, r.person_id, coalesce(o.merged_into_id, r.organization_id) as organization_id,
        r.group_id, r.role, r.alternate, r.starts, r.ends
      from role_term r
      left join organization o
        on o.collaborative_id = r.collaborative_id and o.id = r.organization_id
      """;

  private static final String HELD = "r.starts <= :day and (r.ends is null or r.ends >= :day)";
  private static final String UNENDED = "(r.ends is null or r.ends >= greatest(:day, r.starts))";

  private final Transaction transaction;
  private final Handle handle;

  Terms(Transaction transaction) {
    this.handle = transaction.handle();
    this.transaction = transaction;
  }

  /** Whoever changes the roles of a group has to wait until this transaction ends. */
  void lockGroup(long group) {
    lock("select true from \"group\" where id = :id for no key update", group);
  }

  /** Whoever changes the roles of a person in the whole collaborative has to wait. */
  void lockPerson(long person) {
    lock("select true from person where id = :id for no key update", person);
  }

  private void lock(String query, long id) {
    handle.createQuery(query).bind("id", id).mapTo(Boolean.class).one();
  }

  boolean takesPart(long person, long group, LocalDate day) {
    return handle
        .createQuery(
            """
            select exists (
              select from role_term r
              where r.person_id = :person and r.group_id = :group and <held>)
            """)
        .define("held", HELD)
        .bind("person", person)
        .bind("group", group)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }

  List<Long> strangers(List<Long> people, long group, LocalDate day) {
    return handle
        .createQuery(
            """
            select who from unnest(:people) who
            where not exists (
              select from role_term r
              where r.person_id = who and r.group_id = :group
                and r.starts <= cast(:day as date) + 1 and (r.ends is null or r.ends >= :day))
            """)
        .bindArray("people", Long.class, people.toArray())
        .bind("group", group)
        .bind("day", day)
        .mapTo(Long.class)
        .list();
  }

  /** What a person is on a day in a group and in the whole collaborative. */
  List<RoleTerm> held(long person, long group, LocalDate day) {
    return list(
        where("r.person_id = :person and (r.group_id = :group or r.group_id is null) and <held>")
            .bind("person", person)
            .bind("group", group)
            .bind("day", day));
  }

  List<RoleTerm> heldFor(long organization, LocalDate day) {
    return list(
        where(":organization in (o.id, o.merged_into_id) and <held>")
            .bind("organization", organization)
            .bind("day", day));
  }

  List<RoleTerm> heldInNoGroup(RoleTerm.Role role, LocalDate day) {
    return list(
        where("r.group_id is null and r.role = :role and <held>")
            .bind("role", role)
            .bind("day", day));
  }

  List<RoleTerm> held(long group, LocalDate day) {
    return list(where("r.group_id = :group and <held>").bind("group", group).bind("day", day));
  }

  /** The roles of a group that are not over by a day, those still to begin among them. */
  List<RoleTerm> unended(long group, LocalDate day) {
    return list(where("r.group_id = :group and <unended>").bind("group", group).bind("day", day));
  }

  /** The roles of a person that are not over by a day, those still to begin among them. */
  List<RoleTerm> unendedOf(long person, LocalDate day) {
    return list(
        where("r.person_id = :person and <unended>").bind("person", person).bind("day", day));
  }

  List<RoleTerm> allOf(long person) {
    return list(where("r.person_id = :person").bind("person", person));
  }

  private Query where(String condition) {
    return handle
        .createQuery("<terms> where <condition> order by r.starts, r.id")
        .define("terms", TERMS)
        .define("condition", condition.replace("<held>", HELD).replace("<unended>", UNENDED));
  }

  private static List<RoleTerm> list(Query query) {
    return query.mapTo(RoleTerm.class).list();
  }

  RoleTerm insert(Holding holding, Optional<Long> by, Instant now) {
    return handle
        .createQuery(
            """
            insert into role_term (collaborative_id, person_id, organization_id, group_id, role,
              alternate, starts, ends, recorded_at, recorded_by)
            values (:collaborative, :person, :organization, :group, :role,
              :alternate, :starts, :ends, :now, :by)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bindMethods(holding)
        .bind("now", now)
        .bind("by", by)
        .mapTo(RoleTerm.class)
        .one();
  }

  /** Ends a role; one that was to begin later never began. */
  RoleTerm cut(RoleTerm term, LocalDate lastDay, Optional<Long> by, Instant now) {
    LocalDate last = lastDay.isBefore(term.starts()) ? term.starts().minusDays(1) : lastDay;
    handle
        .createUpdate(
            "update role_term set ends = :last, ended_at = :now, ended_by = :by where id = :id")
        .bind("last", last)
        .bind("now", now)
        .bind("by", by)
        .bind("id", term.id())
        .execute();
    return term.until(last);
  }
}
