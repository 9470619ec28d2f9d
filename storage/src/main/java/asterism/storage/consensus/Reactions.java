package asterism.storage.consensus;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * What is known of people's reactions to the messages of a proposal: for each account, message and
 * emoji, whether it stands there and since when that is known. {@link Proposals#lock Lock} the
 * proposal before.
 */
public final class Reactions {

  /**
   * A reaction that stands.
   *
   * @param at since when that is known
   */
  public record Standing(long accountId, long personId, String message, String emoji, Instant at) {}

  /** What was heard of a reaction. */
  public enum News {
    /** What is known is from later, or the very same. */
    NONE,
    /** It stands as was known; that it was otherwise meanwhile was not heard of. */
    AGAIN,
    CHANGED
  }

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
   * @return what is new in that
   */
  public News note(
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
                where stance_reaction.at < excluded.at
                  or (stance_reaction.at = excluded.at and stance_reaction.given <> excluded.given)
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("proposal", proposal)
            .bind("account", account)
            .bind("message", message)
            .bind("emoji", emoji)
            .bind("given", given)
            .bind("at", at)
            .execute();
    if (noted == 0) {
      return News.NONE;
    }
    return stood == given ? News.AGAIN : News.CHANGED;
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

  /**
   * When somebody is known to have last changed what they have on some messages, if ever.
   *
   * @param until what is known from later is left out
   */
  public Optional<Instant> changedAt(
      long proposal, long person, Set<String> messages, Instant until) {
    return handle
        .createQuery(
            """
            select r.at from stance_reaction r
            join account a on a.collaborative_id = r.collaborative_id and a.id = r.account_id
            where r.proposal_id = :proposal and a.person_id = :person and r.message = any(:messages)
              and r.at <= :until
            order by r.at desc limit 1
            """)
        .bind("proposal", proposal)
        .bind("person", person)
        .bindArray("messages", String.class, messages)
        .bind("until", until)
        .mapTo(Instant.class)
        .findOne();
  }

  /** All that is known to stand on some messages of a proposal. */
  public List<Standing> standing(long proposal, Set<String> messages) {
    return standing(proposal, messages, Optional.empty(), Optional.empty());
  }

  /**
   * What one person is known to have there, with all their accounts.
   *
   * @param until what is known from later is left out
   */
  public List<Standing> standing(long proposal, long person, Set<String> messages, Instant until) {
    return standing(proposal, messages, Optional.of(person), Optional.of(until));
  }

  private List<Standing> standing(
      long proposal, Set<String> messages, Optional<Long> person, Optional<Instant> until) {
    return handle
        .createQuery(
            """
            select r.account_id, a.person_id, r.message, r.emoji, r.at from stance_reaction r
            join account a on a.collaborative_id = r.collaborative_id and a.id = r.account_id
            where r.proposal_id = :proposal and r.given and r.message = any(:messages)
              and (cast(:person as bigint) is null or a.person_id = :person)
              and r.at <= coalesce(cast(:until as timestamptz), 'infinity')
            order by r.account_id, r.message, r.emoji
            """)
        .bind("proposal", proposal)
        .bind("person", person)
        .bind("until", until)
        .bindArray("messages", String.class, messages)
        .mapTo(Standing.class)
        .list();
  }
}
