package io.waymark.delivery.inbox;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.events.orders.CreateOrder;
import io.waymark.events.orders.OrderCommand;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as a service writes one; it fails for those references that a test names. */
@Startup
@ApplicationScoped
class CommandListener {
    private static final String INSERT =
            "INSERT INTO applied (event_id, key, reference_no, trace_id) VALUES (?, ?, ?, ?)";

    private final Consumer<OrderCommand> commands;
    private final DataSource dataSource;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    CommandListener(InboundBatches inbound, DataSource dataSource) {
        this.commands =
                inbound.consumer(Subscription.commands(Topics.ORDERS_REQUESTS, OrderCommand.class), this::apply);
        this.dataSource = dataSource;
    }

    @Incoming("commands")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        commands.take(batch);
    }

    private void apply(List<InboundEvent<OrderCommand>> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (InboundEvent<OrderCommand> event : events) {
                String reference =
                        switch (event.payload()) {
                            case CreateOrder create -> "";
                            case CancelOrder cancel -> String.valueOf(cancel.referenceNo());
                        };
                insert.setObject(1, event.id());
                insert.setString(2, event.key());
                insert.setString(3, reference);
                insert.setString(4, Span.current().getSpanContext().getTraceId());
                insert.executeUpdate();
                if (failing.contains(reference)) {
                    throw new IllegalArgumentException("a value that must not show: 555-0100");
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** From now on an event with this reference number fails after it has written its row. */
    void failOn(String reference) {
        failing.add(reference);
    }

    void recover(String reference) {
        failing.remove(reference);
    }
}
