package io.waymark.events.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code lastmile.assigned.v1}: it is known who delivers the parcel in the end. Another assignment of the same shipment is a
 * further fact; the newest one holds.
 *
 * @param orderId         our id of the order, a UUIDv7
 * @param merchantId      the merchant (tenant) that the order belongs to
 * @param referenceNo     the merchant's own order number, unique per merchant
 * @param shipmentCode    our waybill number, check digit included
 * @param carrier         our code of the carrier that told it
 * @param brand           whom the recipient knows, such as {@code USPS}: the normalised spelling, or the carrier's own where our
 *                        table does not know it
 * @param lastMileCarrier our code of the deliverer; absent where our table does not know the brand
 * @param transferNumber  the deliverer's number for the parcel; absent while it is not known
 * @param source          {@code QUERY} where we asked, {@code PUSH} where the carrier told by itself
 * @param assignedAt      when we learnt of it, UTC
 */
public record LastMileAssigned(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String carrier,
        String brand,
        @Nullable String lastMileCarrier,
        @Nullable String transferNumber,
        String source,
        Instant assignedAt)
        implements OrderEvent {}
