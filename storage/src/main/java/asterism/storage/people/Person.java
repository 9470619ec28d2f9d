package asterism.storage.people;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody who takes part, however many accounts they have.
 *
 * @param zone where their days begin and end; empty when nobody has said
 * @param language tag such as {@code es}; empty when nobody has said
 * @param lastGroupId the group their direct messages are about
 */
public record Person(
    long id,
    String name,
    Optional<ZoneId> zone,
    Optional<String> language,
    Optional<Long> lastGroupId) {}
