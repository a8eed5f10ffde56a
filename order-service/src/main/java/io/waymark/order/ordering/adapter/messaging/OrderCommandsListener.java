package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.Consumer;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.OrderCommand;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.HandleCommands;
import io.waymark.order.ordering.application.HandleCommands.Command;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.privacy.PersonalWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the commands of upstream order systems, a polled batch at a time. */
@Startup
@ApplicationScoped
class OrderCommandsListener {
    private static final String DOOR = "kafka";

    private final Consumer<OrderCommand> inbox;
    private final HandleCommands handle;
    private final OrderMetrics metrics;
    private final PersonalWords personal;

    OrderCommandsListener(InboundBatches inbound, HandleCommands handle, OrderMetrics metrics, PersonalWords personal) {
        this.inbox = inbound.consumer(Subscription.commands(Topics.ORDERS_REQUESTS, OrderCommand.class), this::handle);
        this.handle = handle;
        this.metrics = metrics;
        this.personal = personal;
    }

    @Incoming("order-requests")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        long start = System.nanoTime();
        inbox.take(batch);
        metrics.handled(DOOR, System.nanoTime() - start);
    }

    private void handle(List<InboundEvent<OrderCommand>> fresh) {
        handle.handle(fresh.stream().map(this::command).toList());
    }

    private Command command(InboundEvent<OrderCommand> event) {
        return switch (event.payload()) {
            case CreateOrder create -> new Command.Create(RequestTranslation.request(create, event.merchantId()));
            case CancelOrder cancel ->
                new Command.Cancel(new CancelRequest(
                        cancel.merchantId() == null ? event.merchantId() : cancel.merchantId(),
                        cancel.referenceNo(),
                        personal.masked(cancel.reason())));
        };
    }
}
