package asterism.storage.people;

/** A channel of a workspace, the home of one group. */
public record Channel(long id, long workspaceId, String externalId, String name, long groupId) {}
