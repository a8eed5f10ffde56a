package io.waymark.tracking.shipment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node that is new to a shipment, or is known more precisely now.
 *
 * @param pushId the push that told it; null where it stays the one that told it before
 */
public record NodeChange(
        UUID shipmentId, Node node, @Nullable UUID pushId) {}
