package asterism.bot.feature.consensus;

import asterism.bot.card.Readings;
import asterism.bot.card.Readings.ReadPlace;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Groups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes proposals whose time is over, in steps of which each can be done again after a crash: all
 * reactions are read back once more; the tally is frozen, or more time given; the record is
 * written; and cards announce it. Whoever comes second at any step finds it done.
 */
final class ClosingDown {
  private static final Logger LOG = LoggerFactory.getLogger(ClosingDown.class);
  private static final int BATCH = 20;

  /** Longer than a reading takes; what is left undone is taken up after that. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(3);

  /**
   * A service that cannot be asked is waited for so long, from the end or from when the bot is
   * back; then what is known counts.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;
  private final Readings readings;
  private final Motions motions;

  /** When this process looked first; before that it may have been away, as services may be yet. */
  private volatile Optional<Instant> back = Optional.empty();

  ClosingDown(
      Database database, Clock clock, Whereabouts where, Readings readings, Motions motions) {
    this.database = database;
    this.clock = clock;
    this.where = where;
    this.readings = readings;
    this.motions = motions;
  }

  void look() {
    if (back.isEmpty()) {
      back = Optional.of(clock.instant());
    }
    List<Proposals.Found> found;
    boolean all = true;
    do {
      found =
          database.acrossCollaboratives(
              tx -> new Closings(tx).closing(clock.instant(), LEASE, BATCH));
      for (Proposals.Found one : found) {
        all &= closed(one);
      }
    } while (all && found.size() == BATCH);
  }

  /** One that cannot be closed holds up no other. */
  private boolean closed(Proposals.Found found) {
    try {
      close(found);
      return true;
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (Elsewhere e) {
      LOG.debug("Proposal {} is looked at where it is now", found.proposal(), e);
      return true;
    } catch (RuntimeException e) {
      LOG.error("Proposal {} cannot be closed", found.proposal(), e);
      return false;
    }
  }

  private void close(Proposals.Found found) {
    Instant begun = clock.instant();
    List<ReadPlace> places = readings.of(found.collaborative(), Shown.CARD, found.proposal());
    database.runInCollaborative(
        found.collaborative(), transaction -> freeze(found.proposal(), places, begun, transaction));
    database.runInCollaborative(
        found.collaborative(), transaction -> record(found.proposal(), transaction));
  }

  /** The first step: nothing where it was done already, or is not to be done yet. */
  private void freeze(long id, List<ReadPlace> places, Instant begun, Transaction transaction) {
    Instant now = clock.instant();
    Closings closings = new Closings(transaction);
    Proposal proposal = new Proposals(transaction).lock(id);
    if (proposal.talliedAt().isPresent() || !proposal.isClosing(now)) {
      return;
    }
    Reading.Taken taken = new Reading(transaction, where, now).take(proposal, places, begun);
    if (taken.again() && now.isBefore(patientUntil(proposal))) {
      LOG.info("Proposal {} waits until its reactions can be read", proposal.number());
      closings.closeAfter(proposal, SOON);
      return;
    }
    List<Voice> voices = new Electorate(transaction).of(id);
    List<Act> acts =
        new Acts(transaction)
            .of(id).stream().filter(act -> act.version() == proposal.version()).toList();
    Optional<Instant> wouldClose = beforeItWasClosedEarly(proposal, transaction);
    if (wouldClose.filter(now::isBefore).isPresent()
        && !proposal.isCheck()
        && !Tally.of(Closing.positions(voices, new Deadline(proposal.closesAt()).counted(acts)))
            .allHeard()) {
      extend(proposal, wouldClose.get(), Kind.EXTENDED, voices, transaction);
      return;
    }
    Closing closing = Closing.of(proposal, voices, acts, zone(proposal, transaction), now);
    if (closing instanceof Closing.Tallied tallied) {
      closings.tally(
          proposal, tallied.positions().stream().map(Tally::tallied).toList(), !taken.whole(), now);
    } else if (closing instanceof Closing.ExtendForQuorum more) {
      extend(proposal, more.until(), Kind.EXTENDED_FOR_QUORUM, voices, transaction);
    } else if (closing instanceof Closing.ExtendForOutage more) {
      extend(proposal, more.until(), Kind.EXTENDED_FOR_OUTAGE, voices, transaction);
    }
  }

  /** When it was to close, if it was closed since every voice was heard. */
  private static Optional<Instant> beforeItWasClosedEarly(
      Proposal proposal, Transaction transaction) {
    return new ProposalHistory(transaction)
        .of(proposal.id()).stream()
            .filter(event -> event.kind() == Kind.CLOSED_EARLY)
            .filter(event -> event.closesAfter().equals(Optional.of(proposal.closesAt())))
            .findFirst()
            .flatMap(ProposalEvent::closesBefore);
  }

  private Instant patientUntil(Proposal proposal) {
    return back.filter(proposal.closesAt()::isBefore).orElse(proposal.closesAt()).plus(PATIENCE);
  }

  /** The second step. The third is the cards'. */
  private void record(long id, Transaction transaction) {
    Instant now = clock.instant();
    Closings closings = new Closings(transaction);
    Proposal proposal = new Proposals(transaction).lock(id);
    if (proposal.talliedAt().isEmpty() || proposal.closedAt().isPresent()) {
      return;
    }
    Verdict verdict =
        Judgement.of(proposal.rule(), Tally.ofTallied(closings.tallied(id))).verdict();
    Proposal closed = closings.close(proposal, verdict, now);
    motions.settle(closed, transaction, now);
    Shown shown = new Shown(transaction, now);
    shown.again(closed, new Electorate(transaction).of(id));
    shown.result(closed);
  }

  private void extend(
      Proposal proposal, Instant until, Kind kind, List<Voice> voices, Transaction transaction) {
    Instant now = clock.instant();
    Proposal extended =
        new Proposals(transaction).closesAt(proposal, until, kind, Optional.empty(), now);
    Shown shown = new Shown(transaction, now);
    shown.again(extended, voices);
    shown.news(new ProposalHistory(transaction).latest(proposal.id()), extended);
  }

  private ZoneId zone(Proposal proposal, Transaction transaction) {
    return where.in(transaction).of(new Groups(transaction).group(proposal.groupId()));
  }
}
