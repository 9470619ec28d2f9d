package asterism.storage.commitment;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What people are to be reminded of, what they put aside for a while, and what somebody asked after
 * by hand.
 */
public final class Reminders {

  /** Somebody had somebody else reminded. */
  public record Nudge(long byPersonId, Instant at) {}

  private final Transaction transaction;

  public Reminders(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * All that waits for somebody, in no particular order. A promise on its way to somebody else
   * waits for both.
   */
  public List<Pending> of(long person) {
    return transaction
        .handle()
        .createQuery(
            """
            with pending as (
              select id, group_id, due, made_at from commitment
              where owner_id = :person and state = 'open'
              union all
              select id, group_id, null, made_at from commitment
              where owner_id = :person and state = 'offered' and not seeking
              union all
              select id, group_id, null, made_at from commitment
              where handed_to = :person)
            select p.id as commitment_id, p.group_id, p.due,
              coalesce(
                (select max(e.at) from commitment_event e
                where e.commitment_id = p.id
                  and case when p.due is null
                    then e.kind in ('offered', 'handed') and e.to_person_id = :person
                    else e.kind in ('made', 'recurring_begun', 'said', 'accepted', 'confirmed',
                      'moved', 'corrected', 'taken_over', 'taken', 'reopened') end),
                p.made_at) as since,
              s.until as not_before,
              (select max(n.at) from nudge n
              where n.commitment_id = p.id and n.person_id = :person) as asked_after
            from pending p
            left join commitment_snooze s on s.commitment_id = p.id and s.person_id = :person
            """)
        .bind("person", person)
        .map(ConstructorMapper.of(Pending.class))
        .list();
  }

  /**
   * Somebody does not want to hear of it before a day; whatever day they said before counts no
   * more.
   */
  public void putAside(long commitment, long person, LocalDate until, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into commitment_snooze (collaborative_id, commitment_id, person_id, until, at)
            values (:collaborative, :commitment, :person, :until, :now)
            on conflict (collaborative_id, commitment_id, person_id)
            do update set until = excluded.until, at = excluded.at
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("commitment", commitment)
        .bind("person", person)
        .bind("until", until)
        .bind("now", now)
        .execute();
  }

  /** The day before which somebody does not want to hear of it; may be past. */
  public Optional<LocalDate> aside(long commitment, long person) {
    return transaction
        .handle()
        .createQuery(
            """
            select until from commitment_snooze
            where commitment_id = :commitment and person_id = :person
            """)
        .bind("commitment", commitment)
        .bind("person", person)
        .mapTo(LocalDate.class)
        .findOne();
  }

  /**
   * Has somebody reminded of it.
   *
   * @param day it is for that person
   * @return false when somebody had them reminded of something on that day already: then nothing is
   *     kept
   */
  public boolean nudge(long person, LocalDate day, long commitment, long by, Instant now) {
    return transaction
            .handle()
            .createUpdate(
                """
                insert into nudge (collaborative_id, person_id, day, commitment_id, by_person_id, at)
                values (:collaborative, :person, :day, :commitment, :by, :now)
                on conflict (collaborative_id, person_id, day) do nothing
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("person", person)
            .bind("day", day)
            .bind("commitment", commitment)
            .bind("by", by)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The last time somebody had a person reminded of it. */
  public Optional<Nudge> lastNudge(long commitment, long person) {
    return transaction
        .handle()
        .createQuery(
            """
            select by_person_id, at from nudge
            where commitment_id = :commitment and person_id = :person
            order by at desc
            limit 1
            """)
        .bind("commitment", commitment)
        .bind("person", person)
        .map(ConstructorMapper.of(Nudge.class))
        .findOne();
  }
}
