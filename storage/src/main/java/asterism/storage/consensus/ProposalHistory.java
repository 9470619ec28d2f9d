package asterism.storage.consensus;

import asterism.storage.Transaction;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to proposals: appended, never rewritten. */
public final class ProposalHistory {

  /** Something that happened, with what there is to say about it. */
  public static final class Entry {
    private final long proposal;
    private final Kind kind;
    private final Optional<Long> by;
    private final Instant at;
    private @Nullable Long person;
    private @Nullable Long voice;
    private @Nullable Long act;
    private @Nullable Integer version;
    private Optional<String> because = Optional.empty();
    private @Nullable Instant closesBefore;
    private @Nullable Instant closesAfter;

    private Entry(long proposal, Kind kind, Optional<Long> by, Instant at) {
      this.proposal = proposal;
      this.kind = kind;
      this.by = by;
      this.at = at;
    }

    public Entry person(long id) {
      person = id;
      return this;
    }

    public Entry voice(long id) {
      voice = id;
      return this;
    }

    public Entry act(long id) {
      act = id;
      return this;
    }

    public Entry version(int number) {
      version = number;
      return this;
    }

    public Entry because(Optional<String> word) {
      because = word;
      return this;
    }

    public Entry closes(Instant before, Instant after) {
      closesBefore = before;
      closesAfter = after;
      return this;
    }
  }

  private final Transaction transaction;

  public ProposalHistory(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Something to be appended.
   *
   * @param by empty when time did it
   */
  public Entry entry(Proposal proposal, Kind kind, Optional<Long> by, Instant now) {
    return new Entry(proposal.id(), kind, by, now);
  }

  public ProposalEvent append(Entry entry) {
    return transaction
        .handle()
        .createQuery(
            """
            insert into proposal_event (collaborative_id, proposal_id, kind, at, by_person_id,
              person_id, voice_id, act_id, version, because, closes_before, closes_after)
            values (:collaborative, :proposal, :kind, :at, :by,
              :person, :voice, :act, :version, :because, :closesBefore, :closesAfter)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("proposal", entry.proposal)
        .bind("kind", entry.kind)
        .bind("at", entry.at)
        .bind("by", entry.by)
        .bind("person", entry.person)
        .bind("voice", entry.voice)
        .bind("act", entry.act)
        .bind("version", entry.version)
        .bind("because", entry.because)
        .bind("closesBefore", entry.closesBefore)
        .bind("closesAfter", entry.closesAfter)
        .mapTo(ProposalEvent.class)
        .one();
  }

  /** First things first. */
  public List<ProposalEvent> of(long proposal) {
    return transaction
        .handle()
        .createQuery("select * from proposal_event where proposal_id = :proposal order by id")
        .bind("proposal", proposal)
        .mapTo(ProposalEvent.class)
        .list();
  }

  /** What happened last. */
  public ProposalEvent latest(long proposal) {
    return transaction
        .handle()
        .createQuery(
            "select * from proposal_event where proposal_id = :proposal order by id desc limit 1")
        .bind("proposal", proposal)
        .mapTo(ProposalEvent.class)
        .one();
  }

  public ProposalEvent event(long id) {
    return transaction
        .handle()
        .createQuery("select * from proposal_event where id = :id")
        .bind("id", id)
        .mapTo(ProposalEvent.class)
        .one();
  }
}
