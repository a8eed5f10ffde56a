package io.waymark.reconciliation.history.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn in a parcel's life: a new state, or the notice that its delivery is contradicted.
 *
 * @param version    counts the changes of the shipment; the highest wins, whatever arrives last
 * @param state      the new state; for a conflict, what the contradicting node says
 * @param conflict   whether a delivery stands contradicted after this
 * @param exception  exception class such as {@code ADDR_INCORRECT}; null where nothing is wrong
 * @param place      country and city, as far as known
 * @param occurredAt by the carrier's clock with its offset
 * @param knownAt    when tracking knew
 * @param evidence   id of the event that told it
 */
public record ShipmentChange(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        long version,
        Kind kind,
        ShipmentState state,
        String substate,
        boolean conflict,
        @Nullable String exception,
        @Nullable String place,
        OffsetDateTime occurredAt,
        Instant knownAt,
        UUID evidence) {

    /** What the change is about. */
    public enum Kind {
        STATE,
        CONFLICT
    }
}
