package io.waymark.tracking.query;

import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as callers see it.
 *
 * @param shipmentCode   absent while no order claims the tracking number
 * @param carrier        absent before a waybill or a push
 * @param conflict       true while a later node contradicts a delivery
 * @param version        rises with everything that becomes known
 * @param nodes          oldest first
 */
public record ShipmentView(
        @Nullable String shipmentCode,
        @Nullable UUID orderId,
        @Nullable String referenceNo,
        @Nullable String merchantId,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        State state,
        String substate,
        @Nullable String exception,
        boolean conflict,
        long version,
        List<NodeView> nodes) {

    /**
     * One node.
     *
     * @param occurredAt   the carrier's clock with its offset
     * @param receivedAt   our clock, UTC
     * @param state        absent for an informational node and for a code that is not mapped yet
     * @param providerCode the provider's own code
     */
    public record NodeView(
            OffsetDateTime occurredAt,
            Instant receivedAt,
            @Nullable State state,
            @Nullable String substate,
            @Nullable String exception,
            String providerCode,
            String provider,
            String carrier,
            String trackingNumber,
            @Nullable String description,
            @Nullable Place place) {

        static NodeView of(Node node) {
            Status status = node.status();
            return new NodeView(
                    node.occurredAt(),
                    node.receivedAt(),
                    node.state(),
                    status == null ? null : status.substate(),
                    node.exception(),
                    node.code(),
                    node.provider(),
                    node.leg().carrier(),
                    node.leg().trackingNumber(),
                    node.description(),
                    node.place());
        }
    }

    static ShipmentView of(Shipment shipment, List<Node> nodes) {
        OrderLink link = shipment.link();
        Leg leg = shipment.leg();
        return new ShipmentView(
                link == null ? null : link.shipmentCode(),
                link == null ? null : link.orderId(),
                link == null ? null : link.referenceNo(),
                link == null ? null : link.merchantId(),
                leg == null ? null : leg.carrier(),
                leg == null ? null : leg.trackingNumber(),
                shipment.status().state(),
                shipment.status().substate(),
                shipment.status().exception(),
                shipment.conflict(),
                shipment.version(),
                nodes.stream().sorted(Node.inHistory()).map(NodeView::of).toList());
    }
}
