package asterism.storage.consensus;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is known of people's reactions to the messages of a proposal: for each account, message and
 * emoji, whether it stands there and since when that is known. {@link Proposals#lock Lock} the
 * proposal before.
 */
public final class Reactions {

  /** A reaction that stands. */
  public record Standing(long accountId, long personId, String message, String emoji) {}

  private final Transaction transaction;
  private final Handle handle;

  public Reactions(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /**
   * Notes that a reaction was given or taken back.
   *
   * @param at when; what is known from later stays
   * @return whether that changes what is known to stand
   */
  public boolean note(
      long proposal, long account, String message, String emoji, boolean given, Instant at) {
    boolean stood = stands(proposal, account, message, emoji);
    int noted =
        handle
            .createUpdate(
                """
                insert into stance_reaction
                  (collaborative_id, proposal_id, account_id, message, emoji, given, at)
                values (:collaborative, :proposal, :account, :message, :emoji, :given, :at)
                on conflict (collaborative_id, proposal_id, account_id, message, emoji)
                do update set given = excluded.given, at = excluded.at
                where stance_reaction.at <= excluded.at
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("proposal", proposal)
            .bind("account", account)
            .bind("message", message)
            .bind("emoji", emoji)
            .bind("given", given)
            .bind("at", at)
            .execute();
    return noted == 1 && stood != given;
  }

  private boolean stands(long proposal, long account, String message, String emoji) {
    return handle
        .createQuery(
            """
            select exists (select 1 from stance_reaction
              where proposal_id = :proposal and account_id = :account and message = :message
                and emoji = :emoji and given)
            """)
        .bind("proposal", proposal)
        .bind("account", account)
        .bind("message", message)
        .bind("emoji", emoji)
        .mapTo(Boolean.class)
        .one();
  }

  /** All that is known to stand on some messages of a proposal. */
  public List<Standing> standing(long proposal, Set<String> messages) {
    return handle
        .createQuery(
            """
            select r.account_id, a.person_id, r.message, r.emoji from stance_reaction r
            join account a on a.collaborative_id = r.collaborative_id and a.id = r.account_id
            where r.proposal_id = :proposal and r.given and r.message = any(:messages)
            order by r.account_id, r.message, r.emoji
            """)
        .bind("proposal", proposal)
        .bindArray("messages", String.class, messages)
        .mapTo(Standing.class)
        .list();
  }
}
