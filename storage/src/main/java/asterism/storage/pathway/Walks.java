package asterism.storage.pathway;

import asterism.storage.Transaction;
import asterism.storage.pathway.Move.Kind;
import asterism.storage.pathway.Walk.End;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/**
 * Where groups stand, and how they came there: each change is a {@link Move}, appended in the same
 * transaction.
 */
public final class Walks {
  private final Transaction transaction;
  private final Handle handle;

  public Walks(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** The one a group is on, or was on last; empty where it never began. */
  public Optional<Walk> of(long group) {
    return handle
        .createQuery(
            """
            select * from walk where group_id = :group
            order by (ended_at is null) desc, id desc limit 1
            """)
        .bind("group", group)
        .mapTo(Walk.class)
        .findOne();
  }

  /**
   * A walk and when something last happened on it.
   *
   * @param changedAt a move, or something said of a criterion
   */
  public record Latest(@Nested Walk walk, Instant changedAt) {}

  /** The one each group is on, or was on last; where something happened last first. */
  public List<Latest> ofGroups(int most, long offset) {
    return handle
        .createQuery(
            """
            select w.*, greatest(w.since, w.ended_at, (
              select max(a.at) from criterion_act a
              where a.collaborative_id = w.collaborative_id and a.walk_id = w.id)) as changed_at
            from (
              select distinct on (group_id) * from walk
              order by group_id, (ended_at is null) desc, id desc) w
            order by changed_at desc, w.id desc limit :most offset :offset
            """)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(Latest.class)
        .list();
  }

  /** How many groups ever began. */
  public int countGroups() {
    return handle
        .createQuery("select count(distinct group_id) from walk")
        .mapTo(Integer.class)
        .one();
  }

  public Walk get(long id) {
    return handle
        .createQuery("select * from walk where id = :id")
        .bind("id", id)
        .mapTo(Walk.class)
        .one();
  }

  /** The walk, locked until the transaction ends. */
  public Walk lock(long id) {
    return handle
        .createQuery("select * from walk where id = :id for update")
        .bind("id", id)
        .mapTo(Walk.class)
        .one();
  }

  /**
   * The one a group is on, or was on last, locked until the transaction ends. Nobody else begins
   * one for that group meanwhile.
   */
  public Optional<Walk> lockToBegin(long group) {
    handle
        .createQuery("select id from \"group\" where id = :group for no key update")
        .bind("group", group)
        .mapTo(Long.class)
        .one();
    return of(group).map(walk -> lock(walk.id()));
  }

  /**
   * A group begins; see {@link #lockToBegin} before. One it is on yet ends by that.
   *
   * @param pathway empty for the standard one
   */
  public Walk begin(
      long group, Optional<Long> pathway, Optional<Walk> before, int stage, long by, Instant now) {
    before.filter(Walk::isUnderWay).ifPresent(walk -> end(walk, End.BEGUN_ANEW, now));
    Walk begun =
        handle
            .createQuery(
                """
                insert into walk (collaborative_id, group_id, pathway_id, stage, since, begun_at)
                values (:collaborative, :group, :pathway, :stage, :now, :now)
                returning *
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("group", group)
            .bind("pathway", pathway)
            .bind("stage", stage)
            .bind("now", now)
            .mapTo(Walk.class)
            .one();
    append(
        begun,
        Kind.BEGUN,
        Optional.empty(),
        Optional.of(stage),
        Optional.of(by),
        Optional.empty(),
        now);
    return begun;
  }

  /** A motion is carried out; lock the walk first. */
  public Walk carry(Walk walk, StageMotion motion, Instant now) {
    Optional<Integer> from = Optional.of(walk.stage());
    Kind kind =
        switch (motion.kind()) {
          case ADVANCE -> Kind.ADVANCED;
          case BACK -> Kind.WENT_BACK;
          case RELEASE -> Kind.RELEASED;
        };
    append(walk, kind, from, motion.toStage(), Optional.empty(), Optional.of(motion.id()), now);
    return motion
        .toStage()
        .map(stage -> move(walk, stage, now))
        .orElseGet(() -> end(walk, End.RELEASED, now));
  }

  /** All that a group did on all its walks, first things first. */
  public List<Move> moves(long group) {
    return handle
        .createQuery(
            """
            select m.id, m.walk_id, m.kind, m.from_stage, m.to_stage, m.at, m.by_person_id,
              o.proposal
            from walk_move m
            join walk w on w.collaborative_id = m.collaborative_id and w.id = m.walk_id
            left join stage_motion o on o.collaborative_id = m.collaborative_id and o.id = m.motion_id
            where w.group_id = :group
            order by m.id
            """)
        .bind("group", group)
        .mapTo(Move.class)
        .list();
  }

  /** The same without those of a group that became one with it. */
  public List<Move> movesOnItsOwn(long group) {
    return moves(group).stream()
        .filter(move -> !get(move.walkId()).ended().equals(Optional.of(End.JOINED)))
        .toList();
  }

  private Walk move(Walk walk, int stage, Instant now) {
    return handle
        .createQuery("update walk set stage = :stage, since = :now where id = :id returning *")
        .bind("id", walk.id())
        .bind("stage", stage)
        .bind("now", now)
        .mapTo(Walk.class)
        .one();
  }

  private Walk end(Walk walk, End how, Instant now) {
    return handle
        .createQuery("update walk set ended_at = :now, ended = :how where id = :id returning *")
        .bind("id", walk.id())
        .bind("now", now)
        .bind("how", how)
        .mapTo(Walk.class)
        .one();
  }

  private void append(
      Walk walk,
      Kind kind,
      Optional<Integer> from,
      Optional<Integer> to,
      Optional<Long> by,
      Optional<Long> motion,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into walk_move (collaborative_id, walk_id, kind, from_stage, to_stage, at,
              by_person_id, motion_id)
            values (:collaborative, :walk, :kind, :from, :to, :now, :by, :motion)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("walk", walk.id())
        .bind("kind", kind)
        .bind("from", from)
        .bind("to", to)
        .bind("now", now)
        .bind("by", by)
        .bind("motion", motion)
        .execute();
  }
}
