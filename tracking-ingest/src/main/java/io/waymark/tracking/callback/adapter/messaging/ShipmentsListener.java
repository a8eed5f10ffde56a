package io.waymark.tracking.callback.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.shipments.ShipmentEvent;
import io.waymark.tracking.callback.application.QueueCallbacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what is published about shipments, in a consumer group of its own, so that neither subscriptions nor orders wait for
 * each other. Updates of merchants without any subscription end here: they cost no row in the inbox.
 */
@Startup
@ApplicationScoped
public class ShipmentsListener {
    private final Consumer<ShipmentEvent> inbox;
    private final QueueCallbacks queue;
    private final ListenedRecords listened;

    ShipmentsListener(InboundBatches inbound, QueueCallbacks queue, ListenedRecords listened) {
        this.inbox = inbound.consumer(
                Subscription.facts(Topics.SHIPMENTS_EVENTS, ShipmentEvent.class).to("callbacks"), this::apply);
        this.queue = queue;
        this.listened = listened;
    }

    @Incoming("callbacks")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(listened.of(batch));
    }

    private void apply(List<InboundEvent<ShipmentEvent>> fresh) {
        queue.queue(fresh.stream().map(ShipmentUpdates::of).toList());
    }
}
