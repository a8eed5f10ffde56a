package io.waymark.reconciliation.export.application;

import io.waymark.reconciliation.export.domain.Export;
import io.waymark.reconciliation.export.domain.Export.Snapshot;
import io.waymark.reconciliation.export.domain.Export.Summary;
import io.waymark.reconciliation.export.domain.Period;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The exports that were asked for. */
public interface Exports {
    /**
     * Finds the stretch of the ledger that the period covers, complete: waits until running bookings are committed, so that
     * none of them can appear later inside the stretch. In the caller's transaction, which must be short.
     */
    Snapshot snapshot(Period period);

    /** Stores a new export in the caller's transaction. */
    void add(Export export);

    /** The export of this id. */
    Optional<Export> find(UUID id);

    /** Takes the oldest export that nobody has added up, and keeps others away from it until then. */
    Optional<Export> claim(Instant now, Instant until);

    /** Stores what an export adds up to. */
    void finish(UUID id, Summary summary);
}
