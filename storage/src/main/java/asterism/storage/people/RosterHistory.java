package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Everything that ever happened on the roster. Added to by the stores that change it. */
public final class RosterHistory {
  private final Transaction transaction;
  private final Handle handle;

  public RosterHistory(Transaction transaction) {
    this.handle = transaction.handle();
    this.transaction = transaction;
  }

  public RosterEvent get(long id) {
    return handle
        .createQuery("select * from roster_event where id = :id")
        .bind("id", id)
        .mapTo(RosterEvent.class)
        .one();
  }

  /** What happened to a person, in all groups, the latest first. */
  public List<RosterEvent> ofPerson(long person, int most, long offset) {
    return handle
        .createQuery(
            """
            select * from roster_event where person_id = :person
            order by id desc limit :most offset :offset
            """)
        .bind("person", person)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(RosterEvent.class)
        .list();
  }

  /** What happened to an organization and those merged into it, the latest first. */
  public List<RosterEvent> ofOrganization(long organization, int most, long offset) {
    return handle
        .createQuery(
            """
            select e.* from roster_event e
            where e.organization_id in (
                select o.id from organization o where :organization in (o.id, o.merged_into_id))
              or e.other_organization_id = :organization
            order by e.id desc limit :most offset :offset
            """)
        .bind("organization", organization)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(RosterEvent.class)
        .list();
  }

  /** Where it was told that nobody facilitates a group, and nobody has taken over since. */
  public List<RosterEvent> facilitatorsMissing(long group) {
    return handle
        .createQuery(
            """
            select e.* from roster_event e
            where e.group_id = :group and e.kind = 'facilitator_missing'
              and not exists (
                select from roster_event b
                where b.group_id = e.group_id and b.kind = 'role_begun'
                  and b.role = 'facilitator' and b.id > e.id
                  and (b.day_until is null or b.day_until >= e.day_from))
            order by e.id
            """)
        .bind("group", group)
        .mapTo(RosterEvent.class)
        .list();
  }

  /** How somebody took over after it was told that nobody facilitates a group. */
  public Optional<RosterEvent> takenOver(RosterEvent missing) {
    return handle
        .createQuery(
            """
            select * from roster_event
            where group_id = :group and kind = 'role_begun' and role = 'facilitator' and id > :id
              and (day_until is null or day_until >= :from)
            order by id limit 1
            """)
        .bind("group", missing.groupId())
        .bind("id", missing.id())
        .bind("from", missing.dayFrom())
        .mapTo(RosterEvent.class)
        .findOne();
  }

  /**
   * Records that nobody facilitates a group.
   *
   * @param person who did so last
   * @param from the first day without
   */
  public RosterEvent facilitatorMissing(
      long group, long person, LocalDate from, Optional<Long> by, Instant now) {
    return entry(Kind.FACILITATOR_MISSING, by, now)
        .in(group)
        .who(person)
        .as(Role.FACILITATOR, false)
        .lasting(from, null)
        .append();
  }

  /**
   * @param by empty for the bot itself
   */
  Entry entry(Kind kind, Optional<Long> by, Instant now) {
    return new Entry(kind, by, now);
  }

  /** What a role was, said of its beginning or end. */
  Entry entry(Kind kind, RoleTerm term, Optional<Long> by, Instant now) {
    return entry(kind, by, now)
        .in(term.groupId().orElse(null))
        .who(term.personId())
        .forWhom(term.organizationId().orElse(null))
        .as(term.role(), term.alternate())
        .lasting(term.starts(), term.ends().orElse(null));
  }

  /** Something that happened, before it is recorded. */
  final class Entry {
    private final Map<String, @Nullable Object> columns = new HashMap<>();

    private Entry(Kind kind, Optional<Long> by, Instant now) {
      List.of("group", "who", "forWhom", "other", "role", "before", "after", "topic", "from")
          .forEach(column -> columns.put(column, null));
      columns.put("until", null);
      columns.put("alternate", false);
      columns.put("collaborative", transaction.collaborative());
      columns.put("kind", kind);
      columns.put("by", by.orElse(null));
      columns.put("now", now);
    }

    Entry in(@Nullable Long group) {
      return with("group", group);
    }

    Entry who(@Nullable Long person) {
      return with("who", person);
    }

    Entry forWhom(@Nullable Long organization) {
      return with("forWhom", organization);
    }

    Entry into(long organization) {
      return with("other", organization);
    }

    Entry as(Role role, boolean alternate) {
      return with("role", role).with("alternate", alternate);
    }

    Entry named(@Nullable String before, @Nullable String after) {
      return with("before", before).with("after", after);
    }

    Entry about(String topic) {
      return with("topic", topic);
    }

    Entry lasting(@Nullable LocalDate from, @Nullable LocalDate until) {
      return with("from", from).with("until", until);
    }

    private Entry with(String column, @Nullable Object value) {
      columns.put(column, value);
      return this;
    }

    RosterEvent append() {
      return handle
          .createQuery(
              """
              insert into roster_event (collaborative_id, kind, group_id, person_id,
                organization_id, other_organization_id, role, alternate, name_before, name_after,
                topic, day_from, day_until, at, by_person_id)
              values (:collaborative, :kind, :group, :who, :forWhom, :other, :role, :alternate,
                :before, :after, :topic, :from, :until, :now, :by)
              returning *
              """)
          .bindMap(columns)
          .mapTo(RosterEvent.class)
          .one();
    }
  }
}
