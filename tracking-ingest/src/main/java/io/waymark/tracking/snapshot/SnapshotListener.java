package io.waymark.tracking.snapshot;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.Outbox;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.events.shipments.ShipmentSnapshot;
import io.waymark.tracking.shipment.ShipmentEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Publishes the newest state of each shipment that a batch of changes names, once for each. What changed is learnt from the
 * events, what it is now from the database: so the way in pays nothing for this topic, and a reader that lags tells less.
 */
@Startup
@ApplicationScoped
class SnapshotListener {
    private final Consumer<ShipmentEvent> inbox;
    private final Snapshots snapshots;
    private final Outbox outbox;

    SnapshotListener(InboundBatches inbound, Snapshots snapshots, Outbox outbox) {
        this.inbox = inbound.consumer(
                Subscription.hints(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class).to("snapshots"), this::publish);
        this.snapshots = snapshots;
        this.outbox = outbox;
    }

    @Incoming("snapshots")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(batch);
    }

    private void publish(List<InboundEvent<ShipmentEvent>> fresh) {
        Set<String> codes = fresh.stream().map(InboundEvent::key).collect(Collectors.toSet());
        outbox.append(
                snapshots.advance(codes).stream().map(SnapshotListener::event).toList());
    }

    private static OutboundEvent<ShipmentSnapshot> event(Snapshot now) {
        Snapshot.Entry last = now.lastNode();
        return OutboundEvent.of(
                EventTypes.SHIPMENT_STATE,
                now.link().shipmentCode(),
                now.link().merchantId(),
                now.changedAt(),
                new ShipmentSnapshot(
                        now.link().shipmentCode(),
                        now.link().orderId(),
                        now.link().merchantId(),
                        now.link().referenceNo(),
                        now.leg().carrier(),
                        now.leg().trackingNumber(),
                        now.version(),
                        ShipmentEvents.state(now.status().state()),
                        now.status().substate(),
                        now.status().exception(),
                        now.conflict(),
                        now.changedAt(),
                        last == null ? null : last.occurredAt(),
                        last == null ? null : ShipmentEvents.place(last.place())));
    }
}
