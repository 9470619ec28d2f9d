package asterism.bot.feature.consensus;

import asterism.storage.consensus.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which acts count at a closing. Pure. Acts known to be later than it never do. What is found on
 * reading back was given some time before: found at most five minutes late it counts, later it is
 * unknown whether it was in time.
 */
record Deadline(Instant at) {
  static final Duration GRACE = Duration.ofMinutes(5);

  /** Whether it was in time, as far as anybody can know. */
  boolean counts(Act act) {
    return act.source() == Act.Source.READING
        ? !act.at().isAfter(at.plus(GRACE))
        : !act.at().isAfter(at);
  }

  /** Whether nobody knows if it was in time. */
  boolean isUnknown(Act act) {
    return act.source() == Act.Source.READING && !counts(act);
  }

  List<Act> counted(List<Act> acts) {
    return acts.stream().filter(this::counts).toList();
  }

  List<Act> unknown(List<Act> acts) {
    return acts.stream().filter(this::isUnknown).toList();
  }
}
