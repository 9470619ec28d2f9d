package asterism.bot.feature.commitment;

import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asking for help, from the first word until it is wanted no more. Pure. */
final class Rounds {
  private static final Set<Kind> ENDS =
      Set.of(
          Kind.HELP_ENDED,
          Kind.KEPT,
          Kind.RELEASED,
          Kind.MISTAKEN,
          Kind.DECLINED,
          Kind.LEFT_BEHIND);

  private Rounds() {}

  /** The event with which help began to be wanted, as it still is; empty when it is not. */
  static Optional<CommitmentEvent> present(List<CommitmentEvent> history) {
    Optional<CommitmentEvent> began = Optional.empty();
    for (CommitmentEvent event : history) {
      if (event.kind() == Kind.HELP_WANTED) {
        began = began.or(() -> Optional.of(event));
      } else if (ENDS.contains(event.kind())) {
        began = Optional.empty();
      }
    }
    return began;
  }
}
