package asterism.storage.commitment;

import asterism.storage.Numbers;
import asterism.storage.Transaction;
import asterism.storage.commitment.CommitmentEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The commitments of a collaborative. Each change writes what happened into the history, in the
 * same transaction; {@link #lock} the commitment before changing it.
 */
public final class Commitments {

  /** What somebody promises, before it is recorded. */
  public record Promise(
      long owner,
      Optional<Long> organization,
      long group,
      String what,
      Optional<String> strategy,
      LocalDate due) {}

  private final Transaction transaction;
  private final Handle handle;

  public Commitments(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Records a promise, open from now on, under the next free number. */
  public Commitment make(Promise promise, Instant now) {
    Commitment made =
        handle
            .createQuery(
                """
                insert into commitment (collaborative_id, number, owner_id, organization_id, group_id,
                  what, strategy, due, state, made_at)
                values (:collaborative, :number, :owner, :organization, :group,
                  :what, :strategy, :due, 'open', :now)
                returning *
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("number", new Numbers(transaction).next())
            .bindMethods(promise)
            .bind("now", now)
            .map(ConstructorMapper.of(Commitment.class))
            .one();
    append(made.id(), Kind.MADE, promise.owner(), now, null, null, promise.due());
    return made;
  }

  public Optional<Commitment> find(int number) {
    return handle
        .createQuery("select * from commitment where number = :number")
        .bind("number", number)
        .map(ConstructorMapper.of(Commitment.class))
        .findOne();
  }

  /** The commitment of that number, locked until the transaction ends. */
  public Optional<Commitment> lock(int number) {
    return handle
        .createQuery("select * from commitment where number = :number for update")
        .bind("number", number)
        .map(ConstructorMapper.of(Commitment.class))
        .findOne();
  }

  public Commitment get(long id) {
    return handle
        .createQuery("select * from commitment where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Commitment.class))
        .one();
  }

  /** Everything that happened to it, first things first. */
  public List<CommitmentEvent> history(long commitment) {
    return handle
        .createQuery("select * from commitment_event where commitment_id = :commitment order by id")
        .bind("commitment", commitment)
        .map(ConstructorMapper.of(CommitmentEvent.class))
        .list();
  }

  /**
   * @param late whether the owner's day had ended
   */
  public void keep(Commitment commitment, long by, boolean late, Instant now) {
    end(commitment, "kept", late, now);
    append(commitment.id(), Kind.KEPT, by, now, null, null, null);
  }

  public void release(Commitment commitment, long by, String because, Instant now) {
    end(commitment, "released", null, now);
    append(commitment.id(), Kind.RELEASED, by, now, because, null, null);
  }

  public void mistake(Commitment commitment, long by, @Nullable String because, Instant now) {
    end(commitment, "mistaken", null, now);
    append(commitment.id(), Kind.MISTAKEN, by, now, because, null, null);
  }

  public void reopen(Commitment commitment, long by, @Nullable String because, Instant now) {
    handle
        .createUpdate(
            """
            update commitment set state = 'open', kept_late = null, ended_at = null where id = :id
            """)
        .bind("id", commitment.id())
        .execute();
    append(commitment.id(), Kind.REOPENED, by, now, because, null, null);
  }

  public void move(
      Commitment commitment, long by, LocalDate to, @Nullable String because, Instant now) {
    due(commitment, to);
    append(commitment.id(), Kind.MOVED, by, now, because, commitment.due(), to);
  }

  /** The day was misread when it was recorded: what is mended is the record, not the promise. */
  public void correct(Commitment commitment, long by, LocalDate to, Instant now) {
    due(commitment, to);
    append(commitment.id(), Kind.CORRECTED, by, now, null, commitment.due(), to);
  }

  public void wantHelp(Commitment commitment, long by, String because, Instant now) {
    help(commitment, because);
    append(commitment.id(), Kind.HELP_WANTED, by, now, because, null, null);
  }

  public void endHelp(Commitment commitment, long by, Instant now) {
    help(commitment, null);
    append(commitment.id(), Kind.HELP_ENDED, by, now, null, null, null);
  }

  /** A group's open commitments, soonest first. */
  public List<Commitment> open(long group, int most, long offset) {
    return page(
        "select * from commitment where group_id = :id and state = 'open' order by due, number",
        group,
        most,
        offset);
  }

  /** A person's open commitments in all groups, soonest first. */
  public List<Commitment> mine(long owner, int most, long offset) {
    return page(
        "select * from commitment where owner_id = :id and state = 'open' order by due, number",
        owner,
        most,
        offset);
  }

  /** A group's kept commitments, latest first. */
  public List<Commitment> kept(long group, int most, long offset) {
    return page(
        """
        select * from commitment where group_id = :id and state = 'kept'
        order by ended_at desc, number desc
        """,
        group,
        most,
        offset);
  }

  /**
   * A group's open commitments whose day has ended for their owner, soonest first.
   *
   * @param zone of owners who have not said theirs
   */
  public List<Commitment> overdue(long group, Instant now, ZoneId zone, int most, long offset) {
    List<String> zones =
        handle
            .createQuery("select distinct coalesce(zone, '') from person")
            .mapTo(String.class)
            .list();
    return handle
        .createQuery(
            """
            select c.* from commitment c
            join person p on p.collaborative_id = c.collaborative_id and p.id = c.owner_id
            join unnest(:zones, :days) as today (zone, day)
              on today.zone = coalesce(p.zone, '')
            where c.group_id = :group and c.state = 'open' and c.due < today.day::date
            order by c.due, c.number
            limit :most offset :offset
            """)
        .bind("group", group)
        .bindArray("zones", String.class, zones.toArray())
        .bindArray(
            "days", String.class, zones.stream().map(each -> today(each, zone, now)).toArray())
        .bind("most", most)
        .bind("offset", offset)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  /**
   * The day it is in a zone: by Java's rules, which read {@code UTC+5} the other way than
   * PostgreSQL.
   */
  private static String today(String zone, ZoneId unsaid, Instant now) {
    return LocalDate.ofInstant(now, zone.isEmpty() ? unsaid : ZoneId.of(zone)).toString();
  }

  private List<Commitment> page(String query, long id, int most, long offset) {
    return handle
        .createQuery("<query> limit :most offset :offset")
        .define("query", query)
        .bind("id", id)
        .bind("most", most)
        .bind("offset", offset)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  private void end(Commitment commitment, String state, @Nullable Boolean late, Instant now) {
    handle
        .createUpdate(
            """
            update commitment set state = :state, kept_late = :late, ended_at = :now,
              help_wanted = null
            where id = :id
            """)
        .bind("id", commitment.id())
        .bind("state", state)
        .bind("late", late)
        .bind("now", now)
        .execute();
  }

  private void due(Commitment commitment, LocalDate to) {
    handle
        .createUpdate("update commitment set due = :to where id = :id")
        .bind("id", commitment.id())
        .bind("to", to)
        .execute();
  }

  private void help(Commitment commitment, @Nullable String because) {
    handle
        .createUpdate("update commitment set help_wanted = :because where id = :id")
        .bind("id", commitment.id())
        .bind("because", because)
        .execute();
  }

  private void append(
      long commitment,
      Kind kind,
      long by,
      Instant now,
      @Nullable String because,
      @Nullable LocalDate before,
      @Nullable LocalDate after) {
    handle
        .createUpdate(
            """
            insert into commitment_event
              (collaborative_id, commitment_id, kind, at, by_person_id, because, due_before, due_after)
            values (:collaborative, :commitment, :kind, :now, :by, :because, :before, :after)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("commitment", commitment)
        .bind("kind", kind)
        .bind("now", now)
        .bind("by", by)
        .bind("because", because)
        .bind("before", before)
        .bind("after", after)
        .execute();
  }
}
