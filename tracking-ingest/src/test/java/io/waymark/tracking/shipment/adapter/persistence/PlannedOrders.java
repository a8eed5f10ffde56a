package io.waymark.tracking.shipment.adapter.persistence;

import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderNews;
import io.waymark.tracking.shipment.domain.PreAdvice;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What order news change, worked out by the plan that the real store writes down.
 *
 * @param united from former to staying shipment
 */
public record PlannedOrders(
        Map<UUID, UUID> united, List<NodeRows.Row> nodes, List<Shipment> shipments, List<ShipmentFact> facts) {

    /** Plans one piece of news. */
    public static PlannedOrders of(
            OrderNews news,
            Map<String, UUID> ids,
            Map<Leg, UUID> owners,
            Map<UUID, Shipment> shipments,
            Map<UUID, List<Node>> nodes,
            PreAdvice preAdvice,
            Instant now) {
        OrderPlan plan = new OrderPlan(new OrderPlan.Known(ids, owners, shipments, nodes, preAdvice), now);
        plan.apply(news);
        return new PlannedOrders(plan.united(), plan.nodes(), plan.changed(), plan.facts());
    }
}
