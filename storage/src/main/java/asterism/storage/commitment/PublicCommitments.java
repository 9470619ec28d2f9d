package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Promises as everybody may see them: open, kept and released ones. Neither offers nor declines nor
 * mistakes, and nothing that was noted for somebody who has not said that it is theirs.
 */
public final class PublicCommitments {
  private static final String SHOWN =
      """
      from commitment c
      left join organization o
        on o.collaborative_id = c.collaborative_id and o.id = c.organization_id
      left join organization s on s.collaborative_id = o.collaborative_id
        and s.id = coalesce(o.merged_into_id, o.id)
      where c.state in ('open', 'kept', 'released') and not c.said
        and (cast(:organization as bigint) is null or coalesce(s.id, 0) = :organization)
      """;

  /** What is shown of it changes by nothing else: who wants help, and when, is nobody's affair. */
  private static final String ENTRIES =
      """
      select c.number, c.owner_id, s.name as organization, c.what, c.strategy, c.due, c.state,
        c.made_at, c.ended_at, coalesce(h.name, g.name) as group_name, greatest(c.made_at, e.at) as changed_at
      from shown c
      left join organization s on s.collaborative_id = c.collaborative_id and s.id = c.of
      join "group" g on g.collaborative_id = c.collaborative_id and g.id = c.group_id
      left join "group" h on h.collaborative_id = g.collaborative_id and h.id = g.merged_into_id
      cross join lateral (
        select max(at) as at from commitment_event
        where commitment_id = c.id and kind in ('accepted', 'confirmed', 'corrected', 'moved',
          'taken_over', 'taken', 'for_organization', 'kept', 'released', 'reopened')) e
      """;

  /**
   * @param organization for whom, as it is called now; empty for oneself
   */
  public record Shown(
      int number,
      long ownerId,
      Optional<String> organization,
      String what,
      Optional<String> strategy,
      LocalDate due,
      State state,
      Instant madeAt,
      Optional<Instant> endedAt,
      String groupName,
      Instant changedAt) {}

  /**
   * How many promises of an organization stand how.
   *
   * @param organizationId 0 for all that people made for themselves
   * @param name empty for these
   */
  public record Count(
      long organizationId, Optional<String> name, int open, int kept, int released) {}

  private final Handle handle;

  public PublicCommitments(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /**
   * @param organization of this one only; 0 for what people promised for themselves
   */
  public int count(Optional<Long> organization) {
    return handle
        .createQuery("select count(*) <shown>")
        .define("shown", SHOWN)
        .bind("organization", organization)
        .mapTo(Integer.class)
        .one();
  }

  /** By organization, those without one last; the latest number first. */
  public List<Shown> page(Optional<Long> organization, int most, long offset) {
    return handle
        .createQuery(
            """
            with shown as (
              select c.*, s.id as of, lower(s.name) as by_name <shown>
              order by by_name nulls last, s.id, c.number desc limit :most offset :offset)
            <entries>
            order by c.by_name nulls last, c.of, c.number desc
            """)
        .define("shown", SHOWN)
        .define("entries", ENTRIES)
        .bind("organization", organization)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(Shown.class)
        .list();
  }

  /** What was made or ended last, the latest first. */
  public List<Shown> latest(int most) {
    return handle
        .createQuery(
            """
            with shown as (
              select c.*, s.id as of <shown>
              order by greatest(c.made_at, c.ended_at) desc, c.id desc limit :most)
            <entries>
            order by greatest(c.made_at, c.ended_at) desc, c.id desc
            """)
        .define("shown", SHOWN)
        .define("entries", ENTRIES)
        .bind("organization", Optional.<Long>empty())
        .bind("most", most)
        .mapTo(Shown.class)
        .list();
  }

  /** By name; those without an organization last. */
  public List<Count> counts() {
    return handle
        .createQuery(
            """
            select coalesce(s.id, 0) as organization_id, s.name,
              count(*) filter (where c.state = 'open') as open,
              count(*) filter (where c.state = 'kept') as kept,
              count(*) filter (where c.state = 'released') as released
            <shown>
            group by s.id, s.name order by lower(s.name) nulls last, s.id
            """)
        .define("shown", SHOWN)
        .bind("organization", Optional.<Long>empty())
        .mapTo(Count.class)
        .list();
  }
}
