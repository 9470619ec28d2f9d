package asterism.storage.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role held by a person, for an organization, in a group.
 *
 * @param starts first day of it
 * @param ends last day of it; empty while it lasts
 */
public record RoleTerm(
    long id,
    long personId,
    Optional<Long> organizationId,
    Optional<Long> groupId,
    Role role,
    LocalDate starts,
    Optional<LocalDate> ends) {

  /** The roles of collective impact. */
  public enum Role {
    FACILITATOR,
    LISTENER,
    CONNECTOR,
    RECORDER,
    DATA_COLLECTOR,
    REPRESENTATIVE_TO_THE_CORE,
    CO_CHAIR,
    CHAIR,
    MEMBER,
    STEWARD,
    CHAMPION,
    FUNDER,
    INITIATOR,
    EARLY_CONVENER,
    ADVISOR,
    INVITED_STAKEHOLDER,
    COMMUNITY_STAKEHOLDER
  }
}
