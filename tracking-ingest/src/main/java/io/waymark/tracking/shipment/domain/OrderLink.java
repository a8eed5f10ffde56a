package io.waymark.tracking.shipment.domain;

import java.util.UUID;

/** Whose shipment this is. */
public record OrderLink(String shipmentCode, UUID orderId, String merchantId, String referenceNo) {}
