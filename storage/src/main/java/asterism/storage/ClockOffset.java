package asterism.storage;

import java.time.Duration;

/** How far the bot's clock runs ahead of the world's: one row, the same for all replicas. */
public final class ClockOffset {
  private final Transaction transaction;

  public ClockOffset(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Whole seconds, never negative. */
  public Duration ahead() {
    return transaction
        .handle()
        .createQuery("select ahead_seconds from clock_offset")
        .mapTo(Long.class)
        .map(Duration::ofSeconds)
        .one();
  }

  /**
   * Moves it on.
   *
   * @param by whole seconds, not negative
   * @return how far it now runs ahead
   */
  public Duration forward(Duration by) {
    return transaction
        .handle()
        .createQuery(
            "update clock_offset set ahead_seconds = ahead_seconds + :by returning ahead_seconds")
        .bind("by", by.toSeconds())
        .mapTo(Long.class)
        .map(Duration::ofSeconds)
        .one();
  }

  /** Raises it to at least this; further ahead it stays as it is. */
  public Duration atLeast(Duration ahead) {
    return transaction
        .handle()
        .createQuery(
            """
            update clock_offset set ahead_seconds = greatest(ahead_seconds, :ahead)
            returning ahead_seconds
            """)
        .bind("ahead", ahead.toSeconds())
        .mapTo(Long.class)
        .map(Duration::ofSeconds)
        .one();
  }
}
