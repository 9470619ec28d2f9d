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
   * @param words 1 to 1000 characters
   */
  public void append(long commitment, long by, String words, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into conversation_note (collaborative_id, commitment_id, by_person_id, at, words)
            values (:collaborative, :commitment, :by, :now, :words)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("commitment", commitment)
        .bind("by", by)
        .bind("now", now)
        .bind("words", words)
        .execute();
  }

  public Optional<ConversationNote> latest(long commitment) {
    return transaction
        .handle()
        .createQuery(
            """
            select *, (count(*) over ())::integer - 1 as earlier from conversation_note
            where commitment_id = :commitment
            order by id desc
            limit 1
            """)
        .bind("commitment", commitment)
        .map(ConstructorMapper.of(ConversationNote.class))
        .findOne();
  }
}
