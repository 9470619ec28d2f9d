package asterism.bot.feature.consensus;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hears what people say to a proposal: the one place where acts are recorded, however they were
 * given. The proposal is locked by whoever calls.
 */
final class Hearing {
  /** How long a block may stand without a reason before somebody is asked to call. */
  private static final Duration PATIENCE = Duration.ofDays(2);

  /**
   * What became of something said.
   *
   * @param act what they have said last: something found later may be older than that
   * @param former what the same person had said for the same voice before; empty if nothing
   * @param voice for which it was said; empty at a temperature check
   * @param position where that voice stands now
   * @param again whether they had said the same already
   */
  record Heard(
      Act act,
      Optional<Act> former,
      Optional<Voice> voice,
      Optional<Position> position,
      boolean again) {

    /** Whether they had a stance, and have another one or none now. */
    boolean changesMind() {
      return former
          .filter(earlier -> earlier.version() == act.version())
          .filter(earlier -> earlier.stance().isPresent())
          .filter(earlier -> !earlier.stance().equals(act.stance()))
          .isPresent();
    }
  }

  private final Transaction transaction;
  private final Whereabouts where;
  private final Instant now;

  Hearing(Transaction transaction, Whereabouts where, Instant now) {
    this.transaction = transaction;
    this.where = where;
    this.now = now;
  }

  /**
   * Records an act. Who says the same once more without a reason keeps the one they gave.
   *
   * @param voice for which they speak; empty at a temperature check
   */
  Heard hear(Proposal proposal, Optional<Voice> voice, Said said) {
    Round before = Round.of(proposal, transaction);
    Optional<Act> former = before.latest(said.person(), said.organization());
    Act act = new Acts(transaction).add(proposal, withReason(said, former));
    Round after = before.with(act);
    Optional<Act> latest = after.latest(said.person(), said.organization());
    if (latest.equals(Optional.of(act))) {
      settleBlock(former, act, proposal);
    }
    if (proposal.isOpen(now)) {
      new Turns(transaction, where, now).told(voice, before, after);
    }
    new Shown(transaction, now)
        .again(
            proposal,
            Stream.concat(
                    voice.stream().flatMap(each -> each.present().stream()).map(Delegate::personId),
                    Stream.of(said.person()))
                .distinct()
                .toList());
    return new Heard(
        latest.orElse(act),
        former,
        voice,
        voice.map(after::position),
        former.filter(earlier -> isSame(earlier, said)).isPresent());
  }

  private static Said withReason(Said said, Optional<Act> former) {
    return said.because().isPresent()
        ? said
        : new Said(
            said.version(),
            said.person(),
            said.organization(),
            said.stance(),
            former.filter(act -> isSame(act, said)).flatMap(Act::because),
            said.source(),
            said.at(),
            said.by());
  }

  private static boolean isSame(Act former, Said said) {
    return former.version() == said.version() && former.stance().equals(said.stance());
  }

  /** A block is asked for its reason; whoever gives one, or lifts it, need not be called. */
  private void settleBlock(Optional<Act> former, Act act, Proposal proposal) {
    Acts acts = new Acts(transaction);
    boolean unexplained = isBlock(act) && act.because().isEmpty();
    boolean stillUnexplained = former.filter(Hearing::isBlock).isPresent() && unexplained;
    if (stillUnexplained) {
      return; // the two days run from the first
    }
    former.ifPresent(earlier -> acts.settled(earlier.id()));
    if (unexplained && act.version() == proposal.version()) {
      acts.unexplained(act, now.plus(PATIENCE));
    }
  }

  private static boolean isBlock(Act act) {
    return act.stance().equals(Optional.of(Stance.BLOCK));
  }
}
