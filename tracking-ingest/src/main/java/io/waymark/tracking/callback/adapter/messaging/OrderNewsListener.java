package io.waymark.tracking.callback.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.orders.OrderEvent;
import io.waymark.tracking.callback.application.QueueCallbacks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears what becomes of orders, in a consumer group of its own, so that neither subscriptions nor shipments wait for each other.
 * What concerns merchants without any subscription ends here.
 */
@Startup
@ApplicationScoped
public class OrderNewsListener {
    private final Consumer<OrderEvent> inbox;
    private final QueueCallbacks queue;
    private final ListenedRecords listened;

    OrderNewsListener(InboundBatches inbound, QueueCallbacks queue, ListenedRecords listened) {
        this.inbox = inbound.consumer(
                Subscription.facts(Topics.ORDERS_EVENTS, OrderEvent.class).to("callbacks"), this::apply);
        this.queue = queue;
        this.listened = listened;
    }

    @Incoming("order-callbacks")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        inbox.take(listened.of(batch));
    }

    private void apply(List<InboundEvent<OrderEvent>> fresh) {
        queue.queue(
                fresh.stream().map(OrderUpdates::of).flatMap(Optional::stream).toList());
    }
}
