package io.waymark.tracking.query;

import io.waymark.tracking.query.ShipmentView.NodeView;
import io.waymark.web.Listing;
import java.time.Instant;
import java.util.List;

/**
 * A place in a shipment's nodes, newest first.
 *
 * @param occurredAt of the node before the place
 * @param id         of that node
 */
record NodePlace(Instant occurredAt, String id) {
    static final Listing<NodeView, NodePlace> LISTING = new Listing<>(
            "/v1/shipments/nodes",
            node -> List.of(node.occurredAt().toInstant().toString(), node.id()),
            keys -> new NodePlace(Instant.parse(keys.get(0)), keys.get(1)));

    /** The nodes behind this place, of all of a shipment's, newest first. Where its node is gone, those that are older. */
    List<NodeView> behind(List<NodeView> newestFirst) {
        for (int i = 0; i < newestFirst.size(); i++) {
            if (newestFirst.get(i).id().equals(id)) {
                return newestFirst.subList(i + 1, newestFirst.size());
            }
        }
        return newestFirst.stream()
                .filter(node -> node.occurredAt().toInstant().isBefore(occurredAt))
                .toList();
    }
}
