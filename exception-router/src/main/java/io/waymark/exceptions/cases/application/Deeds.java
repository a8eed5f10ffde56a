package io.waymark.exceptions.cases.application;

import io.waymark.exceptions.cases.domain.Deed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people did last with cases. Every method runs in the caller's transaction. */
public interface Deeds {
    /** Keeps it instead of the one before, and forgets some of all that were done before a time. */
    void keep(Deed deed, Instant outdated);

    Optional<Deed> lastOf(UUID caseId);

    void forget(UUID caseId);
}
