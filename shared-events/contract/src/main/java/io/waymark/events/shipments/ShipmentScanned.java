package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code shipment.scanned.v1}: one normalised node of a shipment's history, published once however often the
 * provider repeats it, and again under the same {@code nodeId} with a higher version where its code was given another
 * meaning. It may be old: consumers read the state from {@code shipment.status-changed.v1}.
 *
 * @param shipmentCode   our waybill number, check digit included
 * @param orderId        our id of the order, a UUIDv7
 * @param merchantId     the merchant (tenant) that the order belongs to
 * @param carrier        our carrier code, upper case, such as {@code UPS}; {@code provider:code} where we have none
 *                       for it
 * @param trackingNumber the carrier's number of the shipment
 * @param provider       who told us, such as {@code kdniao}
 * @param nodeId         stable identity of the node: the provider's own, else a hash of what it says
 * @param version        counts the changes of this shipment; order by it, not by arrival
 * @param occurredAt     when it happened, by the carrier's clock, with its offset
 * @param receivedAt     when we heard of it, by our clock, UTC
 * @param state          what this node alone says; absent for an informational node
 * @param substate       lower-case refinement of the state; absent for an informational node
 * @param exception      exception class such as {@code ADDR_INCORRECT}; absent where nothing is wrong
 * @param providerCode   the provider's own code, as received
 * @param description    the provider's own text, with names and phone numbers masked
 * @param place          where it happened; absent where the provider does not say
 * @param timeDoubtful   true where the carrier told a time that nobody can believe: {@code occurredAt} is then the time of
 *                       receipt, and the node moves no state beside others; absent otherwise
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
        @Nullable Place place,
        @Nullable Boolean timeDoubtful)
        implements ShipmentEvent {}
