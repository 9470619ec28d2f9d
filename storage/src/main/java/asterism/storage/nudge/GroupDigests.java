package asterism.storage.nudge;

import asterism.storage.Transaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The weekly digests of groups: when they are wanted, when the next is due, what was told. */
public final class GroupDigests {

  /** The kind of its cards. */
  public static final String CARD = "group_digest";

  /** A group whose digest is due. */
  public record Due(long collaborative, long group) {}

  /**
   * How things stand with the digest of a group.
   *
   * @param nextAt when it is due; empty when that is to be reckoned
   * @param toldUntil what happened until then was told; empty when nothing ever was
   */
  public record Turn(
      DayOfWeek day, LocalTime time, Optional<Instant> nextAt, Optional<Instant> toldUntil) {
    public WeeklyHour hour() {
      return new WeeklyHour(day, time);
    }
  }

  private final Transaction transaction;
  private final Handle handle;

  public GroupDigests(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** When a group wants its digest; empty when it wants none. */
  public Optional<WeeklyHour> chosen(long group) {
    return handle
        .createQuery(
            """
            select digest_day as "day", digest_time as "time" from "group"
            where id = :group and digest_day is not null
            """)
        .bind("group", group)
        .mapTo(WeeklyHour.class)
        .findOne();
  }

  /**
   * @param hour empty when the group wants none; when it wants one again later, what happened
   *     meanwhile is not told, but for the last week of it
   */
  public void choose(long group, Optional<WeeklyHour> hour, Instant now) {
    handle
        .createUpdate(
            """
            update "group" set digest_day = :day, digest_time = coalesce(:time, digest_time),
              next_digest_at = '-infinity',
              digest_told_until = case
                when digest_day is null and digest_told_until < :now::timestamptz - interval '7 days'
                then null else digest_told_until end
            where id = :group
            """)
        .bind("group", group)
        .bind("day", hour.map(each -> each.day().getValue()))
        .bind("time", hour.map(WeeklyHour::time))
        .bind("now", now)
        .execute();
  }

  /**
   * Takes up to {@code most} groups whose digest is due or to be reckoned, the longest waiting
   * first, over all collaboratives. Nobody else is given them until {@code lease} has passed by the
   * database's own clock. Works in a transaction bound to no collaborative.
   */
  public List<Due> claim(Instant now, Duration lease, int most) {
    return handle
        .createQuery(
            """
            select collaborative, the_group as "group"
            from group_digests_claimed(:now, make_interval(secs => :lease / 1000.0), :most)
            """)
        .bind("now", now)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .mapTo(Due.class)
        .list();
  }

  /**
   * Locks a group until the transaction ends; empty when nothing is to be done about its digest.
   */
  public Optional<Turn> lock(long group, Instant now) {
    return handle
        .createQuery(
            """
            select digest_day as "day", digest_time as "time",
              nullif(next_digest_at, '-infinity') as next_at, digest_told_until as told_until
            from "group"
            where id = :group and digest_day is not null and next_digest_at <= :now
            for no key update
            """)
        .bind("group", group)
        .bind("now", now)
        .mapTo(Turn.class)
        .findOne();
  }

  /** The next is due then; others may be given the group. */
  public void due(long group, Instant next) {
    handle
        .createUpdate(
            """
            update "group" set next_digest_at = :next, digest_claimed_until = '-infinity'
            where id = :group
            """)
        .bind("group", group)
        .bind("next", next)
        .execute();
  }

  /** What happened until then was told, or is not worth telling. */
  public void told(long group, Instant until) {
    handle
        .createUpdate("update \"group\" set digest_told_until = :until where id = :group")
        .bind("group", group)
        .bind("until", until)
        .execute();
  }

  /** Empty when the group has one of that day. */
  public Optional<GroupDigest> make(long group, LocalDate day, Instant since, Instant until) {
    return handle
        .createQuery(
            """
            insert into group_digest (collaborative_id, group_id, day, since, until)
            values (:collaborative, :group, :day, :since, :until)
            on conflict (collaborative_id, group_id, day) do nothing
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("group", group)
        .bind("day", day)
        .bind("since", since)
        .bind("until", until)
        .mapTo(GroupDigest.class)
        .findOne();
  }

  public GroupDigest get(long id) {
    return handle
        .createQuery("select * from group_digest where id = :id")
        .bind("id", id)
        .mapTo(GroupDigest.class)
        .one();
  }

  public Optional<GroupDigest> latest(long group) {
    return handle
        .createQuery(
            "select * from group_digest where group_id = :group order by until desc, id desc limit 1")
        .bind("group", group)
        .mapTo(GroupDigest.class)
        .findOne();
  }

  /** Whether it stands in a channel already. */
  public boolean shown(GroupDigest digest) {
    return handle
        .createQuery(
            """
            select exists (
              select from card where kind = :kind and subject_id = :id and message is not null)
            """)
        .bind("kind", CARD)
        .bind("id", digest.id())
        .mapTo(Boolean.class)
        .one();
  }
}
