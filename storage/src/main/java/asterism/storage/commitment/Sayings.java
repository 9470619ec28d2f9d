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

/** Promises that were said in a meeting and noted by somebody else, until their owner answers. */
public final class Sayings {
  private final Transaction transaction;
  private final Handle handle;
  private final Ledger ledger;
  private final History history;

  public Sayings(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.ledger = new Ledger(transaction);
    this.history = new History(transaction);
  }

  /** What is noted for one person together. */
  public Saying begin(long owner, long group, long notedBy, Instant now) {
    return handle
        .createQuery(
            """
            insert into saying (collaborative_id, owner_id, group_id, noted_by, at)
            values (:collaborative, :owner, :group, :notedBy, :now)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("owner", owner)
        .bind("group", group)
        .bind("notedBy", notedBy)
        .bind("now", now)
        .map(ConstructorMapper.of(Saying.class))
        .one();
  }

  /** Open at once. */
  public Commitment note(Saying saying, Promise promise, Instant now) {
    Commitment noted = ledger.insert(promise, Origin.saying(saying.notedBy(), saying.id()), now);
    history.append(
        noted.id(),
        now,
        Entry.of(Kind.SAID, saying.notedBy())
            .to(promise.owner())
            .forOrganization(promise.organization())
            .due(promise.due()));
    return noted;
  }

  public Saying get(long id) {
    return handle
        .createQuery("select * from saying where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Saying.class))
        .one();
  }

  /** What was noted together, in the order it was noted. */
  public List<Commitment> of(long saying) {
    return handle
        .createQuery("select * from commitment where saying_id = :saying order by number")
        .bind("saying", saying)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  /** That's right, or nearly: in the owner's own words, by their own day. */
  public void confirm(Commitment said, String what, LocalDate due, ZoneId zone, Instant now) {
    ledger.open(said, said.ownerId(), said.organizationId(), what, due, zone);
    history.append(
        said.id(),
        now,
        Entry.of(Kind.CONFIRMED, said.ownerId()).words(said.what(), what).due(said.due(), due));
  }

  /** It was never theirs, so it was never late. */
  public CommitmentEvent disown(Commitment said, Optional<String> because, Instant now) {
    ledger.end(said, State.DECLINED, Optional.empty(), now);
    return history.append(said.id(), now, Entry.of(Kind.DECLINED, said.ownerId()).because(because));
  }
}
