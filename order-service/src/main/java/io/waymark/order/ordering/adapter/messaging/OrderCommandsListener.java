package io.waymark.order.ordering.adapter.messaging;

import com.github.f4b6a3.uuid.UuidCreator;
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
import io.waymark.order.calls.Call;
import io.waymark.order.calls.CallNotes;
import io.waymark.order.calls.Direction;
import io.waymark.order.calls.Outcome;
import io.waymark.order.calls.Subject;
import io.waymark.order.ordering.application.HandleCommands;
import io.waymark.order.ordering.application.HandleCommands.Command;
import io.waymark.order.ordering.application.HandleCommands.Handled;
import io.waymark.order.ordering.domain.CancelRequest;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.privacy.PersonalWords;
import io.waymark.time.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the commands of upstream order systems, a polled batch at a time; a command is that merchant's who signed it. */
@Startup
@ApplicationScoped
class OrderCommandsListener {
    private static final String DOOR = "kafka";

    private final Consumer<OrderCommand> inbox;
    private final HandleCommands handle;
    private final OrderMetrics metrics;
    private final PersonalWords personal;
    private final CallNotes notes;
    private final AfterCommit afterCommit;
    private final Clock clock;

    OrderCommandsListener(
            InboundBatches inbound,
            SignedCommands signed,
            HandleCommands handle,
            OrderMetrics metrics,
            PersonalWords personal,
            CallNotes notes,
            AfterCommit afterCommit,
            Clock clock) {
        this.notes = notes;
        this.afterCommit = afterCommit;
        this.clock = clock;
        this.inbox = inbound.consumer(
                Subscription.commands(Topics.ORDERS_REQUESTS, OrderCommand.class)
                        .provenBy(signed),
                this::handle);
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
        long start = System.nanoTime();
        List<Handled> handled = handle.handle(fresh.stream().map(this::command).toList());
        afterCommit.run(() -> {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            handled.forEach(one -> notes.note(call(one, took)));
        });
    }

    private Call call(Handled one, long latencyMs) {
        Order order = one.order();
        Refusal refusal = one.refusal();
        return new Call(
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant(),
                Direction.IN,
                DOOR,
                one.kind().name().toLowerCase(Locale.ROOT),
                refusal != null ? Outcome.REFUSED : one.repeated() ? Outcome.REPEATED : Outcome.ACCEPTED,
                new Subject(
                        one.merchantId(),
                        one.referenceNo(),
                        order == null ? null : order.id(),
                        order == null ? null : order.shipmentCode().value()),
                refusal == null ? null : refusal.code().name(),
                null,
                latencyMs,
                null,
                1);
    }

    private Command command(InboundEvent<OrderCommand> event) {
        return switch (event.payload()) {
            case CreateOrder create -> new Command.Create(RequestTranslation.request(create, event.merchantId()));
            case CancelOrder cancel ->
                new Command.Cancel(
                        new CancelRequest(event.merchantId(), cancel.referenceNo(), personal.masked(cancel.reason())));
        };
    }
}
