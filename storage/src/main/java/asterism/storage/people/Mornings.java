package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * When to think next of what waits for people. Whatever changes what waits for somebody, or when
 * they want to be told, {@link #wake wakes} them in the same transaction; thinking of them once
 * more than needed is harmless.
 */
public final class Mornings {

  /** Somebody whose morning has come. */
  public record Due(long collaborative, long person) {}

  /**
   * How far somebody has been thought of.
   *
   * @param day the last day, where they were, in whose morning they were thought of; empty when
   *     they never were
   * @param at when that was
   */
  public record Told(Optional<LocalDate> day, Optional<Instant> at) {
    public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
  }

  private final Transaction transaction;

  public Mornings(Transaction transaction) {
    this.transaction = transaction;
  }

  /** To be thought of as soon as may be. */
  public void wake(Collection<Long> people, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into morning (collaborative_id, person_id, next_at)
            select :collaborative, person, :now
            from unnest(:people) as woken (person) order by person
            on conflict (collaborative_id, person_id)
            do update set next_at = least(morning.next_at, excluded.next_at)
            """)
        .bind("collaborative", transaction.collaborative())
        .bindArray("people", Long.class, List.copyOf(people))
        .bind("now", now)
        .execute();
  }

  public void wake(long person, Instant now) {
    wake(List.of(person), now);
  }

  /** Everybody who has ever been woken: what is thought of all changed. */
  public void wakeAll(Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            update morning set next_at = :now where person_id in (
              select person_id from morning where next_at is null or next_at > :now
              order by person_id for update)
            """)
        .bind("now", now)
        .execute();
  }

  /**
   * Takes up to {@code most} people to be thought of, the longest waiting first, over all
   * collaboratives. Nobody else is given them until {@code lease} has passed by the database's own
   * clock. Works in a transaction bound to no collaborative.
   */
  public List<Due> claim(Instant now, Duration lease, int most) {
    return transaction
        .handle()
        .createQuery(
            """
            select * from mornings_claimed(:now, make_interval(secs => :lease / 1000.0), :most)
            """)
        .bind("now", now)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .mapTo(Due.class)
        .list();
  }

  /**
   * Locks a person's morning until the transaction ends; whoever wakes them meanwhile waits.
   *
   * @return empty when they are not to be thought of yet
   */
  public Optional<Told> lock(long person, Instant now) {
    return transaction
        .handle()
        .createQuery(
            """
            select told_day as day, told_at as at from morning
            where person_id = :person and next_at <= :now
            for update
            """)
        .bind("person", person)
        .bind("now", now)
        .mapTo(Told.class)
        .findOne();
  }

  /** Until the transaction ends, whoever wakes this person waits. */
  public void hold(long person) {
    transaction
        .handle()
        .createQuery("select 1 from morning where person_id = :person for update")
        .bind("person", person)
        .mapTo(Integer.class)
        .findOne();
  }

  /**
   * They were thought of.
   *
   * @param nextAt when to think of them again; empty when nothing waits for them
   */
  public void thought(long person, Told told, Optional<Instant> nextAt) {
    transaction
        .handle()
        .createUpdate(
            """
            update morning set next_at = :nextAt, told_day = :day, told_at = :at,
              claimed_until = '-infinity'
            where person_id = :person
            """)
        .bind("person", person)
        .bindMethods(told)
        .bind("nextAt", nextAt)
        .execute();
  }

  /** When the next of this collaborative is to be thought of, as far as is known. */
  public Optional<Instant> next() {
    return transaction
        .handle()
        .createQuery("select min(next_at) from morning where next_at > '-infinity'")
        .mapTo(Instant.class)
        .findOne();
  }
}
