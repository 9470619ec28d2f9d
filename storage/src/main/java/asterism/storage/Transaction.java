package asterism.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction, alive only inside the function it was given to. For the one thread that runs
 * that function.
 */
public final class Transaction {
  private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

  /**
   * Every transaction of a collaborative shares the lock on it, and whoever joins or parts has it
   * alone. Locks of two numbers are never those of one, which the stores use.
   */
  static final int LOCK = 1;

  private final Handle handle;
  private OptionalLong collaborative;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Transaction(Handle handle, OptionalLong collaborative) {
    this.handle = handle;
    this.collaborative = collaborative;
  }

  /** For the stores in {@code asterism.storage}; nobody else speaks SQL. */
  public Handle handle() {
    return handle;
  }

  /**
   * The collaborative whose rows are seen.
   *
   * @throws IllegalStateException in a transaction across collaboratives, which sees no rows of any
   */
  public long collaborative() {
    return collaborative.orElseThrow(
        () -> new IllegalStateException("this transaction is bound to no collaborative"));
  }

  /**
   * Waits until nobody else works in these collaboratives, and keeps everybody out of them until
   * this transaction ends. Rivals that wait for each other start again, one after the other. Before
   * anything is read that is to be relied on; call {@link #mayTake} before.
   */
  public void alone(long... collaboratives) {
    for (long each : Arrays.stream(collaboratives).sorted().toArray()) {
      handle
          .createQuery("select pg_advisory_xact_lock(:lock, hashint8(:id)) is null")
          .bind("lock", LOCK)
          .bind("id", each)
          .mapTo(Boolean.class)
          .one();
    }
  }

  /**
   * Goes on in another collaborative, of which this transaction has to have been {@link #alone}.
   * For the stores in {@code asterism.storage}; nobody else knows what is whose.
   */
  public void becomes(long another) {
    handle
        .createQuery("select set_config('asterism.collaborative', :id, true)")
        .bind("id", Long.toString(another))
        .mapTo(String.class)
        .one();
    collaborative = OptionalLong.of(another);
  }

  /**
   * Run on the same thread, in order, once the commit has succeeded; never after a rollback, and
   * not if the outcome of the commit is unknown. What it throws is logged and changes nothing: the
   * work is done. It may open a transaction of its own.
   */
  public void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  /**
   * Lets each statement from here on take up to {@code limit} instead of {@link Database#PATIENCE},
   * in this transaction only. For reports and sweeps, where nobody waits for an answer in chat.
   */
  public void mayTake(Duration limit) {
    handle
        .createQuery("select set_config('statement_timeout', :limit, true)")
        .bind("limit", limit.toMillis() + "ms")
        .mapTo(String.class)
        .one();
    try {
      int silence = Math.toIntExact(limit.plus(Database.GRACE).toMillis());
      handle.getConnection().setNetworkTimeout(Runnable::run, silence); // the pool sets it back
    } catch (SQLException e) {
      throw new DatabaseUnavailable(e, false);
    }
  }

  void committed() {
    for (Runnable action : afterCommit) {
      try {
        action.run();
      } catch (RuntimeException e) {
        LOG.error("What was to follow a commit failed", e);
      }
    }
  }
}
