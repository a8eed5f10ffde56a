package io.waymark.reconciliation.history.domain;

import java.time.Instant;
import java.util.UUID;

/** A shipment's beginning: the carrier took it under this number, and nothing has been scanned yet. */
public record IssuedWaybill(
        String shipmentCode,
        UUID orderId,
        String merchantId,
        String carrier,
        String trackingNumber,
        Instant issuedAt) {}
