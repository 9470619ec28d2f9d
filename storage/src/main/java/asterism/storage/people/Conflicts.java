package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.RosterEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Conflicts of interest. Each change is told to the {@link RosterHistory} in the same transaction.
 */
public final class Conflicts {

  /** Whose a conflict is: an organization's, or a person's own. */
  public record Party(Optional<Long> organization, Optional<Long> person) {
    public static Party organization(long id) {
      return new Party(Optional.of(id), Optional.empty());
    }

    public static Party person(long id) {
      return new Party(Optional.empty(), Optional.of(id));
    }
  }

  private static final String CONFLICTS =
      """
      select c.id, coalesce(o.merged_into_id, c.organization_id) as organization_id, c.person_id,
        c.group_id, c.topic, c.declared_at, c.declared_by, c.ended_at
      from conflict_of_interest c
      left join organization o
        on o.collaborative_id = c.collaborative_id and o.id = c.organization_id
      """;

  private final Transaction transaction;
  private final Handle handle;
  private final RosterHistory history;

  public Conflicts(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new RosterHistory(transaction);
  }

  /** The conflict of that number, locked until the transaction ends; ended or not. */
  public Optional<ConflictOfInterest> lock(long id) {
    return handle
        .createQuery("<conflicts> where c.id = :id for update of c")
        .define("conflicts", CONFLICTS)
        .bind("id", id)
        .mapTo(ConflictOfInterest.class)
        .findOne();
  }

  /** Those declared in a group that have not ended, the earliest first. */
  public List<ConflictOfInterest> in(long group) {
    return handle
        .createQuery("<conflicts> where c.group_id = :group and c.ended_at is null order by c.id")
        .define("conflicts", CONFLICTS)
        .bind("group", group)
        .mapTo(ConflictOfInterest.class)
        .list();
  }

  /** Those of a party that have not ended, in all groups, the earliest first. */
  public List<ConflictOfInterest> of(Party party) {
    return handle
        .createQuery(
            """
            <conflicts>
            where c.ended_at is null
              and (:organization in (o.id, o.merged_into_id) or c.person_id = :person)
            order by c.id
            """)
        .define("conflicts", CONFLICTS)
        .bind("organization", party.organization())
        .bind("person", party.person())
        .mapTo(ConflictOfInterest.class)
        .list();
  }

  /**
   * Declares a conflict.
   *
   * @return empty if it was declared there already, in any case of letters, and has not ended
   */
  public Optional<RosterEvent> declare(
      Party party, long group, String topic, long by, Instant now) {
    new Terms(transaction).lockGroup(group);
    if (isDeclared(party, group, topic)) {
      return Optional.empty();
    }
    handle
        .createUpdate(
            """
            insert into conflict_of_interest (collaborative_id, organization_id, person_id,
              group_id, topic, declared_at, declared_by)
            values (:collaborative, :organization, :person, :group, :topic, :now, :by)
            """)
        .bind("collaborative", transaction.collaborative())
        .bindMethods(party)
        .bind("group", group)
        .bind("topic", topic)
        .bind("now", now)
        .bind("by", by)
        .execute();
    return Optional.of(tell(Kind.CONFLICT_DECLARED, party, group, topic, by, now));
  }

  /**
   * The conflict is over; it stays on record.
   *
   * @return empty if it was over already
   */
  public Optional<RosterEvent> end(ConflictOfInterest conflict, long by, Instant now) {
    int ended =
        handle
            .createUpdate(
                """
                update conflict_of_interest set ended_at = :now
                where id = :id and ended_at is null
                """)
            .bind("id", conflict.id())
            .bind("now", now)
            .execute();
    Party party = new Party(conflict.organizationId(), conflict.personId());
    return ended == 0
        ? Optional.empty()
        : Optional.of(
            tell(Kind.CONFLICT_ENDED, party, conflict.groupId(), conflict.topic(), by, now));
  }

  private boolean isDeclared(Party party, long group, String topic) {
    return handle
        .createQuery(
            """
            select exists (
              <conflicts>
              where c.ended_at is null and c.group_id = :group and lower(c.topic) = lower(:topic)
                and (:organization in (o.id, o.merged_into_id) or c.person_id = :person))
            """)
        .define("conflicts", CONFLICTS)
        .bind("organization", party.organization())
        .bind("person", party.person())
        .bind("group", group)
        .bind("topic", topic)
        .mapTo(Boolean.class)
        .one();
  }

  private RosterEvent tell(Kind kind, Party party, long group, String topic, long by, Instant now) {
    return history
        .entry(kind, Optional.of(by), now)
        .in(group)
        .who(party.person().orElse(null))
        .forWhom(party.organization().orElse(null))
        .about(topic)
        .append();
  }
}
