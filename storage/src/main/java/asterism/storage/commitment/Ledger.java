package asterism.storage.commitment;

import asterism.storage.Numbers;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.Commitments.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The rows of commitments as they stand; what is told of each change is {@link History}. */
final class Ledger {

  /**
   * What a new commitment is besides the promise.
   *
   * @param answerBy present exactly when it is offered
   */
  record Origin(
      State state,
      Optional<Long> offeredBy,
      Optional<Long> saying,
      Optional<Instant> answerBy,
      Optional<Long> recurring,
      Optional<Integer> turn) {

    static Origin owner() {
      return turn(Optional.empty(), Optional.empty());
    }

    static Origin turn(Optional<Long> recurring, Optional<Integer> turn) {
      return new Origin(
          State.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), recurring, turn);
    }

    static Origin offer(long by, Instant answerBy) {
      return new Origin(
          State.OFFERED,
          Optional.of(by),
          Optional.empty(),
          Optional.of(answerBy),
          Optional.empty(),
          Optional.empty());
    }

    static Origin saying(long by, long saying) {
      return new Origin(
          State.OPEN,
          Optional.of(by),
          Optional.of(saying),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private final Transaction transaction;

  Ledger(Transaction transaction) {
    this.transaction = transaction;
  }

  /** Under the next free number. */
  Commitment insert(Promise promise, Origin origin, Instant now) {
    return transaction
        .handle()
        .createQuery(
            """
            insert into commitment (collaborative_id, number, owner_id, organization_id, group_id,
              what, strategy, due, zone, state, offered_by, said, saying_id, answer_by,
              recurring_id, turn, made_at)
            values (:collaborative, :number, :owner, :organization, :group,
              :what, :strategy, :due, :zone, :state, :offeredBy, :said, :saying, :answerBy,
              :recurring, :turn, :now)
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("number", new Numbers(transaction).next())
        .bindMethods(promise)
        .bind("state", origin.state())
        .bind("offeredBy", origin.offeredBy())
        .bind("said", origin.saying().isPresent())
        .bind("saying", origin.saying())
        .bind("answerBy", origin.answerBy())
        .bind("recurring", origin.recurring())
        .bind("turn", origin.turn())
        .bind("now", now)
        .map(ConstructorMapper.of(Commitment.class))
        .one();
  }

  /** Nothing is asked of anybody about it from then on. */
  void end(Commitment commitment, State state, Optional<Boolean> late, Instant now) {
    transaction
        .handle()
        .createUpdate(
            """
            update commitment set state = :state, kept_late = :late, ended_at = :now,
              help_wanted = null, said = false, seeking = false, answer_by = null,
              handed_to = null, handed_by = null, handed_at = null
            where id = :id
            """)
        .bind("id", commitment.id())
        .bind("state", state)
        .bind("late", late)
        .bind("now", now)
        .execute();
  }

  /** Somebody's promise from now on, to be done by a day where they are. */
  void open(
      Commitment commitment,
      long owner,
      Optional<Long> organization,
      String what,
      LocalDate due,
      ZoneId zone) {
    transaction
        .handle()
        .createUpdate(
            """
            update commitment set state = 'open', owner_id = :owner, organization_id = :organization,
              what = :what, due = :due, zone = :zone, said = false, seeking = false,
              answer_by = null, handed_to = null, handed_by = null, handed_at = null
            where id = :id
            """)
        .bind("id", commitment.id())
        .bind("owner", owner)
        .bind("organization", organization)
        .bind("what", what)
        .bind("due", due)
        .bind("zone", zone)
        .execute();
  }
}
