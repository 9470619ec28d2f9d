package asterism.storage.people;

import asterism.storage.people.RoleTerm.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened on the roster.
 *
 * @param organizationId as it was then, merged or not
 * @param otherOrganizationId the one it was merged into; present for {@link
 *     Kind#ORGANIZATION_MERGED} only
 * @param nameBefore of the organization
 * @param nameAfter of the organization, or of the one it was merged into
 * @param topic of a conflict of interest
 * @param dayFrom first day of a role; of {@link Kind#FACILITATOR_MISSING}: the first day without
 * @param dayUntil last day of it, where one is known
 * @param byPersonId who said so; empty for the bot itself
 */
public record RosterEvent(
    long id,
    Kind kind,
    Optional<Long> groupId,
    Optional<Long> personId,
    Optional<Long> organizationId,
    Optional<Long> otherOrganizationId,
    Optional<Role> role,
    boolean alternate,
    Optional<String> nameBefore,
    Optional<String> nameAfter,
    Optional<String> topic,
    Optional<LocalDate> dayFrom,
    Optional<LocalDate> dayUntil,
    Instant at,
    Optional<Long> byPersonId) {

  /** What may happen on the roster. */
  public enum Kind {
    ORGANIZATION_ADDED,
    ORGANIZATION_RENAMED,
    ORGANIZATION_MERGED,
    /** All who spoke for it in a group no longer do. */
    ORGANIZATION_LEFT,
    /** A person is with an organization from now on. */
    AFFILIATED,
    UNAFFILIATED,
    /**
     * A person takes part in a group from now on, by having used the bot there; with an
     * organization as its representative, or alternate.
     */
    JOINED,
    /** All that a person was in a group has ended. */
    LEFT,
    ROLE_BEGUN,
    ROLE_ENDED,
    /** Nobody facilitates a group from a day on. */
    FACILITATOR_MISSING,
    CONFLICT_DECLARED,
    CONFLICT_ENDED
  }
}
