package asterism.bot.feature.commitment;

import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.GroupHistory.Course;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** One promise, told event by event up to an instant. For one thread. */
final class Life {
  private final Commitment now;
  private final ZoneId unsaid;
  private Optional<State> state = Optional.empty();
  private long owner;
  private Optional<Long> organization = Optional.empty();
  private LocalDate due;
  private Optional<ZoneId> zone = Optional.empty();
  private boolean said;
  private boolean seeking;
  private Optional<String> helpWanted = Optional.empty();
  private Optional<Boolean> keptLate = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();

  private Life(Commitment now, ZoneId unsaid) {
    this.now = now;
    this.unsaid = unsaid;
    this.owner = now.ownerId();
    this.due = now.due();
  }

  /** As it stood before {@code until}; empty when nothing was recorded by then. */
  static Optional<Commitment> until(Instant until, Course course, ZoneId unsaid) {
    Life life = new Life(course.now(), unsaid);
    String what = course.now().what();
    boolean later = false;
    for (CommitmentEvent event : course.events()) {
      if (event.at().isBefore(until)) {
        life.on(event);
      } else if (!later && event.whatBefore().isPresent()) {
        what = event.whatBefore().get();
        later = true;
      }
    }
    return life.asItStood(what);
  }

  /** Whether a day is over there. */
  static boolean ended(LocalDate day, ZoneId there, Instant at) {
    return day.isBefore(LocalDate.ofInstant(at, there));
  }

  private void on(CommitmentEvent event) {
    zone = event.zone().or(() -> zone);
    due = event.dueAfter().orElse(due);
    switch (event.kind()) {
      case MADE, RECURRING_BEGUN, TAKEN_OVER, TAKEN ->
          begin(State.OPEN, event.byPersonId(), event.organizationId());
      case SAID -> {
        begin(State.OPEN, event.toPersonId(), event.organizationId());
        said = true;
      }
      case OFFERED -> begin(State.OFFERED, event.toPersonId(), event.organizationId());
      case ACCEPTED, CONFIRMED -> begin(State.OPEN, Optional.of(owner), organization);
      case FOR_ORGANIZATION -> organization = event.organizationId();
      case HELP_WANTED -> helpWanted = event.because();
      case HELP_ENDED -> helpWanted = Optional.empty();
      case LEFT_BEHIND -> {
        begin(State.OFFERED, Optional.of(owner), organization);
        seeking = true;
        helpWanted = Optional.empty();
      }
      case KEPT -> {
        end(State.KEPT, event.at());
        keptLate = Optional.of(event.late().orElseGet(() -> ended(due, there(), event.at())));
      }
      case RELEASED -> end(State.RELEASED, event.at());
      case DECLINED -> end(State.DECLINED, event.at());
      case UNANSWERED -> end(State.UNANSWERED, event.at());
      case MISTAKEN -> end(State.MISTAKEN, event.at());
      case REOPENED -> begin(State.OPEN, Optional.of(owner), organization);
      case CORRECTED,
          MOVED,
          HELPER_JOINED,
          HANDED,
          HANDOVER_DECLINED,
          HANDOVER_UNANSWERED,
          HANDOVER_WITHDRAWN,
          STOPPED -> {
        // neither whose it is nor how it stands
      }
    }
  }

  private void begin(State begun, Optional<Long> whose, Optional<Long> forWhom) {
    state = Optional.of(begun);
    owner = whose.orElse(owner);
    organization = forWhom;
    said = false;
    seeking = false;
    keptLate = Optional.empty();
    endedAt = Optional.empty();
  }

  private void end(State how, Instant at) {
    begin(how, Optional.of(owner), organization);
    helpWanted = Optional.empty();
    endedAt = Optional.of(at);
  }

  private ZoneId there() {
    return zone.orElse(unsaid);
  }

  /** Whom it was being handed to, and when an offer would have ended, is left out. */
  private Optional<Commitment> asItStood(String what) {
    return state.map(
        stood ->
            new Commitment(
                now.id(),
                now.number(),
                owner,
                organization,
                now.groupId(),
                what,
                now.strategy(),
                due,
                zone,
                stood,
                now.offeredBy(),
                said,
                now.sayingId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                seeking,
                now.recurringId(),
                now.turn(),
                helpWanted,
                keptLate,
                now.madeAt(),
                endedAt));
  }
}
