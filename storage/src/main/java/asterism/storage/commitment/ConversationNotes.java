package asterism.storage.commitment;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What came of conversations: appended, never rewritten. They are in no history, and whose promise
 * it is never sees them.
 */
public final class ConversationNotes {
  private final Transaction transaction;

  public ConversationNotes(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * @param owner whose promise it is now: it is about them, and stays so if it goes to somebody
   *     else
   * @param words 1 to 1000 characters
   */
  public void append(long commitment, long owner, long by, String words, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into conversation_note
              (collaborative_id, commitment_id, owner_id, by_person_id, at, words)
            values (:collaborative, :commitment, :owner, :by, :now, :words)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("commitment", commitment)
        .bind("owner", owner)
        .bind("by", by)
        .bind("now", now)
        .bind("words", words)
        .execute();
  }

  /** The latest about whose promise it is. */
  public Optional<ConversationNote> latest(long commitment, long owner) {
    return transaction
        .handle()
        .createQuery(
            """
            select *, (count(*) over ())::integer - 1 as earlier from conversation_note
            where commitment_id = :commitment and owner_id = :owner
            order by id desc
            limit 1
            """)
        .bind("commitment", commitment)
        .bind("owner", owner)
        .map(ConstructorMapper.of(ConversationNote.class))
        .findOne();
  }
}
