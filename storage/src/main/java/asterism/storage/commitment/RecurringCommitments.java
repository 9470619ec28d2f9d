package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.History.Entry;
import asterism.storage.commitment.Ledger.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What people promise again and again. */
public final class RecurringCommitments {
  private final Transaction transaction;
  private final Handle handle;
  private final Ledger ledger;
  private final History history;

  public RecurringCommitments(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.ledger = new Ledger(transaction);
    this.history = new History(transaction);
  }

  /**
   * Records what is promised again and again; {@link #nextTurn} makes the first promise of it.
   *
   * @param promise its {@code due} is the day from which the rule counts
   * @param rule of RFC 5545
   */
  public RecurringCommitment begin(Promise promise, String rule, Instant now) {
    return handle
        .createQuery(
            """
            insert into recurring_commitment (collaborative_id, owner_id, organization_id, group_id,
              what, strategy, rule, starts, made_at)
            values (:collaborative, :owner, :organization, :group,
              :what, :strategy, :rule, :due, :now)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bindMethods(promise)
        .bind("rule", rule)
        .bind("now", now)
        .map(ConstructorMapper.of(RecurringCommitment.class))
        .one();
  }

  public RecurringCommitment get(long id) {
    return handle
        .createQuery("select * from recurring_commitment where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(RecurringCommitment.class))
        .one();
  }

  /** Locked until the transaction ends. */
  public RecurringCommitment lock(long id) {
    return handle
        .createQuery("select * from recurring_commitment where id = :id for update")
        .bind("id", id)
        .map(ConstructorMapper.of(RecurringCommitment.class))
        .one();
  }

  /**
   * Makes the next promise of it, open from now on.
   *
   * @param due the day the rule gives it
   * @param zone where the owner's days end
   * @return empty when it was stopped
   */
  public Optional<Commitment> nextTurn(
      RecurringCommitment recurring, LocalDate due, ZoneId zone, Instant now) {
    return handle
        .createQuery(
            """
            update recurring_commitment set turns = turns + 1, latest_due = :due
            where id = :id and stopped_at is null
            returning turns
            """)
        .bind("id", recurring.id())
        .bind("due", due)
        .mapTo(Integer.class)
        .findOne()
        .map(turn -> made(recurring, turn, due, zone, now));
  }

  private Commitment made(
      RecurringCommitment recurring, int turn, LocalDate due, ZoneId zone, Instant now) {
    Commitment made =
        ledger.insert(
            new Promise(
                recurring.ownerId(),
                recurring.organizationId(),
                recurring.groupId(),
                recurring.what(),
                recurring.strategy(),
                due,
                zone),
            Origin.turn(Optional.of(recurring.id()), Optional.of(turn)),
            now);
    history.append(
        made.id(),
        now,
        Entry.of(turn == 1 ? Kind.RECURRING_BEGUN : Kind.MADE, recurring.ownerId())
            .forOrganization(recurring.organizationId())
            .due(due));
    return made;
  }

  /** The promise of its latest turn, if there was one. */
  public Optional<Commitment> latestTurn(long recurring) {
    return handle
        .createQuery(
            """
            select * from commitment where recurring_id = :recurring order by turn desc limit 1
            """)
        .bind("recurring", recurring)
        .map(ConstructorMapper.of(Commitment.class))
        .findOne();
  }

  /**
   * There will be no further turn; the promise of the latest one stands as it is.
   *
   * @return false when it was stopped before
   */
  public boolean stop(RecurringCommitment recurring, long by, Instant now) {
    boolean stopped =
        handle
                .createUpdate(
                    """
                    update recurring_commitment set stopped_at = :now, stopped_by = :by
                    where id = :id and stopped_at is null
                    """)
                .bind("id", recurring.id())
                .bind("by", by)
                .bind("now", now)
                .execute()
            == 1;
    if (stopped) {
      latestTurn(recurring.id())
          .ifPresent(turn -> history.append(turn.id(), now, Entry.of(Kind.STOPPED, by)));
    }
    return stopped;
  }
}
