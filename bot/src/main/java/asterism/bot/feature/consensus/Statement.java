package asterism.bot.feature.consensus;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something somebody said, as the record tells it: what was set right within minutes is told as it
 * was in the end. Pure.
 *
 * @param from what they stood by before; empty where they stood by nothing
 * @param because the reason, also one given a moment before the same was said again
 * @param correction whether it takes the place of something else said a moment before
 */
record Statement(Act act, Optional<Stance> from, Optional<String> because, boolean correction) {
  /** What changes within it, by the same hand, is a correction; afterwards it is a change. */
  static final Duration CORRECTION = Duration.ofMinutes(15);

  /** How it stands to what was said before. */
  enum How {
    FIRST,
    AGAIN,
    CHANGED,
    TAKEN_BACK
  }

  /** Who spoke for whom. */
  private record Speaker(long person, Optional<Long> organization) {}

  How how() {
    if (act.stance().isEmpty()) {
      return How.TAKEN_BACK;
    }
    if (from.isEmpty()) {
      return How.FIRST;
    }
    return from.equals(act.stance()) ? How.AGAIN : How.CHANGED;
  }

  /**
   * @param acts to one version, in any order
   * @return in the order in which they were said
   */
  static List<Statement> of(Collection<Act> acts) {
    Map<Speaker, List<Act>> bySpeaker =
        acts.stream()
            .sorted(Position.ORDER)
            .collect(
                groupingBy(
                    act -> new Speaker(act.personId(), act.organizationId()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return bySpeaker.values().stream()
        .flatMap(own -> ofOne(own).stream())
        .sorted(comparing(Statement::act, Position.ORDER))
        .toList();
  }

  private static List<Statement> ofOne(List<Act> own) {
    List<Statement> said = new ArrayList<>();
    for (Act act : own) {
      int last = said.size() - 1;
      if (last >= 0 && said.get(last).isSetRightBy(act)) {
        said.set(last, said.get(last).setRight(act));
      } else {
        Optional<Stance> from = last < 0 ? Optional.empty() : said.get(last).act.stance();
        said.add(new Statement(act, from, act.because(), false));
      }
    }
    return said;
  }

  private boolean isSetRightBy(Act later) {
    return Duration.between(act.at(), later.at()).compareTo(CORRECTION) <= 0
        && act.byPersonId().equals(later.byPersonId());
  }

  private Statement setRight(Act later) {
    boolean same = act.stance().equals(later.stance());
    return new Statement(
        later,
        from,
        same ? later.because().or(() -> because) : later.because(),
        correction || !same);
  }
}
