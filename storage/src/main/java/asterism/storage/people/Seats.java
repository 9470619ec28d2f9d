package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is in a group, to be listed: a statement. */
public final class Seats {

  /**
   * A role of a person in a group.
   *
   * @param organizationId for whom; where the role says nothing, whom the person is there for;
   *     empty for oneself
   * @param organization its name
   */
  public record Seat(
      long personId,
      String person,
      Optional<Long> organizationId,
      Optional<String> organization,
      Role role,
      boolean alternate) {}

  private final Transaction transaction;

  public Seats(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * All who are in a group on a day, by organization, person and the time they have held the role;
   * those there for themselves come last.
   */
  public List<Seat> in(long group, LocalDate day) {
    return transaction
        .handle()
        .createQuery(
            """
            select p.id as person_id, p.name as person, s.id as organization_id,
              s.name as organization, r.role, r.alternate
            from role_term r
            join person p on p.collaborative_id = r.collaborative_id and p.id = r.person_id
            left join lateral (
              select s.id, s.name
              from (
                select 0 as rank, r.starts, r.id, r.organization_id
                where r.organization_id is not null
                union all
                select 1, t.starts, t.id, t.organization_id from role_term t
                where t.collaborative_id = r.collaborative_id and t.person_id = p.id
                  and t.group_id = r.group_id and t.organization_id is not null
                  and t.starts <= :day and (t.ends is null or t.ends >= :day)
                union all
                select 2, a.starts, a.id, a.organization_id from affiliation a
                where a.collaborative_id = r.collaborative_id and a.person_id = p.id
                  and a.starts <= :day and (a.ends is null or a.ends >= :day)
              ) held
              join organization o
                on o.collaborative_id = r.collaborative_id and o.id = held.organization_id
              join organization s
                on s.collaborative_id = r.collaborative_id
                and s.id = coalesce(o.merged_into_id, o.id)
              order by held.rank, held.starts, held.id
              limit 1
            ) s on true
            where r.group_id = :group and r.starts <= :day and (r.ends is null or r.ends >= :day)
            order by lower(s.name) nulls last, s.id, lower(p.name), p.id, r.starts, r.id
            """)
        .bind("group", group)
        .bind("day", day)
        .mapTo(Seat.class)
        .list();
  }
}
