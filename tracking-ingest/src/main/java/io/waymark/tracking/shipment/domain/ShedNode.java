package io.waymark.tracking.shipment.domain;

import java.util.UUID;

/** A node that a shipment no longer keeps, as it has too many. */
public record ShedNode(UUID shipmentId, String nodeId) {}
