package asterism.storage.card;

import java.time.Instant;
import java.util.Optional;

/**
 * The face of a fact at a place.
 *
 * @param kind which face
 * @param subjectId which fact
 * @param message the service's id of the message it lives in; empty before it was first shown
 * @param formerMessage the message it lived in before, which is there still but can be edited no
 *     more
 * @param inDoubt whether a post went out of which nobody knows what came of it
 * @param claim how often it was taken for delivery
 * @param attempts failed tries since it was last shown
 * @param postedAnewAt when it was last posted again because its message could be edited no more
 */
public record Card(
    long id,
    String kind,
    long subjectId,
    Optional<Long> channelId,
    Optional<Long> accountId,
    int part,
    long wantedVersion,
    Instant wantedAt,
    long shownVersion,
    Optional<String> message,
    Optional<String> formerMessage,
    boolean inDoubt,
    long claim,
    int attempts,
    Optional<Instant> postedAnewAt) {}
