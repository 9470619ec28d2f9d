package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Position.ORDER;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Voice;
import java.util.List;
import java.util.Optional;

/** For which voice a reaction is, of somebody who may speak for several. Pure. */
final class Spokesperson {
  private Spokesperson() {}

  /**
   * The only one, or the one for which they spoke last.
   *
   * @param acts of the proposal, to any version
   * @return empty where they have to be asked
   */
  static Optional<Voice> of(long person, List<Voice> voices, List<Act> acts) {
    if (voices.size() <= 1) {
      return voices.stream().findFirst();
    }
    return acts.stream()
        .filter(act -> act.personId() == person)
        .max(ORDER)
        .flatMap(
            last ->
                voices.stream()
                    .filter(voice -> voice.is(last.organizationId(), person))
                    .findFirst());
  }
}
