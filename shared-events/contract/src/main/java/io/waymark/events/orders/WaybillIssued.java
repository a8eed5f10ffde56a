package io.waymark.events.orders;

import io.waymark.events.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fact {@code waybill.issued.v1}: a carrier took the shipment; from now on its pushes can be linked.
 *
 * @param shipmentCode   our waybill number
 * @param carrier        our carrier code, such as {@code SF}; own transport is {@code WAYMARK}
 * @param trackingNumber the carrier's number; equals the shipment code where the carrier uses ours
 * @param expectedCharge what the carrier is expected to bill, from the rate card
 */
public record WaybillIssued(
        UUID orderId,
        String merchantId,
        String referenceNo,
        String shipmentCode,
        String carrier,
        String trackingNumber,
        String channel,
        String service,
        String originCountry,
        String destinationCountry,
        @Nullable String destinationPostalCode,
        long weightGrams,
        Money expectedCharge,
        Instant issuedAt) {}
