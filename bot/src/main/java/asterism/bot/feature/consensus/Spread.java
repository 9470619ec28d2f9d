package asterism.bot.feature.consensus;

import static java.util.Comparator.comparing;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * How people answered a temperature check. Pure.
 *
 * @param counts how many gave what
 * @param toHear who gave two or less, the coldest first
 */
record Spread(Map<Stance, Integer> counts, List<Long> toHear) {
  private static final Set<Stance> COLD = Set.of(Stance.ZERO, Stance.ONE, Stance.TWO);

  Spread {
    counts = Map.copyOf(counts);
    toHear = List.copyOf(toHear);
  }

  /**
   * @param acts those that count, in any order; of each person the latest says where they are
   */
  static Spread of(Collection<Act> acts) {
    List<Act> latest =
        acts.stream()
            .collect(
                Collectors.toMap(Act::personId, act -> act, BinaryOperator.maxBy(Position.ORDER)))
            .values()
            .stream()
            .filter(act -> act.stance().filter(Stance::isTemperature).isPresent())
            .sorted(comparing(Spread::given).thenComparing(Position.ORDER))
            .toList();
    Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
    latest.forEach(act -> counts.merge(given(act), 1, Integer::sum));
    return new Spread(
        counts,
        latest.stream().filter(act -> COLD.contains(given(act))).map(Act::personId).toList());
  }

  int of(Stance stance) {
    return counts.getOrDefault(stance, 0);
  }

  /** How many answered. */
  int answered() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Stance given(Act act) {
    return act.stance().orElseThrow();
  }
}
