package asterism.bot.feature.consensus;

import asterism.bot.card.Readings;
import asterism.bot.card.Readings.ReadPlace;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Elsewhere;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the reactions to open proposals back, again and again, and at once when the bot was away:
 * events are lost, and a tally made of events alone is wrong. Looking twice changes nothing.
 */
final class ReadingBack {
  /** Between two readings of a proposal: Slack lets 50 messages a minute be read. */
  static final Duration PAUSE = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(ReadingBack.class);
  private static final int BATCH = 20;

  /** After what could not be read at once. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;
  private final Readings readings;
  private volatile boolean back;

  ReadingBack(Database database, Clock clock, Whereabouts where, Readings readings) {
    this.database = database;
    this.clock = clock;
    this.where = where;
    this.readings = readings;
  }

  /** What was done meanwhile is seen by reading all again. By any thread. */
  void wasAway() {
    back = false;
  }

  /** One thread at a time. */
  void look() {
    Instant now = clock.instant();
    if (!back) {
      back = true; // first: who is away meanwhile is away again
      readAllAgain(now);
    }
    List<Proposals.Found> found =
        database.acrossCollaboratives(tx -> new Proposals(tx).toRead(now, PAUSE, BATCH));
    found.forEach(this::read);
  }

  private void readAllAgain(Instant now) {
    try {
      database.runAcrossCollaboratives(tx -> new Proposals(tx).readAllAgain(now));
    } catch (RuntimeException e) {
      back = false;
      throw e;
    }
  }

  /** One that cannot be read holds up no other. */
  private void read(Proposals.Found found) {
    try {
      Instant begun = clock.instant();
      List<ReadPlace> places = readings.of(found.collaborative(), Shown.CARD, found.proposal());
      database.runInCollaborative(
          found.collaborative(),
          transaction -> {
            Proposal proposal = new Proposals(transaction).lock(found.proposal());
            Instant now = clock.instant();
            if (proposal.isOpen(now)
                && new Reading(transaction, where, now).take(proposal, places, begun).again()) {
              new Proposals(transaction).readAgain(proposal, now.plus(SOON));
            }
          });
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (Elsewhere e) {
      LOG.debug("Proposal {} is looked at where it is now", found.proposal(), e);
    } catch (RuntimeException e) {
      LOG.error("The reactions to proposal {} cannot be read back", found.proposal(), e);
    }
  }
}
