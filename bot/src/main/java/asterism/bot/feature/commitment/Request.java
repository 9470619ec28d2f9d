package asterism.bot.feature.commitment;

import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An offer or a handover, and what became of it. Pure.
 *
 * @param asked how it was asked
 * @param last what became of it; the same as {@code asked} while nothing has
 */
record Request(CommitmentEvent asked, Status status, CommitmentEvent last) {
  private static final Set<Kind> KINDS = Set.of(Kind.OFFERED, Kind.HANDED);

  /** What became of a request. */
  enum Status {
    PENDING,
    ACCEPTED,
    DECLINED,
    UNANSWERED,
    /** The owner keeps it after all. */
    WITHDRAWN,
    /** Somebody else was asked, or the same person once more. */
    ANEW,
    /** It came to an end by another way. */
    OVER
  }

  static boolean isOne(CommitmentEvent event) {
    return KINDS.contains(event.kind());
  }

  /** The latest of a history; empty when nobody was ever asked. */
  static Optional<Request> latest(List<CommitmentEvent> history) {
    return history.stream()
        .filter(Request::isOne)
        .reduce((first, second) -> second)
        .map(asked -> of(asked, history));
  }

  /** The one of that event's id; empty when there is none in this history. */
  static Optional<Request> of(long event, List<CommitmentEvent> history) {
    return history.stream()
        .filter(Request::isOne)
        .filter(asked -> asked.id() == event)
        .findFirst()
        .map(asked -> of(asked, history));
  }

  private static Request of(CommitmentEvent asked, List<CommitmentEvent> history) {
    for (CommitmentEvent later : history) {
      Status status = later.id() > asked.id() ? after(later.kind()) : Status.PENDING;
      if (status != Status.PENDING) {
        return new Request(asked, status, later);
      }
    }
    return new Request(asked, Status.PENDING, asked);
  }

  private static Status after(Kind kind) {
    return switch (kind) {
      case ACCEPTED, TAKEN_OVER -> Status.ACCEPTED;
      case DECLINED, HANDOVER_DECLINED -> Status.DECLINED;
      case UNANSWERED, HANDOVER_UNANSWERED -> Status.UNANSWERED;
      case HANDOVER_WITHDRAWN -> Status.WITHDRAWN;
      case HANDED -> Status.ANEW;
      case KEPT, RELEASED, MISTAKEN, LEFT_BEHIND, REOPENED, TAKEN -> Status.OVER;
      case MADE,
          OFFERED,
          SAID,
          CONFIRMED,
          CORRECTED,
          MOVED,
          HELP_WANTED,
          HELPER_JOINED,
          HELP_ENDED,
          FOR_ORGANIZATION,
          RECURRING_BEGUN,
          STOPPED ->
          Status.PENDING;
    };
  }

  boolean pending() {
    return status == Status.PENDING;
  }

  boolean handover() {
    return asked.kind() == Kind.HANDED;
  }

  long from() {
    return asked.byPersonId().orElseThrow();
  }

  long to() {
    return asked.toPersonId().orElseThrow();
  }
}
