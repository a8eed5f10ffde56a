package io.waymark.tracking.ingest.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Bodies that were refused as no push at all, kept for a while so that somebody can look at what a partner sends. */
public interface RefusedBodies {
    /**
     * Keeps a body, or the beginning of a long one; of a flood only some. Never blocks and never fails.
     *
     * @param id the call's, under which the log of calls knows it
     */
    void keep(UUID id, Instant receivedAt, String provider, String account, byte[] body);

    /** A body as it came; empty where none is kept under this id, or no longer. */
    Optional<byte[]> find(UUID id);
}
