package asterism.storage.link;

import asterism.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Codes that somebody tried and that are worth nothing: nobody is to find one by trying. */
public final class Tries {
  private static final int MOST = 5;
  private static final Duration WHILE = Duration.ofMinutes(10);

  private final Handle handle;

  public Tries(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Notes that a person tried one. */
  public void failed(long person, Instant now) {
    handle
        .createUpdate(
            """
            update person set
              wrong_codes = case when wrong_codes_since > :since then wrong_codes + 1 else 1 end,
              wrong_codes_since =
                case when wrong_codes_since > :since then wrong_codes_since else :now end
            where id = :person
            """)
        .bind("person", person)
        .bind("since", now.minus(WHILE))
        .bind("now", now)
        .execute();
  }

  /** Whether a person has to wait before they try another one. */
  public boolean exhausted(long person, Instant now) {
    return handle
        .createQuery(
            """
            select wrong_codes >= :most and coalesce(wrong_codes_since > :since, false) from person
            where id = :person
            """)
        .bind("person", person)
        .bind("most", MOST)
        .bind("since", now.minus(WHILE))
        .mapTo(Boolean.class)
        .one();
  }
}
