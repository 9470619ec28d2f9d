package asterism.storage.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who takes part, however many accounts they have.
 *
 * @param zone where their days begin and end; empty when nobody has said
 * @param language tag such as {@code es}; empty when nobody has said
 * @param lastGroupId the group their direct messages are about
 * @param morning the hour at which their day begins, 0 to 23
 * @param workingDays at least one, Monday first
 * @param awayUntil the last day they are away; may be past
 */
public record Person(
    long id,
    String name,
    Optional<ZoneId> zone,
    Optional<String> language,
    Optional<Long> lastGroupId,
    int morning,
    Set<DayOfWeek> workingDays,
    Digest digest,
    Optional<LocalDate> awayUntil) {
  public Person {
    workingDays = Collections.unmodifiableSet(new TreeSet<>(workingDays));
  }

  /** How often somebody wants to be told what is due. */
  public enum Digest {
    DAILY,
    WEEKLY,
    OFF
  }
}
