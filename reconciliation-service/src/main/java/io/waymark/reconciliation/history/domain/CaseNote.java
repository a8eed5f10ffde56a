package io.waymark.reconciliation.history.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn in the life of an exception case.
 *
 * @param shipmentCode null for an incident without shipment
 * @param code         exception class, such as {@code RETURNED}
 * @param owner        the desk that had it
 * @param explanation  why it was opened, or how it was resolved
 * @param evidence     id of the event that told it
 */
public record CaseNote(
        UUID caseId,
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        String code,
        String family,
        String owner,
        Turn turn,
        String explanation,
        Instant at,
        UUID evidence) {

    /** What happened to the case. */
    public enum Turn {
        OPENED,
        REOPENED,
        RESOLVED
    }
}
