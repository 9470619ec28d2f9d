package asterism.storage.commitment;

import java.time.Instant;

/**
 * What was noted for one person at once as said in a meeting: they are told of all of it together.
 */
public record Saying(long id, long ownerId, long groupId, long notedBy, Instant at) {}
