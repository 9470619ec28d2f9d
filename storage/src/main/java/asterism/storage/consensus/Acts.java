package asterism.storage.consensus;

import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What people said to proposals: appended, never rewritten. {@link Proposals#lock Lock} the
 * proposal before.
 */
public final class Acts {

  /** Something said, before it is recorded; see {@link Act}. */
  public record Said(
      int version,
      long person,
      Optional<Long> organization,
      Optional<Stance> stance,
      Optional<String> because,
      Act.Source source,
      Instant at,
      Optional<Long> by) {}

  private static final String ACTS =
      """
      select a.id, a.proposal_id, a.version, a.person_id,
        coalesce(o.merged_into_id, o.id) as organization_id, a.stance, a.because, a.source, a.at,
        a.by_person_id
      from act a
      left join organization o
        on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
      """;

  private final Transaction transaction;
  private final Handle handle;

  public Acts(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  public Act add(Proposal proposal, Said said) {
    return handle
        .createQuery(
            """
            insert into act (collaborative_id, proposal_id, version, person_id, organization_id,
              stance, because, source, at, by_person_id)
            values (:collaborative, :proposal, :version, :person, :organization, :stance, :because,
              :source, :at, :by)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("proposal", proposal.id())
        .bindMethods(said)
        .mapTo(Act.class)
        .one();
  }

  /** All of a proposal, to all its versions, as they were recorded. */
  public List<Act> of(long proposal) {
    return handle
        .createQuery("<acts> where a.proposal_id = :proposal order by a.id")
        .define("acts", ACTS)
        .bind("proposal", proposal)
        .mapTo(Act.class)
        .list();
  }

  /** Of each person, and each organization they spoke for, the last word on one version. */
  public List<Act> latest(long proposal, int version) {
    return handle
        .createQuery(
            """
            select * from (
              select distinct on (a.person_id, coalesce(o.merged_into_id, o.id))
                a.id, a.proposal_id, a.version, a.person_id,
                coalesce(o.merged_into_id, o.id) as organization_id, a.stance, a.because, a.source,
                a.at, a.by_person_id
              from act a
              left join organization o
                on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
              where a.proposal_id = :proposal and a.version = :version
              order by a.person_id, coalesce(o.merged_into_id, o.id), a.at desc, a.id desc) latest
            order by at, id
            """)
        .bind("proposal", proposal)
        .bind("version", version)
        .mapTo(Act.class)
        .list();
  }

  /**
   * @throws Elsewhere when it is not in this collaborative
   */
  public Act act(long id) {
    return handle
        .createQuery("<acts> where a.id = :id")
        .define("acts", ACTS)
        .bind("id", id)
        .mapTo(Act.class)
        .findOne()
        .orElseThrow(() -> new Elsewhere("act", id));
  }

  /**
   * Somebody blocked and did not say why; at that instant the facilitator is to be asked to call.
   */
  public void unexplained(Act block, Instant askAt) {
    handle
        .createUpdate(
            """
            insert into unexplained_block (collaborative_id, act_id, proposal_id, ask_at)
            values (:collaborative, :act, :proposal, :askAt)
            on conflict do nothing
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("act", block.id())
        .bind("proposal", block.proposalId())
        .bind("askAt", askAt)
        .execute();
  }

  /**
   * Nobody needs to be asked about this block any more.
   *
   * @return whether somebody was to be
   */
  public boolean settled(long act) {
    return handle
            .createUpdate("delete from unexplained_block where act_id = :act")
            .bind("act", act)
            .execute()
        == 1;
  }

  /** Found over all collaboratives. */
  public record Unexplained(long collaborative, long act) {}

  /**
   * Blocks that have stood without a reason for long enough, over all collaboratives; in a
   * transaction bound to none. Each may have been explained meanwhile: lock its proposal and look.
   */
  public List<Unexplained> unexplained(Instant now, int most) {
    return handle
        .createQuery("select * from blocks_unexplained(:now, :most)")
        .bind("now", now)
        .bind("most", most)
        .mapTo(Unexplained.class)
        .list();
  }
}
