package asterism.storage.commitment;

import java.time.Instant;

/**
 * What came of a conversation about a promise, for the backbone and the group's facilitators only.
 *
 * @param earlier how many there are from before
 */
public record ConversationNote(
    long id, long commitmentId, long byPersonId, Instant at, String words, int earlier) {}
