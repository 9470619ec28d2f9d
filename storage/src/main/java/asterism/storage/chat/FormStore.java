package asterism.storage.chat;

import asterism.storage.Transaction;
import java.time.Duration;
import java.util.Optional;

/** Forms that wait behind a button, each under a key. */
public final class FormStore {
  private final Transaction transaction;

  public FormStore(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * @param key never used before in that workspace
   */
  public void keep(long workspace, String key, String content) {
    transaction
        .handle()
        .createUpdate(
            """
            insert into kept_form (collaborative_id, workspace_id, key, content)
            values (:collaborative, :workspace, :key, :content)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("workspace", workspace)
        .bind("key", key)
        .bind("content", content)
        .execute();
  }

  public Optional<String> find(long workspace, String key) {
    return transaction
        .handle()
        .createQuery(
            """
            select content from kept_form
            where collaborative_id = :collaborative and workspace_id = :workspace and key = :key
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("workspace", workspace)
        .bind("key", key)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Forgets forms of longer ago, over all collaboratives; in a transaction bound to none.
   *
   * @return how many
   */
  public long forget(Duration age) {
    return transaction
        .handle()
        .createQuery("select kept_forms_forgotten(make_interval(secs => :age))")
        .bind("age", age.toSeconds())
        .mapTo(Long.class)
        .one();
  }
}
