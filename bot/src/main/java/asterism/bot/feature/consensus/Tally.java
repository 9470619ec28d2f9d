package asterism.bot.feature.consensus;

import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Tallied;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many voices stand where. Pure.
 *
 * @param voices how many there are
 * @param standing how many by stance
 * @param split how many are split
 */
record Tally(int voices, Map<Stance, Integer> standing, int split) {
  Tally {
    standing = Map.copyOf(standing);
  }

  static Tally of(Collection<Position> positions) {
    return ofTallied(positions.stream().map(Tally::tallied).toList());
  }

  static Tally ofTallied(List<Tallied> voices) {
    Map<Stance, Integer> standing = new EnumMap<>(Stance.class);
    voices.forEach(voice -> voice.stance().ifPresent(s -> standing.merge(s, 1, Integer::sum)));
    int split = (int) voices.stream().filter(Tallied::split).count();
    return new Tally(voices.size(), standing, split);
  }

  static Tallied tallied(Position position) {
    return new Tallied(
        position.voice().id(), position.voice().name(), position.stance(), position.split());
  }

  int of(Stance stance) {
    return standing.getOrDefault(stance, 0);
  }

  /** Whatever they said, but for a question. */
  int heard() {
    return standing.values().stream().mapToInt(Integer::intValue).sum()
        - of(Stance.QUESTION)
        + split;
  }

  boolean allHeard() {
    return voices > 0 && heard() == voices;
  }

  /** Who will carry it out. */
  int support() {
    return of(Stance.AGREE) + of(Stance.RESERVATIONS);
  }
}
