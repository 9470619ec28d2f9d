package asterism.storage.people;

import asterism.storage.Transaction;
import java.util.Optional;

/** The ladders that groups chose. */
public final class Ladders {
  private final Transaction transaction;

  public Ladders(Transaction transaction) {
    this.transaction = transaction;
  }

  /** The group's own, or the usual one. */
  public Ladder of(long group) {
    return chosen(group).orElse(Ladder.USUAL);
  }

  /** Empty when the group has chosen none. */
  public Optional<Ladder> chosen(long group) {
    return transaction
        .handle()
        .createQuery(
            """
            select days_before as "before", days_after as "after", most from ladder
            where group_id = :group
            """)
        .bind("group", group)
        .mapTo(Ladder.class)
        .findOne();
  }

  public void choose(long group, Ladder ladder) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into ladder
              (collaborative_id, group_id, days_before, days_after, most, ends_after)
            values (:collaborative, :group, :before, :after, :most, :end)
            on conflict (collaborative_id, group_id) do update set
              days_before = excluded.days_before, days_after = excluded.days_after,
              most = excluded.most, ends_after = excluded.ends_after
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("group", group)
        .bindArray("before", Integer.class, ladder.before())
        .bindArray("after", Integer.class, ladder.after())
        .bind("most", ladder.most())
        .bind("end", ladder.end())
        .execute();
  }
}
