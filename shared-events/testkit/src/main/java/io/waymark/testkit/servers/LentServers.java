package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL for all borrowers, who have databases of their own, and a Kafka broker for each that borrows at the same
 * time: topics have fixed names, so a broker goes from one borrower to the next, and is emptied in between.
 */
final class LentServers implements AutoCloseable {
    /** Several services at once, each with a pool and a relay. */
    private static final Map<String, String> SETTINGS =
            Map.of("max_connections", "400", "max_replication_slots", "64", "max_wal_senders", "64");

    private final Path folder;
    private final List<KafkaBroker> brokers = new ArrayList<>();
    private final Deque<KafkaBroker> free = new ArrayDeque<>();
    private @Nullable PostgresServer postgres;

    LentServers(Path folder) {
        this.folder = folder;
    }

    synchronized PostgresServer postgres() throws IOException {
        PostgresServer server = postgres;
        if (server == null) {
            server = inContainers()
                    ? PostgresServer.at(ContainerServers.postgresPort())
                    : PostgresServer.start(folder.resolve("postgres"), 0, SETTINGS);
            postgres = server;
        }
        return server;
    }

    synchronized KafkaBroker takeBroker() throws IOException {
        KafkaBroker broker = free.poll();
        if (broker == null) {
            broker = inContainers()
                    ? KafkaBroker.at(ContainerServers.bootstrapServers())
                    : KafkaBroker.start(folder.resolve("kafka-" + brokers.size()), 0);
            brokers.add(broker);
        }
        return broker;
    }

    /** Empties the broker: with a topic go the offsets that groups committed in it. */
    void giveBack(KafkaBroker broker) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            admin.deleteTopics(admin.listTopics().names().get()).all().get();
        }
        synchronized (this) {
            free.add(broker);
        }
    }

    /** Drops the databases that begin like this, with their slots, which have fixed names and would stand in the way. */
    void forget(String databasePrefix) throws IOException, SQLException {
        PostgresServer server = postgres();
        try (var connection = server.connect(PostgresServer.ADMIN_DATABASE);
                var statement = connection.createStatement()) {
            for (String database : texts(statement, "SELECT datname FROM pg_database", databasePrefix)) {
                String slots = " FROM pg_replication_slots WHERE database = '" + database + "'";
                Awaitility.await().until(() -> texts(
                                statement,
                                "SELECT pid::text FROM (SELECT active_pid AS pid" + slots
                                        + ") AS readers WHERE pid IS NOT NULL AND pg_terminate_backend(pid)",
                                "")
                        .isEmpty());
                statement.execute("SELECT pg_drop_replication_slot(slot_name)" + slots);
                statement.execute("DROP DATABASE " + database + " WITH (FORCE)");
            }
        }
    }

    private static List<String> texts(Statement statement, String sql, String prefix) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getString(1).startsWith(prefix)) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static boolean inContainers() {
        return "containers".equals(System.getProperty(LendingProcess.SERVERS));
    }

    @Override
    public synchronized void close() {
        brokers.forEach(KafkaBroker::close);
        if (postgres != null) {
            postgres.close();
        }
    }
}
