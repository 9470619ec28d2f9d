package asterism.storage;

/** The short numbers spoken in chat (#12): one series per collaborative, never used again. */
public final class Numbers {
  private final Transaction transaction;

  public Numbers(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * The next number. Others of the collaborative wait for this transaction to end: take it as late
   * in the transaction as can be.
   */
  public int next() {
    return transaction
        .handle()
        .createQuery(
            """
            update collaborative set last_number = last_number + 1 where id = :id
            returning last_number
            """)
        .bind("id", transaction.collaborative())
        .mapTo(Integer.class)
        .one();
  }
}
