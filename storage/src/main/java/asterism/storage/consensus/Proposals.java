package asterism.storage.consensus;

import asterism.storage.Elsewhere;
import asterism.storage.Numbers;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.people.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The proposals of a collaborative. Each change writes what happened into the {@link
 * ProposalHistory}, in the same transaction; {@link #lock} the proposal before changing it, or
 * anything that belongs to it.
 */
public final class Proposals {
  /**
   * What somebody proposes.
   *
   * @param motion present exactly when {@code motionSubject} is
   */
  public record Draft(
      long proposer,
      Optional<Long> organization,
      long group,
      Rule rule,
      Group.Voices voices,
      String wording,
      Instant closesAt,
      Optional<String> motion,
      Optional<Long> motionSubject) {

    /** Of which nothing comes by itself. */
    public Draft(
        long proposer,
        Optional<Long> organization,
        long group,
        Rule rule,
        Group.Voices voices,
        String wording,
        Instant closesAt) {
      this(
          proposer,
          organization,
          group,
          rule,
          voices,
          wording,
          closesAt,
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Found over all collaboratives. */
  public record Found(long collaborative, long proposal) {}

  private final Transaction transaction;
  private final Handle handle;
  private final ProposalHistory history;

  public Proposals(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new ProposalHistory(transaction);
  }

  /**
   * Opens a proposal under the next free number. Its {@link Electorate} is to be fixed in the same
   * transaction.
   *
   * @param firstReading when its reactions are first to be read back
   */
  public Proposal open(Draft draft, Instant firstReading, Instant now) {
    Proposal opened =
        handle
            .createQuery(
                """
                insert into proposal (collaborative_id, number, group_id, proposer_id,
                  organization_id, rule, voices, wording, opened_at, closes_at, read_at,
                  next_reading_at, motion, motion_subject)
                values (:collaborative, :number, :group, :proposer, :organization, :rule, :voices,
                  :wording, :now, :closesAt, :now, :firstReading, :motion, :motionSubject)
                returning *
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("number", new Numbers(transaction).next())
            .bindMethods(draft)
            .bind("firstReading", firstReading)
            .bind("now", now)
            .mapTo(Proposal.class)
            .one();
    version(opened, draft.proposer(), now);
    history.append(history.entry(opened, Kind.OPENED, Optional.of(draft.proposer()), now));
    return opened;
  }

  public Optional<Proposal> find(int number) {
    return handle
        .createQuery("select * from proposal where number = :number")
        .bind("number", number)
        .mapTo(Proposal.class)
        .findOne();
  }

  public Proposal get(long id) {
    return handle
        .createQuery("select * from proposal where id = :id")
        .bind("id", id)
        .mapTo(Proposal.class)
        .one();
  }

  /** The proposal of that number, locked until the transaction ends. */
  public Optional<Proposal> lock(int number) {
    return handle
        .createQuery("select * from proposal where number = :number for update")
        .bind("number", number)
        .mapTo(Proposal.class)
        .findOne();
  }

  /**
   * As {@link #lock(int)}, for what is known by its id.
   *
   * @throws Elsewhere when it is not in this collaborative
   */
  public Proposal lock(long id) {
    return handle
        .createQuery("select * from proposal where id = :id for update")
        .bind("id", id)
        .mapTo(Proposal.class)
        .findOne()
        .orElseThrow(() -> new Elsewhere("proposal", id));
  }

  /** The first first. */
  public List<Version> versions(long proposal) {
    return handle
        .createQuery(
            """
            select version, wording, by_person_id, at from proposal_version
            where proposal_id = :proposal order by version
            """)
        .bind("proposal", proposal)
        .mapTo(Version.class)
        .list();
  }

  /** Those of a group that take stances, the first to close first. */
  public List<Proposal> open(long group, Instant now) {
    return handle
        .createQuery(
            """
            select * from proposal
            where group_id = :group and closed_at is null and closes_at > :now
            order by closes_at, id
            """)
        .bind("group", group)
        .bind("now", now)
        .mapTo(Proposal.class)
        .list();
  }

  /** Open ones in which somebody speaks for a voice, in all groups, the first to close first. */
  public List<Proposal> openTo(long person, Instant now) {
    return handle
        .createQuery(
            """
            select * from proposal p
            where p.closed_at is null and p.closes_at > :now and p.id in (
              select v.proposal_id from delegate d
              join voice v on v.collaborative_id = d.collaborative_id and v.id = d.voice_id
              where d.person_id = :person and d.until is null and v.until is null)
            order by p.closes_at, p.id
            """)
        .bind("person", person)
        .bind("now", now)
        .mapTo(Proposal.class)
        .list();
  }

  /** It has another wording; what was said to the former counts no more. */
  public Proposal amend(Proposal proposal, String wording, long by, Instant now) {
    Proposal amended =
        handle
            .createQuery(
                """
                update proposal set wording = :wording, version = version + 1,
                  next_reading_at = :now
                where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("wording", wording)
            .bind("now", now)
            .mapTo(Proposal.class)
            .one();
    version(amended, by, now);
    history.append(
        history.entry(amended, Kind.AMENDED, Optional.of(by), now).version(amended.version()));
    return amended;
  }

  /**
   * It closes at another time.
   *
   * @param kind says why
   * @param by empty when time did it
   */
  public Proposal closesAt(
      Proposal proposal, Instant then, Kind kind, Optional<Long> by, Instant now) {
    Proposal moved =
        handle
            .createQuery(
                """
                update proposal set closes_at = :then, claimed_until = '-infinity',
                  extended_for_quorum = extended_for_quorum or :quorum,
                  extended_for_outage = extended_for_outage or :outage
                where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("then", then)
            .bind("quorum", kind == Kind.EXTENDED_FOR_QUORUM)
            .bind("outage", kind == Kind.EXTENDED_FOR_OUTAGE)
            .mapTo(Proposal.class)
            .one();
    history.append(history.entry(moved, kind, by, now).closes(proposal.closesAt(), then));
    return moved;
  }

  /** A light proposal is decided by full consensus, until another time. */
  public Proposal raise(Proposal proposal, Instant closesAt, long by, Instant now) {
    Proposal raised =
        handle
            .createQuery(
                """
                update proposal set rule = 'full', closes_at = :closesAt where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("closesAt", closesAt)
            .mapTo(Proposal.class)
            .one();
    history.append(
        history
            .entry(raised, Kind.RAISED, Optional.of(by), now)
            .closes(proposal.closesAt(), closesAt));
    return raised;
  }

  /** It is decided no more. */
  public Proposal withdraw(Proposal proposal, long by, Optional<String> because, Instant now) {
    Proposal withdrawn =
        handle
            .createQuery(
                """
                update proposal set tallied_at = :now, closed_at = :now, verdict = 'withdrawn'
                where id = :id returning *
                """)
            .bind("id", proposal.id())
            .bind("now", now)
            .mapTo(Proposal.class)
            .one();
    history.append(history.entry(withdrawn, Kind.WITHDRAWN, Optional.of(by), now).because(because));
    return withdrawn;
  }

  /** Until that instant all reactions are known. */
  public void read(Proposal proposal, Instant at) {
    handle
        .createUpdate("update proposal set read_at = greatest(read_at, :at) where id = :id")
        .bind("id", proposal.id())
        .bind("at", at)
        .execute();
  }

  /** Its reactions are to be read back at that instant, or before. */
  public void readAgain(Proposal proposal, Instant then) {
    handle
        .createUpdate(
            """
            update proposal set next_reading_at = least(next_reading_at, :then) where id = :id
            """)
        .bind("id", proposal.id())
        .bind("then", then)
        .execute();
  }

  /**
   * Takes up to {@code most} open proposals whose reactions are to be read back, over all
   * collaboratives, in a transaction bound to none; the next reading of each is after {@code
   * pause}.
   */
  public List<Found> toRead(Instant now, Duration pause, int most) {
    return handle
        .createQuery(
            "select * from proposals_reading(:now, make_interval(secs => :pause / 1000.0), :most)")
        .bind("now", now)
        .bind("pause", pause.toMillis())
        .bind("most", most)
        .mapTo(Found.class)
        .list();
  }

  /** All open ones are to be read back at once, over all collaboratives: the bot was away. */
  public void readAllAgain(Instant now) {
    handle
        .createQuery("select proposals_to_read_again(:now)")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  private void version(Proposal proposal, long by, Instant now) {
    handle
        .createUpdate(
            """
            insert into proposal_version
              (collaborative_id, proposal_id, version, wording, by_person_id, at)
            values (:collaborative, :proposal, :version, :wording, :by, :now)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("proposal", proposal.id())
        .bind("version", proposal.version())
        .bind("wording", proposal.wording())
        .bind("by", by)
        .bind("now", now)
        .execute();
  }
}
