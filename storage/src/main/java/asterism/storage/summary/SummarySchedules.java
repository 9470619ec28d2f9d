package asterism.storage.summary;

import asterism.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When groups want summaries. Stopped ones are kept, and do nothing any more. */
public final class SummarySchedules {

  /** A schedule whose hour has come, or is to be reckoned. */
  public record Due(long collaborative, long schedule) {}

  /** What is wanted, before it is kept. */
  public record Wanted(long group, boolean ofAll, String rule, LocalDate starts, LocalTime time) {}

  private static final String COLUMNS =
      """
      id, group_id, of_all, rule, starts, time,
      nullif(next_post_at, '-infinity') as next_post_at, told_until, stopped_at
      """;

  private final Transaction transaction;
  private final Handle handle;

  public SummarySchedules(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Empty when the group has the same already. */
  public Optional<SummarySchedule> make(Wanted wanted, long by, Instant next, Instant now) {
    return handle
        .createQuery(
            """
            insert into summary_schedule (collaborative_id, group_id, of_all, rule, starts, time,
              made_at, made_by, next_post_at)
            values (:collaborative, :group, :ofAll, :rule, :starts, :time, :now, :by, :next)
            on conflict (collaborative_id, group_id, of_all, rule, time)
              where stopped_at is null do nothing
            returning %s
            """
                .formatted(COLUMNS))
        .bind("collaborative", transaction.collaborative())
        .bindMethods(wanted)
        .bind("by", by)
        .bind("next", next)
        .bind("now", now)
        .mapTo(SummarySchedule.class)
        .findOne();
  }

  /** Those of a group that were not stopped, in the order they were made. */
  public List<SummarySchedule> of(long group) {
    return handle
        .createQuery(
            """
            select %s from summary_schedule where group_id = :group and stopped_at is null
            order by id
            """
                .formatted(COLUMNS))
        .bind("group", group)
        .mapTo(SummarySchedule.class)
        .list();
  }

  public Optional<SummarySchedule> find(long id) {
    return handle
        .createQuery("select %s from summary_schedule where id = :id".formatted(COLUMNS))
        .bind("id", id)
        .mapTo(SummarySchedule.class)
        .findOne();
  }

  /**
   * @return whether it was not stopped before
   */
  public boolean stop(long id, long by, Instant now) {
    return handle
            .createUpdate(
                """
                update summary_schedule set stopped_at = :now, stopped_by = :by
                where id = :id and stopped_at is null
                """)
            .bind("id", id)
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Takes up to {@code most} schedules whose hour has come or is to be reckoned, the longest
   * waiting first, over all collaboratives. Nobody else is given them until {@code lease} has
   * passed by the database's own clock. Works in a transaction bound to no collaborative.
   */
  public List<Due> claim(Instant now, Duration lease, int most) {
    return handle
        .createQuery(
            """
            select * from summaries_claimed(:now, make_interval(secs => :lease / 1000.0), :most)
            """)
        .bind("now", now)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .mapTo(Due.class)
        .list();
  }

  /** Locks it until the transaction ends; empty when nothing is to be done about it any more. */
  public Optional<SummarySchedule> lock(long id, Instant now) {
    return handle
        .createQuery(
            """
            select %s from summary_schedule
            where id = :id and stopped_at is null and next_post_at <= :now
            for no key update
            """
                .formatted(COLUMNS))
        .bind("id", id)
        .bind("now", now)
        .mapTo(SummarySchedule.class)
        .findOne();
  }

  /** The next is due then; others may be given it. */
  public void due(long id, Instant next) {
    handle
        .createUpdate(
            """
            update summary_schedule set next_post_at = :next, claimed_until = '-infinity'
            where id = :id
            """)
        .bind("id", id)
        .bind("next", next)
        .execute();
  }

  /** What happened until then was told. */
  public void told(long id, Instant until) {
    handle
        .createUpdate("update summary_schedule set told_until = :until where id = :id")
        .bind("id", id)
        .bind("until", until)
        .execute();
  }

  /** Until when a group was told of itself, by any schedule it has or had. */
  public Optional<Instant> toldUntil(long group) {
    return handle
        .createQuery(
            """
            select told_until from summary_schedule
            where group_id = :group and not of_all and told_until is not null
            order by told_until desc limit 1
            """)
        .bind("group", group)
        .mapTo(Instant.class)
        .findOne();
  }
}
