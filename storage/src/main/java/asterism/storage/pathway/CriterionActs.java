package asterism.storage.pathway;

import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said of criteria: appended, never rewritten. Lock the walk first. */
public final class CriterionActs {
  private final Transaction transaction;

  public CriterionActs(Transaction transaction) {
    this.transaction = transaction;
  }

  /** First things first. */
  public List<CriterionAct> of(long walk) {
    return transaction
        .handle()
        .createQuery("select * from criterion_act where walk_id = :walk order by id")
        .bind("walk", walk)
        .mapTo(CriterionAct.class)
        .list();
  }

  public CriterionAct met(
      Walk walk, int stage, int criterion, String evidence, long by, Instant now) {
    return append(
        walk, stage, criterion, Kind.MET, Optional.of(evidence), Optional.empty(), by, now);
  }

  public CriterionAct confirmed(Walk walk, int stage, int criterion, long by, Instant now) {
    return append(
        walk, stage, criterion, Kind.CONFIRMED, Optional.empty(), Optional.empty(), by, now);
  }

  public CriterionAct unmet(
      Walk walk, int stage, int criterion, String because, long by, Instant now) {
    return append(
        walk, stage, criterion, Kind.UNMET, Optional.empty(), Optional.of(because), by, now);
  }

  /** What was said of a criterion holds for one of another walk that says the same. */
  public void carried(CriterionAct said, Walk into, int stage, int criterion) {
    append(
        into,
        stage,
        criterion,
        said.kind(),
        said.evidence(),
        said.because(),
        said.byPersonId(),
        said.at());
  }

  private CriterionAct append(
      Walk walk,
      int stage,
      int criterion,
      Kind kind,
      Optional<String> evidence,
      Optional<String> because,
      long by,
      Instant at) {
    return transaction
        .handle()
        .createQuery(
            """
            insert into criterion_act (collaborative_id, walk_id, stage, criterion, kind, at,
              by_person_id, evidence, because)
            values (:collaborative, :walk, :stage, :criterion, :kind, :at, :by, :evidence, :because)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("walk", walk.id())
        .bind("stage", stage)
        .bind("criterion", criterion)
        .bind("kind", kind)
        .bind("at", at)
        .bind("by", by)
        .bind("evidence", evidence)
        .bind("because", because)
        .mapTo(CriterionAct.class)
        .one();
  }
}
