package asterism.storage.publicity;

import java.time.Instant;
import java.util.Optional;

/**
 * The open record of a collaborative.
 *
 * @param name under which it is found; given once, and never to another
 * @param since when it was last opened; empty where it never was
 * @param proposal the number of the one by which it was
 */
public record OpenRecord(
    String name, boolean open, Optional<Instant> since, Optional<Integer> proposal) {}
