package asterism.storage.commitment;

import static java.util.stream.Collectors.groupingBy;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What happened to the commitments of a group. */
public final class GroupHistory {

  /**
   * A commitment, and all that happened to it.
   *
   * @param now as it stands today
   * @param events first things first
   */
  public record Course(Commitment now, List<CommitmentEvent> events) {
    public Course {
      events = List.copyOf(events);
    }
  }

  private final Handle handle;

  public GroupHistory(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /**
   * Of those that had not come to their end by {@code since}, in the order they were recorded. What
   * ended before and was never taken up again is left out, so that old groups cost no more.
   */
  public List<Course> of(long group, Instant since) {
    Map<Long, List<CommitmentEvent>> events =
        handle
            .createQuery(
                """
                select e.* from commitment_event e
                join commitment c on c.collaborative_id = e.collaborative_id
                  and c.id = e.commitment_id
                where c.group_id = :group and (c.ended_at is null or c.ended_at >= :since)
                order by e.id
                """)
            .bind("group", group)
            .bind("since", since)
            .map(ConstructorMapper.of(CommitmentEvent.class))
            .stream()
            .collect(groupingBy(CommitmentEvent::commitmentId));
    return handle
        .createQuery(
            """
            select * from commitment
            where group_id = :group and (ended_at is null or ended_at >= :since)
            order by number
            """)
        .bind("group", group)
        .bind("since", since)
        .map(ConstructorMapper.of(Commitment.class))
        .stream()
        .map(commitment -> new Course(commitment, events.getOrDefault(commitment.id(), List.of())))
        .toList();
  }
}
