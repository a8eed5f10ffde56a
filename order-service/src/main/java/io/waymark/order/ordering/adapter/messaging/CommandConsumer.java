package io.waymark.order.ordering.adapter.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.waymark.delivery.inbox.InboundBatches;
import io.waymark.delivery.inbox.InboundEvent;
import io.waymark.delivery.inbox.Subscription;
import io.waymark.delivery.inbox.UnknownTypes;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.order.application.OrderMetrics;
import io.waymark.order.ordering.application.HandleCommands;
import io.waymark.order.ordering.application.HandleCommands.Command;
import io.waymark.order.ordering.domain.CancelRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the commands of upstream order systems, a polled batch at a time. */
@ApplicationScoped
class CommandConsumer {
    private static final Subscription COMMANDS =
            new Subscription("order-service", "order-service", UnknownTypes.DEAD_LETTER);
    private static final String DOOR = "kafka";

    private final InboundBatches batches;
    private final HandleCommands handle;
    private final OrderMetrics metrics;

    CommandConsumer(InboundBatches batches, HandleCommands handle, OrderMetrics metrics) {
        this.batches = batches;
        this.handle = handle;
        this.metrics = metrics;
    }

    void subscribe(@Observes StartupEvent started) {
        batches.subscribe(COMMANDS, this::handle);
    }

    @Incoming("order-requests")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        long start = System.nanoTime();
        batches.process(COMMANDS, batch, this::handle);
        metrics.handled(DOOR, System.nanoTime() - start);
    }

    private void handle(List<InboundEvent<?>> fresh) {
        List<Command> commands = new ArrayList<>();
        for (InboundEvent<?> event : fresh) {
            CreateOrder create = event.payloadOf(EventTypes.ORDER_CREATE);
            if (create != null) {
                commands.add(new Command.Create(RequestTranslation.request(create, event.merchantId())));
            }
            CancelOrder cancel = event.payloadOf(EventTypes.ORDER_CANCEL);
            if (cancel != null) {
                commands.add(new Command.Cancel(new CancelRequest(
                        cancel.merchantId() == null ? event.merchantId() : cancel.merchantId(),
                        cancel.referenceNo(),
                        cancel.reason())));
            }
        }
        handle.handle(commands);
    }
}
