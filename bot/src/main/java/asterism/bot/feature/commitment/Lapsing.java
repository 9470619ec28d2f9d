package asterism.bot.feature.commitment;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Handovers;
import asterism.storage.commitment.Offers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what nobody has answered in time, and says so to both: no reproach, only an end. Looking
 * twice changes nothing.
 */
final class Lapsing {
  private static final Logger LOG = LoggerFactory.getLogger(Lapsing.class);
  private static final int BATCH = 50;

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;

  Lapsing(Database database, Clock clock, Whereabouts where) {
    this.database = database;
    this.clock = clock;
    this.where = where;
  }

  void look() {
    Instant now = clock.instant();
    List<Offers.Unanswered> found;
    boolean all = true;
    do {
      found = database.acrossCollaboratives(tx -> new Offers(tx).unanswered(now, BATCH));
      for (Offers.Unanswered one : found) {
        all &= ended(one, now);
      }
    } while (all && found.size() == BATCH);
  }

  /** One that cannot be ended holds up no other. */
  private boolean ended(Offers.Unanswered one, Instant now) {
    try {
      database.runInCollaborative(
          one.collaborative(), transaction -> end(transaction, one.commitment(), now));
      return true;
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (Elsewhere e) {
      LOG.debug("Commitment {} is looked at where it is now", one.commitment(), e);
      return true;
    } catch (RuntimeException e) {
      LOG.error("What nobody answered of commitment {} cannot be ended", one.commitment(), e);
      return false;
    }
  }

  private void end(Transaction transaction, long id, Instant now) {
    Commitment waiting = new Commitments(transaction).lock(id);
    if (waiting.answerBy().filter(until -> !until.isAfter(now)).isEmpty()) {
      return; // answered in the meantime
    }
    Shown shown = new Shown(transaction, now);
    if (waiting.seeking()) {
      CommitmentEvent ended = new Offers(transaction).lapse(waiting, now);
      shown.toBackbone(ended);
    } else if (waiting.handedTo().isPresent()) {
      CommitmentEvent ended = new Handovers(transaction).lapse(waiting, now);
      shown.tell(Shown.NEWS, ended.id(), waiting.ownerId(), where);
      shown.tell(Shown.NEWS, ended.id(), waiting.handedTo().get(), where);
    } else {
      CommitmentEvent ended = new Offers(transaction).lapse(waiting, now);
      shown.tell(Shown.NEWS, ended.id(), waiting.offeredBy().orElseThrow(), where);
      shown.tell(Shown.NEWS, ended.id(), waiting.ownerId(), where);
    }
    shown.again(waiting);
  }
}
