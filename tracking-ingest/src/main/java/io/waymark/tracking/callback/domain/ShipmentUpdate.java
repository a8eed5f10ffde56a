package io.waymark.tracking.callback.domain;

import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.subscription.domain.UpdateKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that became known about a shipment, as subscribers are told of it. It holds no personal data.
 *
 * @param eventId     of the published event
 * @param version     rises with everything that becomes known about the shipment
 * @param state       null for a node that does not move the shipment
 * @param exception   what is wrong; null where nothing is
 * @param occurredAt  the carrier's clock with its offset
 * @param knownAt     our clock, UTC
 * @param description the provider's words, masked
 */
public record ShipmentUpdate(
        UUID eventId,
        UpdateKind kind,
        String merchantId,
        String shipmentCode,
        UUID orderId,
        String carrier,
        String trackingNumber,
        long version,
        @Nullable State state,
        @Nullable String substate,
        @Nullable String exception,
        OffsetDateTime occurredAt,
        Instant knownAt,
        @Nullable String description,
        @Nullable Place place)
        implements CallbackUpdate {

    @Override
    public String line() {
        return shipmentCode;
    }

    /** Whether it says where the shipment stands, rather than what a single node says. */
    public boolean decides() {
        return kind == UpdateKind.STATUS_CHANGED;
    }

    /** Whether the shipment's way is over by it. */
    public boolean ends() {
        return decides() && state != null && state.isFinal();
    }
}
