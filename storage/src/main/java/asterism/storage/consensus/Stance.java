package asterism.storage.consensus;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Where somebody stands: on a proposal, or, from {@link #ZERO} on, at a temperature check. In the
 * order of caution, the most cautious first.
 */
public enum Stance {
  BLOCK,
  STAND_ASIDE,
  RESERVATIONS,
  QUESTION,
  ABSTAIN,
  AGREE,
  ZERO,
  ONE,
  TWO,
  THREE,
  FOUR,
  FIVE;

  /** Whether it is one of a temperature check. */
  public boolean isTemperature() {
    return compareTo(ZERO) >= 0;
  }

  /** What a set of reactions says; empty for an empty set. */
  public static Optional<Stance> mostCautious(Collection<Stance> set) {
    return set.isEmpty() ? Optional.empty() : EnumSet.copyOf(set).stream().findFirst();
  }
}
