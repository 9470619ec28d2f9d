package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.History.Entry;
import asterism.storage.commitment.Ledger.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What somebody is asked to promise: by somebody else, or because whoever had promised it left.
 * Lock the commitment before changing it.
 */
public final class Offers {

  /** An offer or a handover whose time has passed. */
  public record Unanswered(long collaborative, long commitment) {}

  private final Handle handle;
  private final Ledger ledger;
  private final History history;

  public Offers(Transaction transaction) {
    this.handle = transaction.handle();
    this.ledger = new Ledger(transaction);
    this.history = new History(transaction);
  }

  /** An offer, and the event that is the subject of its card. */
  public record Offer(Commitment commitment, CommitmentEvent event) {}

  public Offer offer(Promise promise, long by, Instant answerBy, Instant now) {
    Commitment offered = ledger.insert(promise, Origin.offer(by, answerBy), now);
    CommitmentEvent event =
        history.append(
            offered.id(),
            now,
            Entry.of(Kind.OFFERED, by)
                .to(promise.owner())
                .forOrganization(promise.organization())
                .due(promise.due()));
    return new Offer(offered, event);
  }

  /**
   * How many offers and handovers somebody has sent somebody else since then. Whoever else counts
   * the same waits until this transaction ends, so that none slips by.
   */
  public int sent(long from, long to, Instant since) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:pair, :from)) is null")
        .bind("pair", "offers to %d".formatted(to))
        .bind("from", from)
        .mapTo(Boolean.class)
        .one();
    return handle
        .createQuery(
            """
            select count(*) from commitment_event
            where by_person_id = :from and to_person_id = :to and at >= :since
              and kind in ('offered', 'handed')
            """)
        .bind("from", from)
        .bind("to", to)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * @param due by when, whether as it was offered or not
   * @param zone where the owner is as they say so
   */
  public CommitmentEvent accept(Commitment offered, LocalDate due, ZoneId zone, Instant now) {
    ledger.open(offered, offered.ownerId(), offered.organizationId(), offered.what(), due, zone);
    return history.append(
        offered.id(), now, Entry.of(Kind.ACCEPTED, offered.ownerId()).due(offered.due(), due));
  }

  public CommitmentEvent decline(Commitment offered, Optional<String> because, Instant now) {
    ledger.end(offered, State.DECLINED, Optional.empty(), now);
    return history.append(
        offered.id(), now, Entry.of(Kind.DECLINED, offered.ownerId()).because(because));
  }

  /** Nobody has answered. */
  public CommitmentEvent lapse(Commitment offered, Instant now) {
    ledger.end(offered, State.UNANSWERED, Optional.empty(), now);
    return history.append(offered.id(), now, Entry.ofTime(Kind.UNANSWERED));
  }

  /**
   * Its owner left the group: others may take it. Help is wanted no more, and to whomever it was
   * being handed is asked no more.
   *
   * @param by who said that the owner left
   */
  public CommitmentEvent leaveBehind(Commitment open, long by, Instant answerBy, Instant now) {
    handle
        .createUpdate(
            """
            update commitment set state = 'offered', seeking = true, said = false,
              help_wanted = null, answer_by = :answerBy,
              handed_to = null, handed_by = null, handed_at = null
            where id = :id
            """)
        .bind("id", open.id())
        .bind("answerBy", answerBy)
        .execute();
    return history.append(
        open.id(),
        now,
        Entry.of(Kind.LEFT_BEHIND, by)
            .to(open.ownerId())
            .forOrganization(open.organizationId())
            .due(open.due()));
  }

  /** Somebody takes what was left behind: it is theirs, for their organization. */
  public CommitmentEvent take(
      Commitment seeking,
      long by,
      Optional<Long> organization,
      LocalDate due,
      ZoneId zone,
      Instant now) {
    ledger.open(seeking, by, organization, seeking.what(), due, zone);
    return history.append(
        seeking.id(),
        now,
        Entry.of(Kind.TAKEN, by)
            .to(seeking.ownerId())
            .forOrganization(organization)
            .due(seeking.due(), due));
  }

  /**
   * What somebody left behind in one moment for the same organization, or for none: the events, the
   * first first.
   */
  public List<CommitmentEvent> leftWith(CommitmentEvent left) {
    return handle
        .createQuery(
            """
            select e.* from commitment_event e
            join commitment c on c.collaborative_id = e.collaborative_id and c.id = e.commitment_id
            join commitment mine on mine.collaborative_id = e.collaborative_id
              and mine.id = :commitment and mine.group_id = c.group_id
            where e.kind = 'left_behind' and e.at = :at and e.by_person_id = :by
              and e.to_person_id = :to and e.organization_id is not distinct from :organization
            order by e.id
            """)
        .bind("commitment", left.commitmentId())
        .bind("at", left.at())
        .bind("by", left.byPersonId())
        .bind("to", left.toPersonId())
        .bind("organization", left.organizationId())
        .map(ConstructorMapper.of(CommitmentEvent.class))
        .list();
  }

  /** Of the first of {@link #leftWith} these. */
  public long firstLeftWith(CommitmentEvent left) {
    return leftWith(left).get(0).id();
  }

  /**
   * Offers and handovers that nobody has answered in time, over all collaboratives, longest overdue
   * first; in a transaction bound to none. Each may have been answered meanwhile: lock it and look.
   */
  public List<Unanswered> unanswered(Instant now, int most) {
    return handle
        .createQuery("select * from commitments_unanswered(:now, :most)")
        .bind("now", now)
        .bind("most", most)
        .map(ConstructorMapper.of(Unanswered.class))
        .list();
  }
}
