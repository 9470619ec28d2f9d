package asterism.storage.pathway;

import asterism.storage.Transaction;
import asterism.storage.pathway.StageMotion.Kind;
import asterism.storage.pathway.StageMotion.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What groups proposed to themselves about their stages; of each walk one is open at most. */
public final class StageMotions {
  private final Transaction transaction;
  private final Handle handle;

  public StageMotions(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /**
   * Lock the walk first, and see that none is open. Its proposal is to be told by {@link #proposed}
   * in the same transaction.
   *
   * @param to empty to be released
   */
  public StageMotion open(Walk walk, Kind kind, Optional<Integer> to, long by, Instant now) {
    return handle
        .createQuery(
            """
            insert into stage_motion
              (collaborative_id, walk_id, kind, from_stage, to_stage, opened_at, by_person_id)
            values (:collaborative, :walk, :kind, :from, :to, :now, :by)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("walk", walk.id())
        .bind("kind", kind)
        .bind("from", walk.stage())
        .bind("to", to)
        .bind("now", now)
        .bind("by", by)
        .mapTo(StageMotion.class)
        .one();
  }

  public void proposed(StageMotion motion, int proposal) {
    handle
        .createUpdate("update stage_motion set proposal = :proposal where id = :id")
        .bind("id", motion.id())
        .bind("proposal", proposal)
        .execute();
  }

  public StageMotion get(long id) {
    return handle
        .createQuery("select * from stage_motion where id = :id")
        .bind("id", id)
        .mapTo(StageMotion.class)
        .one();
  }

  public Optional<StageMotion> openOf(long walk) {
    return handle
        .createQuery("select * from stage_motion where walk_id = :walk and settled_at is null")
        .bind("walk", walk)
        .mapTo(StageMotion.class)
        .findOne();
  }

  /** Lock the walk first. */
  public StageMotion settle(StageMotion motion, Outcome outcome, Instant now) {
    return handle
        .createQuery(
            """
            update stage_motion set settled_at = :now, outcome = :outcome
            where id = :id and settled_at is null
            returning *
            """)
        .bind("id", motion.id())
        .bind("now", now)
        .bind("outcome", outcome)
        .mapTo(StageMotion.class)
        .one();
  }
}
