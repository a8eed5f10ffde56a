package io.waymark.delivery.inbox;

import io.opentelemetry.api.trace.Span;
import io.smallrye.common.annotation.Blocking;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
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
@ApplicationScoped
class CommandConsumer {
    static final Subscription SUBSCRIPTION =
            new Subscription("commands-test", "order-service", UnknownTypes.DEAD_LETTER);

    private static final String INSERT =
            "INSERT INTO applied (event_id, key, reference_no, trace_id) VALUES (?, ?, ?, ?)";

    private final InboundBatches batches;
    private final DataSource dataSource;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    CommandConsumer(InboundBatches batches, DataSource dataSource) {
        this.batches = batches;
        this.dataSource = dataSource;
    }

    @Incoming("commands")
    @Blocking
    void consume(ConsumerRecords<String, byte[]> batch) {
        batches.process(SUBSCRIPTION, batch, this::apply);
    }

    void apply(List<InboundEvent<?>> events) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (InboundEvent<?> event : events) {
                CancelOrder cancel = event.payloadOf(EventTypes.ORDER_CANCEL);
                String reference = cancel == null ? "" : String.valueOf(cancel.referenceNo());
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
