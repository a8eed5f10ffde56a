package io.waymark.delivery.relay;

import io.waymark.delivery.envelope.EventCodec;
import io.waymark.delivery.outbox.OutboundEvent;
import io.waymark.delivery.outbox.OutboxWriter;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** A fresh database with this module's tables, and an application that writes into its outbox. */
final class OutboxDatabase {
    private final OutboxWriter writer = new OutboxWriter(new EventCodec());
    private final PostgresServer server;
    private final ServiceDatabase database;

    private OutboxDatabase(PostgresServer server, ServiceDatabase database) {
        this.server = server;
        this.database = database;
    }

    static OutboxDatabase create(PostgresServer server) throws SQLException {
        String name = TestServers.databaseName();
        ServiceDatabase database = ServiceDatabase.make(server, name, server.password());
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.password())
                .locations("db/delivery")
                .placeholders(Map.of("writer", database.writer(), "replication", database.replication()))
                .load()
                .migrate();
        return new OutboxDatabase(server, database);
    }

    RelayDatabase address() {
        return new RelayDatabase(database.jdbcUrl(), database.replication(), database.password());
    }

    String slot() {
        return address().defaultSlot();
    }

    /** As the service connects. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.writer(), database.password());
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

    /** Runs one statement as the server's superuser. */
    void execute(String sql) throws SQLException {
        try (Connection connection = server.connect(database.name());
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

    /** The first column of the first row as text, as the server's superuser sees it. */
    String query(String sql) throws SQLException {
        try (Connection connection = server.connect(database.name());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
