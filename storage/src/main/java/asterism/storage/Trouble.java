package asterism.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means: come back later, do it again at once, or our own fault. */
final class Trouble {
  /** A rival was in the way: the same transaction, done again, may go through. */
  private static final Set<String> RIVALRY = Set.of("40001", "40P01");

  /**
   * Statement time-out; shut down, crashed, starting up, connection idle for too long; stopped in
   * an idle transaction; connected to a standby after a fail-over.
   */
  private static final Set<String> AWAY =
      Set.of("57014", "57P01", "57P02", "57P03", "57P05", "25P03", "25006");

  private Trouble() {}

  static boolean isRivalry(Throwable failure) {
    SQLException cause = sql(failure);
    return cause != null && cause.getSQLState() != null && RIVALRY.contains(cause.getSQLState());
  }

  /** Whether the database, and not what was asked of it, is the reason. */
  static boolean isAway(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConnectionException
          || t instanceof SQLTransientConnectionException
          || t instanceof SQLNonTransientConnectionException
          || t instanceof SQLRecoverableException) {
        return true;
      }
    }
    SQLException cause = sql(failure);
    String state = cause == null ? null : cause.getSQLState();
    return state != null
        && (AWAY.contains(state)
            || state.startsWith("08") // connection lost or never made
            || state.startsWith("53") // no connections, memory or disk left
            || state.startsWith("58")); // the server's own input and output
  }

  private static @Nullable SQLException sql(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }
}
