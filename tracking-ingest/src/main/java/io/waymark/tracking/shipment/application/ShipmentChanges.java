package io.waymark.tracking.shipment.application;

import io.waymark.tracking.incident.Incident;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.NodeChange;
import io.waymark.tracking.shipment.domain.ShedNode;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a transaction changes about shipments.
 *
 * @param united    shipments that turned out to be others: from former to staying shipment
 * @param handedOver numbers that an earlier order's shipment bore, with the shipment that bears them now
 * @param shipments as they are now, each at most once
 * @param nodes     those that are new or told more precisely, each at most once; what a shipment takes over from another is
 *                  moved before
 * @param shed      nodes that are not kept any more
 */
public record ShipmentChanges(
        Map<UUID, UUID> united,
        Map<Leg, UUID> handedOver,
        List<Shipment> shipments,
        List<NodeChange> nodes,
        List<ShedNode> shed,
        List<ShipmentFact> facts,
        List<Incident> incidents) {
    public ShipmentChanges {
        united = Map.copyOf(united);
        handedOver = Map.copyOf(handedOver);
        shipments = List.copyOf(shipments);
        nodes = List.copyOf(nodes);
        shed = List.copyOf(shed);
        facts = List.copyOf(facts);
        incidents = List.copyOf(incidents);
    }

    /** The same, with further incidents to tell. */
    public ShipmentChanges telling(List<Incident> further) {
        return further.isEmpty()
                ? this
                : new ShipmentChanges(
                        united,
                        handedOver,
                        shipments,
                        nodes,
                        shed,
                        facts,
                        Stream.concat(incidents.stream(), further.stream()).toList());
    }
}
