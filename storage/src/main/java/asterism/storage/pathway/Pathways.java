package asterism.storage.pathway;

import asterism.storage.Transaction;
import asterism.storage.pathway.Pathway.Criterion;
import asterism.storage.pathway.Pathway.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The pathways that a collaborative defined, one after the other; none is ever changed. */
public final class Pathways {

  /** The row without its stages. */
  private record Head(long id, boolean standard, Instant at, long byPersonId) {}

  private record NamedStage(int number, String name) {}

  private record Worded(int stage, Dimension dimension, String wording) {}

  private final Transaction transaction;
  private final Handle handle;

  public Pathways(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** The one in which groups begin; empty where nobody has defined any. */
  public Optional<Pathway> latest() {
    return handle
        .createQuery("select * from pathway where not aside order by at desc, id desc limit 1")
        .mapTo(Head.class)
        .findOne()
        .map(this::whole);
  }

  public Pathway get(long id) {
    return whole(
        handle
            .createQuery("select * from pathway where id = :id")
            .bind("id", id)
            .mapTo(Head.class)
            .one());
  }

  /** From now on groups begin in this one. */
  public Pathway define(List<Stage> stages, long by, Instant now) {
    Head head = add(false, by, now);
    int number = 0;
    for (Stage stage : stages) {
      number++;
      handle
          .createUpdate(
              """
              insert into pathway_stage (collaborative_id, pathway_id, number, name)
              values (:collaborative, :pathway, :number, :name)
              """)
          .bind("collaborative", transaction.collaborative())
          .bind("pathway", head.id())
          .bind("number", number)
          .bind("name", stage.name())
          .execute();
      addCriteria(head.id(), number, stage.criteria());
    }
    return whole(head);
  }

  /** From now on groups begin in the standard one again. */
  public Pathway defineStandard(long by, Instant now) {
    return whole(add(true, by, now));
  }

  private Head add(boolean standard, long by, Instant now) {
    return handle
        .createQuery(
            """
            insert into pathway (collaborative_id, standard, at, by_person_id)
            values (:collaborative, :standard, :now, :by)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("standard", standard)
        .bind("now", now)
        .bind("by", by)
        .mapTo(Head.class)
        .one();
  }

  private void addCriteria(long pathway, int stage, List<Criterion> criteria) {
    int number = 0;
    for (Criterion criterion : criteria) {
      number++;
      handle
          .createUpdate(
              """
              insert into pathway_criterion
                (collaborative_id, pathway_id, stage, number, dimension, wording)
              values (:collaborative, :pathway, :stage, :number, :dimension, :wording)
              """)
          .bind("collaborative", transaction.collaborative())
          .bind("pathway", pathway)
          .bind("stage", stage)
          .bind("number", number)
          .bind("dimension", criterion.dimension())
          .bind("wording", criterion.wording())
          .execute();
    }
  }

  private Pathway whole(Head head) {
    List<Worded> criteria =
        handle
            .createQuery(
                """
                select stage, dimension, wording from pathway_criterion
                where pathway_id = :pathway order by stage, number
                """)
            .bind("pathway", head.id())
            .mapTo(Worded.class)
            .list();
    List<NamedStage> named =
        handle
            .createQuery(
                "select number, name from pathway_stage where pathway_id = :pathway order by number")
            .bind("pathway", head.id())
            .mapTo(NamedStage.class)
            .list();
    List<Stage> stages = new ArrayList<>();
    for (NamedStage stage : named) {
      stages.add(
          new Stage(
              stage.name(),
              criteria.stream()
                  .filter(each -> each.stage() == stage.number())
                  .map(each -> new Criterion(each.dimension(), each.wording()))
                  .toList()));
    }
    return new Pathway(head.id(), head.standard(), head.at(), head.byPersonId(), stages);
  }
}
