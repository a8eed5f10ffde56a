package io.waymark.delivery.relay;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.OutboxWriter;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** A fresh database with this module's tables, and an application that writes into its outbox. */
final class OutboxDatabase {
    private final OutboxWriter writer = new OutboxWriter(new EventCodec());
    private final RelayDatabase address;

    private OutboxDatabase(RelayDatabase address) {
        this.address = address;
    }

    static OutboxDatabase create(PostgresServer server) throws SQLException {
        String name = TestServers.databaseName();
        server.createDatabase(name);
        RelayDatabase address = new RelayDatabase(server.jdbcUrl(name), server.user(), server.password());
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("db/delivery")
                .load()
                .migrate();
        return new OutboxDatabase(address);
    }

    RelayDatabase address() {
        return address;
    }

    String slot() {
        return address.defaultSlot();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** Writes so many events of one key in one transaction, numbered from {@code first}; answers their ids. */
    List<UUID> write(String key, int first, int count) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            List<OutboundEvent<CancelOrder>> events = new ArrayList<>();
            for (int number = first; number < first + count; number++) {
                events.add(OutboundEvent.of(
                        EventTypes.ORDER_CANCEL,
                        key,
                        "m-1",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        new CancelOrder("m-1", Integer.toString(number), null)));
            }
            writer.append(connection, events);
            connection.commit();
            return events.stream().map(OutboundEvent::id).toList();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The server lets go of a slot a moment after its reader closed the connection. */
    void awaitFreeSlot() {
        Awaitility.await().atMost(TestRelays.PATIENCE).until(() -> query(
                        "SELECT active FROM pg_replication_slots WHERE slot_name = '" + slot() + "'")
                .equals("f"));
    }

    /** The first column of the first row as text. */
    String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
