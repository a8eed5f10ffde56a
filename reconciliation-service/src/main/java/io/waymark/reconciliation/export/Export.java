package io.waymark.reconciliation.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requested export. Its snapshot was fixed when it was requested, so its bytes are the same each time it is written.
 *
 * @param merchantId null for all merchants
 * @param summary    null until it has been added up
 */
public record Export(
        UUID id,
        Period period,
        @Nullable String merchantId,
        Snapshot snapshot,
        Instant requestedAt,
        @Nullable Summary summary) {

    /**
     * The stretch of the ledger that it holds.
     *
     * @param afterPosition position before the first entry
     * @param lastPosition  position of the last entry
     */
    public record Snapshot(long afterPosition, long lastPosition) {}

    /**
     * What the receiver checks the file against.
     *
     * @param rows   line rows in the file
     * @param sha256 of the whole file, lower-case hexadecimal
     * @param totals per currency, by code
     */
    public record Summary(long rows, String sha256, List<ControlTotal> totals) {}
}
