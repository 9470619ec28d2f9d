package asterism.storage.card;

import java.util.Optional;

/**
 * Where a card stands, in the services' own ids.
 *
 * @param externalId of the channel, or of the account when {@code direct}
 * @param groupId the group at home there; empty in a direct conversation
 * @param personId whose direct conversation it is
 */
public record CardPlace(
    String platform,
    String workspace,
    String externalId,
    boolean direct,
    Optional<Long> groupId,
    Optional<Long> personId) {}
