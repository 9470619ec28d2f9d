package asterism.bot.feature.commitment;

import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of a commitment for somebody who was reminded of it. Pure. */
enum Outcome {
  /** It waits for them still. */
  NONE,
  DONE,
  RELEASED,
  MISTAKEN,
  /** They were asked and said no. */
  DECLINED,
  /** What was noted in a meeting was not theirs. */
  DISOWNED,
  UNANSWERED,
  /** They were to take it over, and its owner keeps it after all. */
  WITHDRAWN,
  /** Its owner left: whoever belongs there may take it. */
  SEEKING,
  /** It is somebody else's. */
  ELSEWHERE,
  /** They said yes. */
  ACCEPTED,
  /** It has another day. */
  MOVED;

  /**
   * @param told when they were reminded: what was settled before was known then
   */
  static Outcome of(
      Commitment commitment, List<CommitmentEvent> history, long person, Instant told) {
    return switch (commitment.state()) {
      case KEPT -> DONE;
      case RELEASED -> RELEASED;
      case MISTAKEN -> MISTAKEN;
      case UNANSWERED -> UNANSWERED;
      case DECLINED -> commitment.sayingId().isPresent() ? DISOWNED : DECLINED;
      case OFFERED -> commitment.seeking() ? SEEKING : theirs(commitment, person);
      case OPEN -> ofOpen(commitment, history, person, told);
    };
  }

  private static Outcome theirs(Commitment commitment, long person) {
    return commitment.ownerId() == person ? NONE : ELSEWHERE;
  }

  private static Outcome ofOpen(
      Commitment open, List<CommitmentEvent> history, long person, Instant told) {
    if (open.handedTo().filter(asked -> asked == person).isPresent()) {
      return NONE;
    }
    if (open.ownerId() == person) {
      return history.stream()
          .filter(event -> event.at().isAfter(told))
          .map(Outcome::settled)
          .filter(outcome -> outcome != NONE)
          .reduce(NONE, (earlier, later) -> later);
    }
    return history.stream()
        .filter(event -> Request.isOne(event) && event.toPersonId().equals(Optional.of(person)))
        .reduce((first, second) -> second)
        .flatMap(asked -> Request.of(asked.id(), history))
        .map(Outcome::of)
        .orElse(ELSEWHERE);
  }

  /** What an event settles for whose promise it is. */
  private static Outcome settled(CommitmentEvent event) {
    return switch (event.kind()) {
      case ACCEPTED, TAKEN_OVER, TAKEN -> ACCEPTED;
      case MOVED, CORRECTED -> MOVED;
      case CONFIRMED -> event.dueBefore().isPresent() ? MOVED : NONE;
      default -> NONE;
    };
  }

  private static Outcome of(Request request) {
    return switch (request.status()) {
      case DECLINED -> DECLINED;
      case UNANSWERED -> UNANSWERED;
      case WITHDRAWN -> WITHDRAWN;
      case PENDING, ACCEPTED, ANEW, OVER -> ELSEWHERE;
    };
  }
}
