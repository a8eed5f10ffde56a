package io.waymark.reconciliation.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentConflictDetected;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.events.shipments.ShipmentScanned;
import io.waymark.events.shipments.ShipmentStatusChanged;
import io.waymark.reconciliation.history.OrderBooks;
import io.waymark.reconciliation.history.Shipments;
import io.waymark.reconciliation.history.domain.NumberReuse;
import io.waymark.reconciliation.history.domain.ShipmentChange;
import io.waymark.reconciliation.settlement.application.ReviewProofs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears where parcels stand; single scans change nothing for finance and are passed over. */
@Startup
@ApplicationScoped
class ShipmentsListener {
    private final Consumer<ShipmentEvent> inbox;
    private final OrderBooks books;
    private final Shipments shipments;
    private final ReviewProofs settlement;

    ShipmentsListener(InboundBatches inbound, OrderBooks books, Shipments shipments, ReviewProofs settlement) {
        this.inbox = inbound.consumer(Subscription.facts(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class), this::apply);
        this.books = books;
        this.shipments = shipments;
        this.settlement = settlement;
    }

    @Incoming("shipments")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void apply(List<InboundEvent<ShipmentEvent>> fresh) {
        List<ShipmentChange> changes = new ArrayList<>();
        List<NumberReuse> reuses = new ArrayList<>();
        for (InboundEvent<ShipmentEvent> event : fresh) {
            switch (event.payload()) {
                case ShipmentStatusChanged changed -> {
                    changes.add(ShipmentChangeEvents.state(event.id(), changed));
                    NumberReuse reuse = ShipmentChangeEvents.reuse(changed);
                    if (reuse != null) {
                        reuses.add(reuse);
                    }
                }
                case ShipmentConflictDetected detected ->
                    changes.add(ShipmentChangeEvents.conflict(event.id(), detected));
                case ShipmentScanned scanned -> {
                    // A single scan changes nothing for finance.
                }
            }
        }
        Map<UUID, String> orders = new LinkedHashMap<>();
        changes.forEach(change -> orders.put(change.orderId(), change.merchantId()));
        books.take(orders);
        shipments.change(changes);
        shipments.reused(reuses);
        settlement.review(orders.keySet());
    }
}
