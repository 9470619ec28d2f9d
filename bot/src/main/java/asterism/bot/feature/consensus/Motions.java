package asterism.bot.feature.consensus;

import asterism.bot.feature.Feature;
import asterism.bot.feature.Motion;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What proposals bring about by themselves, each carried out by the feature that owns its kind. */
record Motions(Supplier<List<Feature>> features) {

  /** What comes of it when it is adopted; empty where nothing comes of it by itself. */
  Optional<Text> means(Proposal proposal, Transaction transaction, Wording wording) {
    return of(proposal).map(motion -> motion.means(subject(proposal), transaction, wording));
  }

  /** It has its verdict: what it was to bring about is done, or is not to be. */
  void settle(Proposal closed, Transaction transaction, Instant now) {
    boolean adopted = closed.verdict().equals(Optional.of(Verdict.ADOPTED));
    of(closed)
        .ifPresent(
            motion -> {
              if (adopted) {
                motion.adopted(subject(closed), closed.number(), transaction, now);
              } else {
                motion.dropped(subject(closed), closed.number(), transaction, now);
              }
            });
  }

  /**
   * @throws IllegalStateException where it has one that no feature owns
   */
  private Optional<Motion> of(Proposal proposal) {
    return proposal
        .motion()
        .map(
            kind ->
                features.get().stream()
                    .flatMap(feature -> Optional.ofNullable(feature.motions().get(kind)).stream())
                    .findFirst()
                    .orElseThrow(
                        () -> new IllegalStateException("no feature carries out a " + kind)));
  }

  private static long subject(Proposal proposal) {
    return proposal.motionSubject().orElseThrow();
  }
}
