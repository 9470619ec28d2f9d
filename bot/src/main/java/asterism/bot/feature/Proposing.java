package asterism.bot.feature;

import asterism.bot.command.Call;
import asterism.bot.command.UsageError;
import asterism.storage.people.Group;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Opens proposals for other features: of whoever called, in the transaction of the call. */
public interface Proposing {

  /**
   * Who has a voice and when it closes is as if it had been proposed there with that rule.
   *
   * @param wording 1 to 3,000 characters
   * @throws UsageError where nobody has a voice
   */
  Opened propose(Call call, Group group, Group.DecisionRule rule, String wording, Moved motion);

  /** A temperature check, from 0 to 5. */
  Opened check(Call call, Group group, String wording);

  /**
   * @param kind of the {@link Motion}
   * @param subject its number there
   */
  record Moved(String kind, long subject) {}

  /**
   * @param number as people call it
   */
  record Opened(int number, Instant closesAt) {}

  /**
   * @throws UsageError where no feature opens proposals
   */
  static Proposing of(List<Feature> features) {
    return features.stream()
        .map(Feature::proposing)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> UsageError.of("usage.no_proposals"));
  }
}
