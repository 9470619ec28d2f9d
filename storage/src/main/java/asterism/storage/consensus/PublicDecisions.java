package asterism.storage.consensus;

import asterism.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Decisions as everybody may see them: what came to a verdict. Neither what was withdrawn, of which
 * nothing came, nor temperatures, which decide nothing.
 */
public final class PublicDecisions {
  private static final String SHOWN =
      """
      from proposal p
      left join organization o
        on o.collaborative_id = p.collaborative_id and o.id = p.organization_id
      left join organization s on s.collaborative_id = o.collaborative_id
        and s.id = coalesce(o.merged_into_id, o.id)
      where p.verdict in ('adopted', 'blocked', 'returned', 'not_adopted', 'lapsed')
        and (cast(:organization as bigint) is null or coalesce(s.id, 0) = :organization)
      """;

  /**
   * How a voice stood in a decision.
   *
   * @param organization as it was called then; empty for a person's
   */
  public record Stood(
      long proposalId,
      long voiceId,
      Optional<String> organization,
      Optional<Stance> stance,
      boolean split) {}

  /** For whom a proposal was made and where, as they are called now. */
  public record Told(long proposalId, Optional<String> organization, String groupName) {}

  private final Handle handle;

  public PublicDecisions(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /**
   * @param organization proposed for this one only; 0 for what people proposed for themselves
   */
  public int count(Optional<Long> organization) {
    return handle
        .createQuery("select count(*) <shown>")
        .define("shown", SHOWN)
        .bind("organization", organization)
        .mapTo(Integer.class)
        .one();
  }

  /** The latest first. */
  public List<Proposal> page(Optional<Long> organization, int most, long offset) {
    return handle
        .createQuery(
            """
            select p.* <shown> order by p.closed_at desc, p.id desc limit :most offset :offset
            """)
        .define("shown", SHOWN)
        .bind("organization", organization)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(Proposal.class)
        .list();
  }

  /** How the voices of these stood, by name. */
  public List<Stood> stood(List<Long> proposals) {
    return handle
        .createQuery(
            """
            select t.proposal_id, t.voice_id,
              case when v.organization_id is not null then t.name end as organization,
              t.stance, t.split
            from tallied_voice t
            join voice v on v.collaborative_id = t.collaborative_id and v.id = t.voice_id
            where t.proposal_id = any(:proposals)
            order by t.proposal_id, lower(t.name), t.voice_id
            """)
        .bindArray("proposals", Long.class, proposals.toArray())
        .mapTo(Stood.class)
        .list();
  }

  /** For whom these were proposed, and where. */
  public List<Told> told(List<Long> proposals) {
    return handle
        .createQuery(
            """
            select p.id as proposal_id, s.name as organization,
              coalesce(h.name, g.name) as group_name
            from proposal p
            left join organization o
              on o.collaborative_id = p.collaborative_id and o.id = p.organization_id
            left join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            join "group" g on g.collaborative_id = p.collaborative_id and g.id = p.group_id
            left join "group" h on h.collaborative_id = g.collaborative_id
              and h.id = g.merged_into_id
            where p.id = any(:proposals)
            """)
        .bindArray("proposals", Long.class, proposals.toArray())
        .mapTo(Told.class)
        .list();
  }
}
