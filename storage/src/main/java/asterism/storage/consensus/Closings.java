package asterism.storage.consensus;

import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.Proposals.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The steps by which proposals are closed. {@link Proposals#lock Lock} a proposal and look before
 * each: whoever comes second finds it done.
 */
public final class Closings {
  private final Transaction transaction;
  private final Handle handle;
  private final ProposalHistory history;

  public Closings(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new ProposalHistory(transaction);
  }

  /**
   * Takes up to {@code most} proposals whose time is over and that are not closed, over all
   * collaboratives, in a transaction bound to none. Nobody else is given them until {@code lease}
   * has passed by the database's own clock.
   */
  public List<Found> closing(Instant now, Duration lease, int most) {
    return handle
        .createQuery(
            "select * from proposals_closing(:now, make_interval(secs => :lease / 1000.0), :most)")
        .bind("now", now)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .mapTo(Found.class)
        .list();
  }

  /** Closing it is to be tried again after a pause, by the database's own clock. */
  public void closeAfter(Proposal proposal, Duration pause) {
    handle
        .createUpdate(
            """
            update proposal set claimed_until = now() + make_interval(secs => :pause / 1000.0)
            where id = :id
            """)
        .bind("id", proposal.id())
        .bind("pause", pause.toMillis())
        .execute();
  }

  /** First step of closing: how each voice stands is kept, once and for all. */
  public Proposal tally(Proposal proposal, List<Tallied> voices, boolean unread, Instant now) {
    for (Tallied voice : voices) {
      handle
          .createUpdate(
              """
              insert into tallied_voice
                (collaborative_id, proposal_id, voice_id, name, stance, split)
              values (:collaborative, :proposal, :voiceId, :name, :stance, :split)
              """)
          .bind("collaborative", transaction.collaborative())
          .bind("proposal", proposal.id())
          .bindMethods(voice)
          .execute();
    }
    Proposal tallied =
        handle
            .createQuery(
                """
                update proposal set tallied_at = :now, unread = :unread where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("unread", unread)
            .bind("now", now)
            .mapTo(Proposal.class)
            .one();
    history.append(history.entry(tallied, Kind.TALLIED, Optional.empty(), now));
    return tallied;
  }

  /** How each voice stood when it was tallied, by name; none before that. */
  public List<Tallied> tallied(long proposal) {
    return handle
        .createQuery(
            """
            select voice_id, name, stance, split from tallied_voice
            where proposal_id = :proposal order by lower(name), voice_id
            """)
        .bind("proposal", proposal)
        .mapTo(Tallied.class)
        .list();
  }

  /** Second step of closing: what it came to. */
  public Proposal close(Proposal proposal, Verdict verdict, Instant now) {
    Proposal closed =
        handle
            .createQuery(
                """
                update proposal set closed_at = :now, verdict = :verdict where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("verdict", verdict)
            .bind("now", now)
            .mapTo(Proposal.class)
            .one();
    history.append(history.entry(closed, Kind.CLOSED, Optional.empty(), now));
    return closed;
  }
}
