package asterism.storage;

/**
 * The database is away, overloaded or too slow: nothing is wrong with what was asked, and the same
 * may work in a while. Told to people as "try again in a moment".
 */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;

  DatabaseUnavailable(Throwable cause, boolean outcomeUnknown) {
    super(
        outcomeUnknown
            ? "the connection was lost during the commit: done or not done is unknown"
            : "the database cannot be used right now, nothing was written",
        cause);
    this.outcomeUnknown = outcomeUnknown;
  }

  /**
   * Whether the work may have been done all the same, because the connection broke during the
   * commit. If false, nothing was written. If true, look before doing it again.
   */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}
