package asterism.storage.people;

import java.time.ZoneId;
import java.util.Optional;

/**
 * People who work together in one channel (or one on each platform).
 *
 * @param zone empty when nobody has chosen
 * @param language tag such as {@code es}; empty when nobody has chosen
 * @param country whose holidays it keeps, as ISO 3166 has it: {@code MX}; empty when nobody has
 *     chosen
 */
public record Group(
    long id,
    String name,
    Kind kind,
    Optional<ZoneId> zone,
    Optional<String> language,
    Optional<String> country,
    DecisionRule defaultRule,
    Voices voices) {

  /** The kinds of group a collaborative has. */
  public enum Kind {
    BACKBONE,
    STEERING_COMMITTEE,
    WORK_GROUP,
    CONSTELLATION,
    COMMUNITY_FORUM
  }

  /** How a group decides unless a proposal says otherwise. */
  public enum DecisionRule {
    LIGHT,
    FULL,
    CONSTITUTIONAL
  }

  /** Who has a voice in a group's decisions. */
  public enum Voices {
    ORGANIZATION,
    PERSON
  }
}
