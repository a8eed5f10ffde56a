package io.waymark.reconciliation.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requested export. It holds what was booked before it was requested, so its bytes are the same each time it is written.
 *
 * @param merchantId null for all merchants
 * @param stretch    where in the ledger its entries stand; nothing before it has begun
 * @param attempts   how often it was begun
 * @param summary    null until it has been added up
 */
public record Export(
        UUID id,
        Period period,
        @Nullable String merchantId,
        State state,
        Stretch stretch,
        int attempts,
        Instant requestedAt,
        @Nullable Summary summary) {

    /** How far it is. */
    public enum State {
        /** It waits for its turn, or is being added up. */
        REQUESTED,
        /** Its file can be fetched. */
        READY,
        /** It could not be added up, and will not be tried again. */
        FAILED
    }

    /**
     * The stretch of the ledger that holds all its entries, beside others.
     *
     * @param afterPosition position before the first entry
     * @param lastPosition  position of the last entry
     */
    public record Stretch(long afterPosition, long lastPosition) {}

    /**
     * What the receiver checks the file against.
     *
     * @param rows   line rows in the file
     * @param sha256 of the whole file, lower-case hexadecimal
     * @param totals per currency, by code
     */
    public record Summary(long rows, String sha256, List<ControlTotal> totals) {}
}
