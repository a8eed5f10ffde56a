package io.waymark.reconciliation.intake.adapter.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.events.EventTypes;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.reconciliation.history.application.Shipments;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.intake.application.OrderBooks;
import io.waymark.reconciliation.settlement.application.ReviewProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears where parcels stand; single scans change nothing for finance and are passed over. */
@ApplicationScoped
class ShipmentsListener {
    private final InboundBatches inbound;
    private final OrderBooks books;
    private final Shipments shipments;
    private final ReviewProofs settlement;

    ShipmentsListener(InboundBatches inbound, OrderBooks books, Shipments shipments, ReviewProofs settlement) {
        this.inbound = inbound;
        this.books = books;
        this.shipments = shipments;
        this.settlement = settlement;
    }

    void subscribe(@Observes StartupEvent start) {
        inbound.subscribe(Consumers.SHIPMENTS, this::apply);
    }

    @Incoming("shipments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbound.process(Consumers.SHIPMENTS, batch, this::apply);
    }

    private void apply(List<InboundEvent<?>> fresh) {
        List<ShipmentChange> changes = new ArrayList<>();
        for (InboundEvent<?> event : fresh) {
            ShipmentStatusChanged changed = event.payloadOf(EventTypes.SHIPMENT_STATUS_CHANGED);
            if (changed != null) {
                changes.add(ShipmentTurns.state(event.id(), changed));
            }
            ShipmentConflictDetected detected = event.payloadOf(EventTypes.SHIPMENT_CONFLICT_DETECTED);
            if (detected != null) {
                changes.add(ShipmentTurns.conflict(event.id(), detected));
            }
        }
        Map<UUID, String> orders = new LinkedHashMap<>();
        changes.forEach(change -> orders.put(change.orderId(), change.merchantId()));
        books.take(orders);
        shipments.change(changes);
        settlement.review(orders.keySet());
    }
}
