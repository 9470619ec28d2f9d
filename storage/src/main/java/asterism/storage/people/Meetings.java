package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When groups met, and who was there. */
public final class Meetings {
  private final Transaction transaction;
  private final Handle handle;

  public Meetings(Transaction transaction) {
    this.handle = transaction.handle();
    this.transaction = transaction;
  }

  /** The meeting of a group on a day, noted if it was not yet. */
  public Meeting hold(long group, LocalDate day, long by, Instant now) {
    handle
        .createUpdate(
            """
            insert into meeting (collaborative_id, group_id, day, noted_at, noted_by)
            values (:collaborative, :group, :day, :now, :by)
            on conflict (collaborative_id, group_id, day) do nothing
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("group", group)
        .bind("day", day)
        .bind("now", now)
        .bind("by", by)
        .execute();
    return on(group, day).orElseThrow();
  }

  public Optional<Meeting> on(long group, LocalDate day) {
    return handle
        .createQuery("select * from meeting where group_id = :group and day = :day")
        .bind("group", group)
        .bind("day", day)
        .mapTo(Meeting.class)
        .findOne();
  }

  /** The latest meeting of a group before a day. */
  public Optional<Meeting> lastBefore(long group, LocalDate day) {
    return handle
        .createQuery(
            """
            select * from meeting where group_id = :group and day < :day
            order by day desc limit 1
            """)
        .bind("group", group)
        .bind("day", day)
        .mapTo(Meeting.class)
        .findOne();
  }

  /** These people were there; those noted already are noted once. */
  public void attend(Meeting meeting, Collection<Long> people, long by, Instant now) {
    handle
        .createUpdate(
            """
            insert into attendance (collaborative_id, meeting_id, person_id, noted_at, noted_by)
            select :collaborative, :meeting, person, :now, :by from unnest(:people) person
            on conflict (collaborative_id, meeting_id, person_id) do nothing
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("meeting", meeting.id())
        .bindArray("people", Long.class, people.stream().distinct().toArray())
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  /**
   * Who was at which meeting.
   *
   * @param organization that they spoke for in that group then
   */
  public record Present(
      LocalDate day, long groupId, String person, Optional<String> organization) {}

  /**
   * Who was at the meetings from one day to another, by day, group and name.
   *
   * @param group empty: of all groups
   */
  public List<Present> attended(Optional<Long> group, LocalDate first, LocalDate last) {
    return handle
        .createQuery(
            """
            select m.day, m.group_id, p.name as person, (
              select coalesce(into_.name, o.name)
              from role_term r
              join organization o
                on o.collaborative_id = r.collaborative_id and o.id = r.organization_id
              left join organization into_
                on into_.collaborative_id = o.collaborative_id and into_.id = o.merged_into_id
              where r.person_id = p.id and r.group_id = m.group_id
                and r.starts <= m.day and (r.ends is null or r.ends >= m.day)
              order by r.starts desc, r.id desc limit 1) as organization
            from meeting m
            join attendance a on a.collaborative_id = m.collaborative_id and a.meeting_id = m.id
            join person p on p.collaborative_id = a.collaborative_id and p.id = a.person_id
            where m.day between :first and :last
              and (cast(:group as bigint) is null or m.group_id = :group)
            order by m.day, m.group_id, lower(p.name), p.id
            """)
        .bind("group", group)
        .bind("first", first)
        .bind("last", last)
        .mapTo(Present.class)
        .list();
  }

  /** Who was there, by name. */
  public List<Person> present(Meeting meeting) {
    return handle
        .createQuery(
            """
            select p.* from attendance a
            join person p on p.collaborative_id = a.collaborative_id and p.id = a.person_id
            where a.meeting_id = :meeting
            order by lower(p.name), p.id
            """)
        .bind("meeting", meeting.id())
        .mapTo(Person.class)
        .list();
  }
}
