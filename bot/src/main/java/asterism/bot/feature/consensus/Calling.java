package asterism.bot.feature.consensus;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the facilitator to call whoever blocked two days ago and did not say why. Once a block. */
final class Calling {
  private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
  private static final int BATCH = 50;

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;

  Calling(Database database, Clock clock, Whereabouts where) {
    this.database = database;
    this.clock = clock;
    this.where = where;
  }

  void look() {
    Instant now = clock.instant();
    List<Acts.Unexplained> found =
        database.acrossCollaboratives(tx -> new Acts(tx).unexplained(now, BATCH));
    for (Acts.Unexplained one : found) {
      try {
        database.runInCollaborative(one.collaborative(), tx -> ask(one.act(), tx, now));
      } catch (DatabaseUnavailable e) {
        throw e;
      } catch (Elsewhere e) {
        LOG.debug("Act {} is looked at where it is now", one.act(), e);
      } catch (RuntimeException e) {
        LOG.error("Nobody can be asked to call about act {}", one.act(), e);
      }
    }
  }

  private void ask(long id, Transaction transaction, Instant now) {
    Acts acts = new Acts(transaction);
    Act block = acts.act(id);
    Proposal proposal = new Proposals(transaction).lock(block.proposalId());
    if (proposal.isClosing(now)) {
      return; // it may be given more time
    }
    boolean due = acts.settled(id);
    if (!due || !proposal.isOpen(now) || !stands(block, proposal, transaction)) {
      return;
    }
    ProposalHistory history = new ProposalHistory(transaction);
    ProposalEvent event =
        history.append(
            history
                .entry(proposal, Kind.REASON_MISSING, Optional.empty(), now)
                .person(block.personId())
                .act(id));
    Turns turns = new Turns(transaction, where, now);
    List<Long> facilitators = others(turns.facilitators(proposal), block);
    List<Long> asked = facilitators.isEmpty() ? others(turns.hosts(proposal), block) : facilitators;
    asked.forEach(who -> new Shown(transaction, now).tell(event, who, where));
  }

  /** Nobody is asked to call themselves. */
  private static List<Long> others(List<Long> people, Act block) {
    return people.stream().filter(person -> person != block.personId()).toList();
  }

  /** Whether what they said last is a block still, without a reason. */
  private static boolean stands(Act block, Proposal proposal, Transaction transaction) {
    return Round.of(proposal, transaction)
        .latest(block.personId(), block.organizationId())
        .filter(last -> last.stance().equals(block.stance()) && last.because().isEmpty())
        .isPresent();
  }
}
