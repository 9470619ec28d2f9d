package asterism.storage.consensus;

import java.time.Instant;

/** A wording of a proposal. */
public record Version(int version, String wording, long byPersonId, Instant at) {}
