package io.waymark.events.shipments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code shipment.status-changed.v1}: the fold over all nodes of a shipment now gives another result, the carrier
 * expects to deliver at another time, or more is known of an earlier parcel under the number; in the latter cases the state
 * before and now may be the same.
 *
 * @param shipmentCode      our waybill number, check digit included
 * @param orderId           our id of the order, a UUIDv7
 * @param merchantId        the merchant (tenant) that the order belongs to
 * @param carrier           our carrier code, upper case, such as {@code UPS}; {@code provider:code} where we have none
 *                          for it
 * @param trackingNumber    the carrier's number of the shipment
 * @param version           counts the changes of this shipment; the highest wins
 * @param previousState     absent for the first change
 * @param previousSubstate  absent for the first change
 * @param state             where the shipment stands now
 * @param substate          lower-case refinement of the state
 * @param exception         exception class that the deciding node carries; absent where nothing is wrong
 * @param providerCode      the deciding node's code; absent for a state that no node decided, such as LABELED
 * @param description       the deciding node's text, with names and phone numbers masked
 * @param occurredAt        when the deciding node happened, by the carrier's clock, with its offset
 * @param changedAt         when we knew, by our clock, UTC
 * @param conflict          true while a later node contradicts a delivery; settlement is held
 * @param place             where the deciding node happened; absent where the provider does not say
 * @param estimatedDelivery when the carrier expects to deliver; absent where no carrier says so
 * @param numberReuse       absent where the number bore no other parcel before
 */
public record ShipmentStatusChanged(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        long version,
        @Nullable ShipmentState previousState,
        @Nullable String previousSubstate,
        ShipmentState state,
        String substate,
        @Nullable String exception,
        @Nullable String providerCode,
        @Nullable String description,
        OffsetDateTime occurredAt,
        Instant changedAt,
        boolean conflict,
        @Nullable Place place,
        @Nullable EstimatedDelivery estimatedDelivery,
        @Nullable NumberReuse numberReuse)
        implements ShipmentEvent {}
