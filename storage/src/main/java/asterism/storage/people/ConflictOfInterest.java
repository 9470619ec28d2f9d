package asterism.storage.people;

import java.time.Instant;
import java.util.Optional;

/**
 * Something in which an organization, or a person, has an interest of their own; declared, never
 * guessed. Exactly one of the two is present.
 */
public record ConflictOfInterest(
    long id,
    Optional<Long> organizationId,
    Optional<Long> personId,
    long groupId,
    String topic,
    Instant declaredAt,
    long declaredBy,
    Optional<Instant> endedAt) {}
