package asterism.storage.commitment;

import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.History.Entry;
import asterism.storage.commitment.Ledger.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The commitments of a collaborative, and what their owners do with them. Each change writes what
 * happened into the history, in the same transaction; {@link #lock} the commitment before changing
 * it.
 */
public final class Commitments {

  /**
   * What somebody promises or is asked to promise, before it is recorded.
   *
   * @param zone where the owner's days end
   */
  public record Promise(
      long owner,
      Optional<Long> organization,
      long group,
      String what,
      Optional<String> strategy,
      LocalDate due,
      ZoneId zone) {}

  private final Handle handle;
  private final Ledger ledger;
  private final History history;

  public Commitments(Transaction transaction) {
    this.handle = transaction.handle();
    this.ledger = new Ledger(transaction);
    this.history = new History(transaction);
  }

  /** Records a promise, open from now on, under the next free number. */
  public Commitment make(Promise promise, Instant now) {
    Commitment made = ledger.insert(promise, Origin.owner(), now);
    history.append(
        made.id(),
        now,
        Entry.of(Kind.MADE, promise.owner())
            .forOrganization(promise.organization())
            .due(promise.due()));
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

  /**
   * As {@link #lock(int)}, for what is known by its id.
   *
   * @throws Elsewhere when it is not in this collaborative
   */
  public Commitment lock(long id) {
    return handle
        .createQuery("select * from commitment where id = :id for update")
        .bind("id", id)
        .map(ConstructorMapper.of(Commitment.class))
        .findOne()
        .orElseThrow(() -> new Elsewhere("commitment", id));
  }

  public Commitment get(long id) {
    return handle
        .createQuery("select * from commitment where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Commitment.class))
        .one();
  }

  /** Everything that happened to it, first things first. */
  /** The ids of what is open or offered in a group, in the order it was recorded. */
  public List<Long> alive(long group) {
    return handle
        .createQuery(
            """
            select id from commitment
            where group_id = :group and state in ('open', 'offered') order by number
            """)
        .bind("group", group)
        .mapTo(Long.class)
        .list();
  }

  public List<CommitmentEvent> history(long commitment) {
    return history.of(commitment);
  }

  public CommitmentEvent event(long id) {
    return history.event(id);
  }

  /** What somebody has open in a group, locked until the transaction ends, soonest first. */
  public List<Commitment> lockOpen(long owner, long group) {
    return handle
        .createQuery(
            """
            select * from commitment
            where owner_id = :owner and group_id = :group and state = 'open'
            order by due, number
            for update
            """)
        .bind("owner", owner)
        .bind("group", group)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  /**
   * @param late whether the owner's day had ended
   */
  public void keep(Commitment commitment, long by, boolean late, Instant now) {
    ledger.end(commitment, State.KEPT, Optional.of(late), now);
    history.append(commitment.id(), now, Entry.of(Kind.KEPT, by));
  }

  public void release(Commitment commitment, long by, String because, Instant now) {
    ledger.end(commitment, State.RELEASED, Optional.empty(), now);
    history.append(commitment.id(), now, Entry.of(Kind.RELEASED, by).because(Optional.of(because)));
  }

  public void mistake(Commitment commitment, long by, Optional<String> because, Instant now) {
    ledger.end(commitment, State.MISTAKEN, Optional.empty(), now);
    history.append(commitment.id(), now, Entry.of(Kind.MISTAKEN, by).because(because));
  }

  /** The owner's promise again, by the day it had. */
  public void reopen(Commitment commitment, long by, Optional<String> because, Instant now) {
    handle
        .createUpdate(
            """
            update commitment set state = 'open', kept_late = null, ended_at = null where id = :id
            """)
        .bind("id", commitment.id())
        .execute();
    history.append(commitment.id(), now, Entry.of(Kind.REOPENED, by).because(because));
  }

  /**
   * @param zone where the owner is as they say so
   */
  public void move(
      Commitment commitment,
      long by,
      LocalDate to,
      ZoneId zone,
      Optional<String> because,
      Instant now) {
    due(commitment, to, zone);
    history.append(
        commitment.id(), now, Entry.of(Kind.MOVED, by).because(because).due(commitment.due(), to));
  }

  /** The day was misread when it was recorded: what is mended is the record, not the promise. */
  public void correct(Commitment commitment, long by, LocalDate to, ZoneId zone, Instant now) {
    due(commitment, to, zone);
    history.append(commitment.id(), now, Entry.of(Kind.CORRECTED, by).due(commitment.due(), to));
  }

  /**
   * Whatever somebody has promised for nobody in particular and not yet ended is for this
   * organization from now on.
   *
   * @return what that was, as it stood before
   */
  public List<Commitment> speakFor(long owner, long organization, Instant now) {
    List<Commitment> theirs =
        handle
            .createQuery(
                """
                select * from commitment
                where owner_id = :owner and organization_id is null and state in ('offered', 'open')
                  and not seeking
                order by number
                for update
                """)
            .bind("owner", owner)
            .map(ConstructorMapper.of(Commitment.class))
            .list();
    for (Commitment commitment : theirs) {
      handle
          .createUpdate("update commitment set organization_id = :organization where id = :id")
          .bind("id", commitment.id())
          .bind("organization", organization)
          .execute();
      history.append(
          commitment.id(),
          now,
          Entry.of(Kind.FOR_ORGANIZATION, owner).forOrganization(Optional.of(organization)));
    }
    return theirs;
  }

  private void due(Commitment commitment, LocalDate to, ZoneId zone) {
    handle
        .createUpdate("update commitment set due = :to, zone = :zone where id = :id")
        .bind("id", commitment.id())
        .bind("to", to)
        .bind("zone", zone)
        .execute();
  }
}
