package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code shipment.scanned.v1}: one normalised node of a shipment's history, published once however often the
 * provider repeats it. It may be old: consumers read the state from {@link ShipmentStatusChanged}.
 *
 * @param nodeId       stable identity of the node: the provider's own, else a hash of what it says
 * @param version      counts the changes of this shipment; order by it, not by arrival
 * @param occurredAt   the carrier's clock with its offset
 * @param receivedAt   our clock
 * @param state        what this node alone says; null for an informational node
 * @param substate     lower-case refinement; null for an informational node
 * @param exception    exception class such as {@code ADDR_INCORRECT}; null where nothing is wrong
 * @param providerCode the provider's own code, as received
 * @param description  the provider's own text, with names and phone numbers masked
 */
public record ShipmentScanned(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        String provider,
        String nodeId,
        long version,
        OffsetDateTime occurredAt,
        Instant receivedAt,
        @Nullable ShipmentState state,
        @Nullable String substate,
        @Nullable String exception,
        String providerCode,
        @Nullable String description,
        @Nullable Place place) {}
