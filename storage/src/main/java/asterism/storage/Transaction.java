package asterism.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

  private final Handle handle;
  private final OptionalLong collaborative;
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
