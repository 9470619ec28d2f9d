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
 * The organizations of a collaborative. One that was merged into another is found as that other.
 * Each change is told to the {@link RosterHistory} in the same transaction.
 */
public final class Organizations {

  /** An organization and the event of its coming. */
  public record Added(Organization organization, RosterEvent event) {}

  private final Transaction transaction;
  private final Handle handle;
  private final RosterHistory history;

  public Organizations(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new RosterHistory(transaction);
  }

  /** The organization of that name in any case of letters, or that one of that name lives on in. */
  public Optional<Organization> find(String name) {
    return handle
        .createQuery(
            """
            select s.id, s.name from organization o
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            where lower(o.name) = lower(:name)
            order by o.merged_into_id nulls first, o.id desc
            limit 1
            """)
        .bind("name", name)
        .mapTo(Organization.class)
        .findOne();
  }

  /** By its number; one that was merged is the one it lives on in. */
  public Optional<Organization> find(long id) {
    return handle
        .createQuery(
            """
            select s.id, s.name from organization o
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            where o.id = :id
            """)
        .bind("id", id)
        .mapTo(Organization.class)
        .findOne();
  }

  /** All there are, by name. */
  public List<Organization> all() {
    return handle
        .createQuery(
            """
            select id, name from organization where merged_into_id is null
            order by lower(name), id
            """)
        .mapTo(Organization.class)
        .list();
  }

  /**
   * Adds an organization.
   *
   * @return empty if there is one of that name, or was before it was merged
   */
  public Optional<Added> add(String name, Optional<Long> by, Instant now) {
    lockNames();
    if (find(name).isPresent()) {
      return Optional.empty();
    }
    Organization added =
        handle
            .createQuery(
                """
                insert into organization (collaborative_id, name, made_at)
                values (:collaborative, :name, :now)
                returning id, name
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("name", name)
            .bind("now", now)
            .mapTo(Organization.class)
            .one();
    RosterEvent event =
        history
            .entry(Kind.ORGANIZATION_ADDED, by, now)
            .forWhom(added.id())
            .named(null, added.name())
            .append();
    return Optional.of(new Added(added, event));
  }

  /**
   * Gives an organization another name, or the same in other letters.
   *
   * @return empty if another has that name
   */
  public Optional<RosterEvent> rename(
      Organization organization, String name, Optional<Long> by, Instant now) {
    lockNames();
    if (find(name).filter(other -> other.id() != organization.id()).isPresent()) {
      return Optional.empty();
    }
    handle
        .createUpdate("update organization set name = :name where id = :id")
        .bind("name", name)
        .bind("id", organization.id())
        .execute();
    return Optional.of(
        history
            .entry(Kind.ORGANIZATION_RENAMED, by, now)
            .forWhom(organization.id())
            .named(organization.name(), name)
            .append());
  }

  /**
   * Two organizations are one from a day on, under the name of the second. What was recorded for
   * the first stays as it is and is read as the second's. Where both are represented in one group,
   * those who spoke for the first are alternates.
   *
   * @return empty if they are one already
   */
  public Optional<RosterEvent> merge(
      Organization first, Organization into, LocalDate day, Optional<Long> by, Instant now) {
    lockNames();
    long survivor = find(into.id()).orElseThrow().id();
    if (first.id() == survivor || find(first.id()).orElseThrow().id() != first.id()) {
      return Optional.empty();
    }
    RosterEvent merged =
        history
            .entry(Kind.ORGANIZATION_MERGED, by, now)
            .forWhom(first.id())
            .into(survivor)
            .named(first.name(), into.name())
            .append();
    letOneSpeak(first.id(), survivor, day, by, now);
    handle
        .createUpdate(
            """
            update organization set merged_into_id = :survivor
            where :first in (id, merged_into_id)
            """)
        .bind("survivor", survivor)
        .bind("first", first.id())
        .execute();
    return Optional.of(merged);
  }

  private void letOneSpeak(
      long first, long survivor, LocalDate day, Optional<Long> by, Instant now) {
    Terms terms = new Terms(transaction);
    Roster roster = new Roster(transaction);
    for (long group : groupsRepresentedIn(first)) {
      terms.lockGroup(group);
      List<RoleTerm> unended = terms.unended(group, day);
      unended.stream()
          .filter(term -> term.speaksFor(first) && !term.alternate())
          .filter(term -> unended.stream().anyMatch(other -> speaksInstead(other, term, survivor)))
          .forEach(term -> roster.stepBack(term, day, by, now));
    }
  }

  private static boolean speaksInstead(RoleTerm other, RoleTerm term, long survivor) {
    return other.speaksFor(survivor)
        && !other.alternate()
        && other.personId() != term.personId()
        && other.overlaps(term.starts(), term.ends());
  }

  private List<Long> groupsRepresentedIn(long organization) {
    return handle
        .createQuery(
            """
            select distinct r.group_id from role_term r
            join organization o
              on o.collaborative_id = r.collaborative_id and o.id = r.organization_id
            where r.role = :role and :organization in (o.id, o.merged_into_id)
              and r.group_id is not null
            order by 1
            """)
        .bind("role", Role.REPRESENTATIVE)
        .bind("organization", organization)
        .mapTo(Long.class)
        .list();
  }

  /** Who adds, renames or merges waits for who did so before. */
  private void lockNames() {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('organization', :id)) is null")
        .bind("id", transaction.collaborative())
        .mapTo(Boolean.class)
        .one();
  }
}
