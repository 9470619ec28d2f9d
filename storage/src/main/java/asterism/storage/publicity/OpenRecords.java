package asterism.storage.publicity;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Opens and closes the open record of a collaborative; what was done is kept. */
public final class OpenRecords {
  private static final int MOST_ALIKE = 10_000;

  /** What happened to it; opened by a proposal, closed by a person. */
  public record Event(
      Kind kind, Instant at, Optional<Long> byPersonId, Optional<Integer> proposal) {

    /** What may happen to it. */
    public enum Kind {
      OPENED,
      CLOSED
    }
  }

  /**
   * Somebody asked for it to be opened.
   *
   * @param proposal the number of the one that decides
   */
  public record Request(long id, long byPersonId, Instant askedAt, Optional<Integer> proposal) {}

  private final Transaction transaction;
  private final Handle handle;

  public OpenRecords(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /**
   * Whose open record has that name, in a transaction bound to none; empty for one that is closed,
   * as for one that never was.
   */
  public Optional<Long> named(String name) {
    return handle
        .createQuery("select public_record_named(:name) as id")
        .bind("name", name)
        .map((row, context) -> Optional.ofNullable(row.getObject("id", Long.class)))
        .one();
  }

  /** Ours, open or closed; empty where it was never asked for. */
  public Optional<OpenRecord> find() {
    return handle
        .createQuery(
            """
            select name, open, since, proposal from public_record
            where collaborative_id = :collaborative
            """)
        .bind("collaborative", transaction.collaborative())
        .mapTo(OpenRecord.class)
        .findOne();
  }

  /**
   * Ours under the name it has for ever; where it has none yet, this one, or where others have that
   * the same with the first number that is free.
   *
   * @param wanted small letters, digits and single hyphens, at most 50
   */
  public OpenRecord ensure(String wanted) {
    for (int i = 1; find().isEmpty() && i < MOST_ALIKE; i++) {
      handle
          .createUpdate(
              """
              insert into public_record (collaborative_id, name) values (:collaborative, :name)
              on conflict do nothing
              """)
          .bind("collaborative", transaction.collaborative())
          .bind("name", i == 1 ? wanted : wanted + "-" + i)
          .execute();
    }
    return find().orElseThrow();
  }

  /** What was asked for and is not decided. Whoever else is about to ask or to close waits. */
  public Optional<Request> undecided() {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended('public_record', :id)) is null")
        .bind("id", transaction.collaborative())
        .mapTo(Boolean.class)
        .one();
    return handle
        .createQuery(
            """
            select id, by_person_id, asked_at, proposal from public_record_request
            where collaborative_id = :collaborative and settled_at is null
            """)
        .bind("collaborative", transaction.collaborative())
        .mapTo(Request.class)
        .findOne();
  }

  /**
   * Asks for it to be opened, while nobody else does.
   *
   * @return the number of what is asked
   */
  public long ask(long by, Instant now) {
    return handle
        .createQuery(
            """
            insert into public_record_request (collaborative_id, by_person_id, asked_at)
            values (:collaborative, :by, :now) returning id
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("by", by)
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /** Which proposal decides what is asked. */
  public void decidedBy(long request, int proposal) {
    handle
        .createUpdate("update public_record_request set proposal = :proposal where id = :id")
        .bind("proposal", proposal)
        .bind("id", request)
        .execute();
  }

  /** It is decided; the second time nothing changes. */
  public boolean settle(long request, Instant now) {
    return handle
            .createUpdate(
                """
                update public_record_request set settled_at = :now
                where id = :id and settled_at is null
                """)
            .bind("now", now)
            .bind("id", request)
            .execute()
        == 1;
  }

  /** Open from now on; one that is open already stays as it is. */
  public void open(int proposal, Instant now) {
    int opened =
        handle
            .createUpdate(
                """
                update public_record set open = true, since = :now, proposal = :proposal
                where collaborative_id = :collaborative and not open
                """)
            .bind("now", now)
            .bind("proposal", proposal)
            .bind("collaborative", transaction.collaborative())
            .execute();
    if (opened == 1) {
      append(Event.Kind.OPENED, Optional.empty(), Optional.of(proposal), now);
    }
  }

  /** Closed from now on; false where it was not open. */
  public boolean close(long by, Instant now) {
    int closed =
        handle
            .createUpdate(
                """
                update public_record set open = false
                where collaborative_id = :collaborative and open
                """)
            .bind("collaborative", transaction.collaborative())
            .execute();
    if (closed == 1) {
      append(Event.Kind.CLOSED, Optional.of(by), Optional.empty(), now);
    }
    return closed == 1;
  }

  private void append(Event.Kind kind, Optional<Long> by, Optional<Integer> proposal, Instant now) {
    handle
        .createUpdate(
            """
            insert into public_record_event (collaborative_id, kind, at, by_person_id, proposal)
            values (:collaborative, :kind, :now, :by, :proposal)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("kind", kind)
        .bind("now", now)
        .bind("by", by)
        .bind("proposal", proposal)
        .execute();
  }

  /** What happened to it, first things first. */
  public List<Event> history() {
    return handle
        .createQuery("select kind, at, by_person_id, proposal from public_record_event order by id")
        .mapTo(Event.class)
        .list();
  }
}
