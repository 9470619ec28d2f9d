package asterism.storage.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role held by a person, for an organization, in a group.
 *
 * @param organizationId where it was merged, the one it lives on in; empty for oneself
 * @param groupId empty for a role in the whole collaborative
 * @param alternate of a representative: speaks when the other is silent; of any other role: a
 *     deputy
 * @param starts first day of it
 * @param ends last day of it, empty while it lasts; the day before {@code starts} when it never
 *     began
 */
public record RoleTerm(
    long id,
    long personId,
    Optional<Long> organizationId,
    Optional<Long> groupId,
    Role role,
    boolean alternate,
    LocalDate starts,
    Optional<LocalDate> ends) {

  /** The roles of collective impact. */
  public enum Role {
    FACILITATOR,
    LISTENER,
    CONNECTOR,
    RECORDER,
    DATA_COLLECTOR,
    /** Speaks for the voice of an organization in a group. */
    REPRESENTATIVE,
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
    COMMUNITY_STAKEHOLDER,
    /** Of the whole collaborative, in no group. */
    ADMINISTRATOR
  }

  /** Whether it is held on that day. */
  public boolean on(LocalDate day) {
    return !starts.isAfter(day) && !endedBefore(day);
  }

  /** Whether it is over by that day; one still to begin is not. */
  public boolean endedBefore(LocalDate day) {
    return ends.filter(end -> end.isBefore(day)).isPresent();
  }

  boolean isFor(long organization) {
    return organizationId.filter(own -> own == organization).isPresent();
  }

  boolean speaksFor(long organization) {
    return role == Role.REPRESENTATIVE && isFor(organization);
  }

  /** Whether {@code holding} takes its place, or says what it says. */
  boolean givesWayTo(Roster.Holding holding) {
    return personId == holding.person()
        && role == holding.role()
        && groupId.equals(holding.group())
        && organizationId.equals(holding.organization())
        && overlaps(holding.starts(), holding.ends());
  }

  /** Whether {@code holding}, of the same role, says nothing new. */
  boolean covers(Roster.Holding holding) {
    return alternate == holding.alternate()
        && !starts.isAfter(holding.starts())
        && ends.equals(holding.ends());
  }

  /** Whether {@code holding} makes somebody else speak for the organization. */
  boolean stepsBackFor(Roster.Holding holding) {
    return role == Role.REPRESENTATIVE
        && holding.role() == Role.REPRESENTATIVE
        && !alternate
        && !holding.alternate()
        && personId != holding.person()
        && organizationId.equals(holding.organization())
        && overlaps(holding.starts(), holding.ends());
  }

  /** Whether another, of the same person, need not be held besides it. */
  boolean saysMoreThan(RoleTerm other) {
    return personId == other.personId
        && role == other.role
        && groupId.equals(other.groupId)
        && (organizationId.equals(other.organizationId)
            || (role == Role.MEMBER && other.organizationId.isEmpty()))
        && overlaps(other.starts, other.ends)
        && (ends.isEmpty() || other.ends.filter(last -> !last.isAfter(ends.get())).isPresent());
  }

  /** Whether another, of somebody else, is an alternate besides it. */
  boolean speaksInsteadOf(RoleTerm other) {
    return personId != other.personId
        && role == Role.REPRESENTATIVE
        && other.role == Role.REPRESENTATIVE
        && !alternate
        && !other.alternate
        && organizationId.isPresent()
        && organizationId.equals(other.organizationId)
        && overlaps(other.starts, other.ends);
  }

  /** Whether it and a time have a day in common. */
  boolean overlaps(LocalDate from, Optional<LocalDate> until) {
    return !endedBefore(starts) && !endedBefore(from) && until.filter(starts::isAfter).isEmpty();
  }

  RoleTerm until(LocalDate lastDay) {
    return new RoleTerm(
        id, personId, organizationId, groupId, role, alternate, starts, Optional.of(lastDay));
  }
}
