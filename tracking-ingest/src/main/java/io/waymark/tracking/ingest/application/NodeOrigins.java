package io.waymark.tracking.ingest.application;

import io.waymark.tracking.shipment.domain.Node;
import java.util.Map;
import java.util.UUID;

/**
 * Which push each node was written from, so that a better reading of that push can take its place.
 *
 * @param pushes the push of each node
 */
public record NodeOrigins(Map<Key, UUID> pushes) {
    /** Of pushes that come for the first time: none of them told anything before. */
    public static final NodeOrigins NONE = new NodeOrigins(Map.of());

    public NodeOrigins {
        pushes = Map.copyOf(pushes);
    }

    /** A node of a shipment. */
    public record Key(UUID shipmentId, String nodeId) {}

    /** Whether a node was written from this push. */
    boolean holds(UUID shipmentId, Node node, UUID push) {
        return !pushes.isEmpty() && push.equals(pushes.get(new Key(shipmentId, node.id())));
    }
}
