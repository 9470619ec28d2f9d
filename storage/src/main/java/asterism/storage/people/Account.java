package asterism.storage.people;

import java.util.Optional;

/**
 * A person's identity in one workspace.
 *
 * @param externalId the service's id
 * @param handle what follows the @ in the room, unique there; elsewhere empty
 * @param bot whether a program speaks with it
 * @param active false once the service has deactivated it
 */
public record Account(
    long id,
    long workspaceId,
    String externalId,
    long personId,
    String name,
    Optional<String> handle,
    boolean bot,
    boolean active) {}
