package asterism.storage.chat;

import asterism.storage.Elsewhere;
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
   * @throws Elsewhere when the workspace belongs to another collaborative by now
   */
  public void keep(long workspace, String key, String content) {
    int kept =
        transaction
            .handle()
            .createUpdate(
                """
                insert into kept_form (collaborative_id, workspace_id, key, content)
                select collaborative_id, id, :key, :content from workspace where id = :workspace
                """)
            .bind("workspace", workspace)
            .bind("key", key)
            .bind("content", content)
            .execute();
    if (kept == 0) {
      throw new Elsewhere("workspace", workspace);
    }
  }

  private record Kept(Optional<String> content) {}

  /**
   * @throws Elsewhere when the workspace belongs to another collaborative by now
   */
  public Optional<String> find(long workspace, String key) {
    return transaction
        .handle()
        .createQuery(
            """
            select f.content from workspace w
            left join kept_form f on f.collaborative_id = w.collaborative_id
              and f.workspace_id = w.id and f.key = :key
            where w.id = :workspace
            """)
        .bind("workspace", workspace)
        .bind("key", key)
        .mapTo(Kept.class)
        .findOne()
        .orElseThrow(() -> new Elsewhere("workspace", workspace))
        .content();
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
