package io.waymark.delivery.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Writes events in the caller's JTA transaction, so that a fact and its event are stored together or not at all. */
@ApplicationScoped
public class Outbox {
    private final DataSource dataSource;
    private final OutboxWriter writer;

    Outbox(DataSource dataSource, OutboxWriter writer) {
        this.dataSource = dataSource;
        this.writer = writer;
    }

    /**
     * Appends the events in their order.
     *
     * @throws jakarta.transaction.TransactionalException when no transaction is active
     * @throws OutboxException when the database refuses, or when an event is larger than the broker takes
     */
    @Transactional(TxType.MANDATORY)
    public void append(List<? extends OutboundEvent<?>> events) {
        try (Connection connection = dataSource.getConnection()) {
            writer.append(connection, events);
        } catch (SQLException refused) {
            throw new OutboxException("outbox insert failed", refused);
        }
    }

    /** Appends one event; see {@link #append(List)}. */
    @Transactional(TxType.MANDATORY)
    public void append(OutboundEvent<?> event) {
        append(List.of(event));
    }
}
