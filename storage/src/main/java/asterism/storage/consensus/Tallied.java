package asterism.storage.consensus;

import java.util.Optional;

/**
 * How a voice stood when the tally was frozen.
 *
 * @param name as it was called then
 * @param stance empty when it was silent or split
 */
public record Tallied(long voiceId, String name, Optional<Stance> stance, boolean split) {}
