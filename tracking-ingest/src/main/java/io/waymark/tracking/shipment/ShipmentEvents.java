package io.waymark.tracking.shipment;

import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.EstimatedDelivery;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.tracking.shipment.domain.Estimate;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.NumberReuse;
import io.waymark.tracking.shipment.domain.OrderLink;
import io.waymark.tracking.shipment.domain.Place;
import io.waymark.tracking.shipment.domain.Shipment;
import io.waymark.tracking.shipment.domain.ShipmentFact;
import io.waymark.tracking.shipment.domain.ShipmentFact.ConflictDetected;
import io.waymark.tracking.shipment.domain.ShipmentFact.NodeRecorded;
import io.waymark.tracking.shipment.domain.ShipmentFact.StatusChanged;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact about a linked shipment as the event that is published for it. */
public final class ShipmentEvents {

    /** The event to publish. */
    public static OutboundEvent<?> event(ShipmentFact fact) {
        Shipment shipment = fact.shipment();
        OrderLink link = Objects.requireNonNull(shipment.link(), "only linked shipments are published");
        Leg leg = Objects.requireNonNull(shipment.leg(), "only shipments with a waybill are published");
        return switch (fact) {
            case NodeRecorded recorded -> scanned(link, recorded);
            case StatusChanged changed -> statusChanged(link, leg, changed);
            case ConflictDetected detected -> conflictDetected(link, leg, detected);
        };
    }

    private static OutboundEvent<ShipmentScanned> scanned(OrderLink link, NodeRecorded fact) {
        Node node = fact.node();
        Status status = node.status();
        return OutboundEvent.of(
                EventTypes.SHIPMENT_SCANNED,
                link.shipmentCode(),
                link.merchantId(),
                node.receivedAt(),
                new ShipmentScanned(
                        link.shipmentCode(),
                        link.orderId(),
                        link.merchantId(),
                        node.leg().carrier(),
                        node.leg().trackingNumber(),
                        node.provider(),
                        node.id(),
                        fact.version(),
                        node.occurredAt(),
                        node.receivedAt(),
                        status == null ? null : state(status.state()),
                        status == null ? null : status.substate(),
                        node.exception(),
                        node.code(),
                        node.description(),
                        place(node.place()),
                        node.timing().doubtful() ? true : null));
    }

    private static OutboundEvent<ShipmentStatusChanged> statusChanged(OrderLink link, Leg leg, StatusChanged fact) {
        Status now = fact.standing().status();
        Status before = fact.previous();
        Node node = fact.standing().decidedBy();
        OffsetDateTime occurredAt = node == null
                ? fact.shipment().facts().newest(fact.changedAt()).atOffset(ZoneOffset.UTC)
                : node.occurredAt();
        return OutboundEvent.of(
                EventTypes.SHIPMENT_STATUS_CHANGED,
                link.shipmentCode(),
                link.merchantId(),
                fact.changedAt(),
                new ShipmentStatusChanged(
                        link.shipmentCode(),
                        link.orderId(),
                        link.merchantId(),
                        leg.carrier(),
                        leg.trackingNumber(),
                        fact.version(),
                        before == null ? null : state(before.state()),
                        before == null ? null : before.substate(),
                        state(now.state()),
                        now.substate(),
                        now.exception(),
                        node == null ? null : node.code(),
                        node == null ? null : node.description(),
                        occurredAt,
                        fact.changedAt(),
                        fact.standing().conflict(),
                        node == null ? null : place(node.place()),
                        estimate(fact.shipment().estimate()),
                        reuse(fact.shipment())));
    }

    private static OutboundEvent<ShipmentConflictDetected> conflictDetected(
            OrderLink link, Leg leg, ConflictDetected fact) {
        return OutboundEvent.of(
                EventTypes.SHIPMENT_CONFLICT_DETECTED,
                link.shipmentCode(),
                link.merchantId(),
                fact.detectedAt(),
                new ShipmentConflictDetected(
                        link.shipmentCode(),
                        link.orderId(),
                        link.merchantId(),
                        leg.carrier(),
                        leg.trackingNumber(),
                        fact.version(),
                        fact.contradiction().delivery().occurredAt(),
                        fact.contradiction().against().occurredAt(),
                        state(fact.contradiction().said().state()),
                        fact.contradiction().said().substate(),
                        fact.detectedAt()));
    }

    /** A place in the contract's words. */
    public static io.waymark.events.shipments.@Nullable Place place(@Nullable Place place) {
        return place == null
                ? null
                : new io.waymark.events.shipments.Place(
                        place.country(), place.region(), place.city(), place.postalCode(), place.text());
    }

    private static @Nullable EstimatedDelivery estimate(@Nullable Estimate estimate) {
        return estimate == null ? null : new EstimatedDelivery(estimate.from(), estimate.until(), estimate.asOf());
    }

    private static io.waymark.events.shipments.@Nullable NumberReuse reuse(Shipment shipment) {
        NumberReuse reuse = shipment.reuse();
        Instant issuedAt = shipment.facts().labelledAt();
        return reuse == null || issuedAt == null
                ? null
                : new io.waymark.events.shipments.NumberReuse(
                        reuse.earlierUntil(), issuedAt, reuse.verdict() == NumberReuse.Verdict.OPEN);
    }

    /** A state in the contract's words. */
    public static ShipmentState state(State state) {
        return switch (state) {
            case CREATED -> ShipmentState.CREATED;
            case LABELED -> ShipmentState.LABELED;
            case INFO_RECEIVED -> ShipmentState.INFO_RECEIVED;
            case PICKED_UP -> ShipmentState.PICKED_UP;
            case IN_TRANSIT -> ShipmentState.IN_TRANSIT;
            case CUSTOMS -> ShipmentState.CUSTOMS;
            case OUT_FOR_DELIVERY -> ShipmentState.OUT_FOR_DELIVERY;
            case AVAILABLE_FOR_PICKUP -> ShipmentState.AVAILABLE_FOR_PICKUP;
            case DELIVERY_FAILED -> ShipmentState.DELIVERY_FAILED;
            case DELIVERED -> ShipmentState.DELIVERED;
            case RETURNING -> ShipmentState.RETURNING;
            case RETURNED -> ShipmentState.RETURNED;
            case EXCEPTION -> ShipmentState.EXCEPTION;
            case LOST -> ShipmentState.LOST;
            case DESTROYED -> ShipmentState.DESTROYED;
            case CANCELLED -> ShipmentState.CANCELLED;
            case EXPIRED -> ShipmentState.EXPIRED;
            case UNKNOWN -> ShipmentState.UNKNOWN;
        };
    }

    private ShipmentEvents() {}
}
