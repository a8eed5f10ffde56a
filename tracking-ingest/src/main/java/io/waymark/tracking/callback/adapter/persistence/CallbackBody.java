package io.waymark.tracking.callback.adapter.persistence;

import io.waymark.tracking.callback.domain.ShipmentUpdate;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint receives. Fields may be added, never renamed or removed.
 *
 * @param type      such as {@code shipment.status-changed}
 * @param timestamp when we knew, UTC
 */
record CallbackBody(String type, Instant timestamp, Data data) {

    /**
     * What is known.
     *
     * @param referenceNo the merchant's own number of the order; absent where it is not known yet
     * @param version     rises with everything that becomes known about the shipment
     * @param state       absent for a report that does not say where the shipment stands
     * @param occurredAt  the carrier's clock with its offset
     * @param description the carrier's words, names and phone numbers masked
     */
    record Data(
            String shipmentCode,
            UUID orderId,
            @Nullable String referenceNo,
            String carrier,
            String trackingNumber,
            long version,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception,
            OffsetDateTime occurredAt,
            @Nullable String description,
            @Nullable Place place) {}

    static CallbackBody of(ShipmentUpdate update, @Nullable String referenceNo) {
        return new CallbackBody(
                update.kind().word(),
                update.knownAt(),
                new Data(
                        update.shipmentCode(),
                        update.orderId(),
                        referenceNo,
                        update.carrier(),
                        update.trackingNumber(),
                        update.version(),
                        update.state(),
                        update.substate(),
                        update.exception(),
                        update.occurredAt(),
                        update.description(),
                        update.place()));
    }
}
