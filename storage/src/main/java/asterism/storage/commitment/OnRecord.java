package asterism.storage.commitment;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** Promises for whoever takes the record elsewhere; neither offers nor declines nor mistakes. */
public final class OnRecord {
  private static final String DURING =
      "c.state in ('open', 'kept', 'released') and c.made_at < :until"
          + " and (c.ended_at is null or c.ended_at >= :since)";

  private static final String DUE = "c.state = 'open' and c.due >= :from";

  /**
   * A promise as it stands now.
   *
   * @param moved how often its day was moved
   * @param changedAt when something last happened to it
   */
  public record Recorded(@Nested Commitment commitment, int moved, Instant changedAt) {}

  private final Handle handle;

  public OnRecord(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /**
   * Made before {@code until} and not ended before {@code since}, by number.
   *
   * @param group empty: of all groups
   */
  public List<Recorded> during(Optional<Long> group, Instant since, Instant until) {
    return recorded(DURING, "c.number", group, Map.of("since", since, "until", until));
  }

  /**
   * Open ones that are due from a day on, soonest first.
   *
   * @param group empty: of all groups
   */
  public List<Recorded> due(Optional<Long> group, LocalDate from) {
    return recorded(DUE, "c.due, c.number", group, Map.of("from", from));
  }

  private List<Recorded> recorded(
      String which, String order, Optional<Long> group, Map<String, ?> values) {
    return handle
        .createQuery(
            """
            select c.*, e.moved, coalesce(e.changed_at, c.made_at) as changed_at
            from commitment c
            cross join lateral (
              select count(*) filter (where kind = 'moved') as moved, max(at) as changed_at
              from commitment_event where commitment_id = c.id) e
            where %s and (cast(:group as bigint) is null or c.group_id = :group)
            order by %s
            """
                .formatted(which, order))
        .bind("group", group)
        .bindMap(values)
        .mapTo(Recorded.class)
        .list();
  }
}
