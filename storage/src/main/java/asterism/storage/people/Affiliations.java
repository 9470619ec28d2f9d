package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which organizations people are with, whatever role they hold. Each change is told to the {@link
 * RosterHistory} in the same transaction.
 */
public final class Affiliations {

  /** An organization somebody is with, and the first day of it. */
  public record Tie(long organizationId, String organization, LocalDate since) {}

  private final Transaction transaction;
  private final Handle handle;
  private final RosterHistory history;

  public Affiliations(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new RosterHistory(transaction);
  }

  /** Who is with an organization on a day, by name. */
  public List<Person> people(long organization, LocalDate day) {
    return handle
        .createQuery(
            """
            select p.* from person p
            where exists (
              select from affiliation a
              join organization o
                on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
              where a.collaborative_id = p.collaborative_id and a.person_id = p.id
                and :organization in (o.id, o.merged_into_id)
                and a.starts <= :day and (a.ends is null or a.ends >= :day))
            order by lower(p.name), p.id
            """)
        .bind("organization", organization)
        .bind("day", day)
        .mapTo(Person.class)
        .list();
  }

  /**
   * A person is with an organization from a day on. Where they had been members for themselves,
   * they now are for it, and speak for it: as its representative where nobody did, else as an
   * alternate.
   *
   * @return empty if they were with it already
   */
  public Optional<RosterEvent> affiliate(
      long person, long organization, LocalDate day, Optional<Long> by, Instant now) {
    Terms terms = new Terms(transaction);
    List<Long> groups =
        terms.unendedOf(person, day).stream()
            .flatMap(term -> term.groupId().stream())
            .distinct()
            .sorted()
            .toList();
    groups.forEach(terms::lockGroup);
    Optional<RosterEvent> event = ensure(person, organization, day, by, now);
    groups.forEach(group -> joinFor(person, organization, group, day, now));
    return event;
  }

  private void joinFor(long person, long organization, long group, LocalDate day, Instant now) {
    Terms terms = new Terms(transaction);
    List<RoleTerm> theirs =
        terms.held(group, day).stream().filter(term -> term.personId() == person).toList();
    Optional<RoleTerm> alone =
        theirs.stream()
            .filter(term -> term.role() == Role.MEMBER && term.organizationId().isEmpty())
            .findFirst();
    if (alone.isPresent() && theirs.stream().allMatch(term -> term.organizationId().isEmpty())) {
      Roster roster = new Roster(transaction);
      roster.end(alone.get(), day.minusDays(1), Optional.empty(), now);
      roster.join(person, group, Optional.of(organization), day, now);
    }
  }

  /** As {@link #affiliate}, and no role changes. */
  Optional<RosterEvent> ensure(
      long person, long organization, LocalDate day, Optional<Long> by, Instant now) {
    new Terms(transaction).lockPerson(person);
    if (isWith(person, organization, day)) {
      return Optional.empty();
    }
    handle
        .createUpdate(
            """
            insert into affiliation
              (collaborative_id, person_id, organization_id, starts, recorded_at, recorded_by)
            values (:collaborative, :person, :organization, :day, :now, :by)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("person", person)
        .bind("organization", organization)
        .bind("day", day)
        .bind("now", now)
        .bind("by", by)
        .execute();
    return Optional.of(
        history
            .entry(Kind.AFFILIATED, by, now)
            .who(person)
            .forWhom(organization)
            .lasting(day, null)
            .append());
  }

  /**
   * A person is not with an organization any more: they no longer speak for it, and what else they
   * did for it they go on with for themselves.
   *
   * @param day the first day without it
   * @return empty if they were not with it
   */
  public Optional<RosterEvent> unaffiliate(
      long person, long organization, LocalDate day, Optional<Long> by, Instant now) {
    int ended =
        handle
            .createUpdate(
                """
                update affiliation a set ends = greatest(cast(:day as date), a.starts) - 1
                from organization o
                where o.collaborative_id = a.collaborative_id and o.id = a.organization_id
                  and :organization in (o.id, o.merged_into_id)
                  and a.person_id = :person
                  and (a.ends is null or a.ends >= greatest(:day, a.starts))
                """)
            .bind("person", person)
            .bind("organization", organization)
            .bind("day", day)
            .execute();
    if (ended == 0) {
      return Optional.empty();
    }
    Roster roster = new Roster(transaction);
    for (RoleTerm term : new Terms(transaction).unendedOf(person, day)) {
      if (term.isFor(organization)) {
        goOnAlone(roster, term, day, by, now);
      }
    }
    return Optional.of(
        history
            .entry(Kind.UNAFFILIATED, by, now)
            .who(person)
            .forWhom(organization)
            .lasting(null, day.minusDays(1))
            .append());
  }

  private static void goOnAlone(
      Roster roster, RoleTerm term, LocalDate day, Optional<Long> by, Instant now) {
    roster.end(term, day.minusDays(1), by, now);
    if (term.role() != Role.REPRESENTATIVE) {
      LocalDate starts = term.starts().isAfter(day) ? term.starts() : day;
      roster.begin(
          new Roster.Holding(
              term.personId(),
              Optional.empty(),
              term.groupId(),
              term.role(),
              term.alternate(),
              starts,
              term.ends()),
          by,
          now);
    }
  }

  /** The organizations a person is with on a day, the oldest tie first. */
  public List<Tie> of(long person, LocalDate day) {
    return handle
        .createQuery(
            """
            select s.id as organization_id, s.name as organization, min(a.starts) as since
            from affiliation a
            join organization o
              on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            where a.person_id = :person
              and a.starts <= :day and (a.ends is null or a.ends >= :day)
            group by s.collaborative_id, s.id
            order by min(a.starts), min(a.id)
            """)
        .bind("person", person)
        .bind("day", day)
        .mapTo(Tie.class)
        .list();
  }

  /** Whether a person is with an organization on a day. */
  public boolean isWith(long person, long organization, LocalDate day) {
    return handle
        .createQuery(
            """
            select exists (
              select from affiliation a
              join organization o
                on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
              where a.person_id = :person and :organization in (o.id, o.merged_into_id)
                and a.starts <= :day and (a.ends is null or a.ends >= :day))
            """)
        .bind("person", person)
        .bind("organization", organization)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }
}
