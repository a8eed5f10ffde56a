package io.waymark.delivery.relay.debezium;

import io.debezium.connector.postgresql.PostgresConnector;
import io.waymark.delivery.relay.Relay;
import io.waymark.delivery.relay.RelayConfig;
import io.waymark.delivery.relay.RelayDatabase;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;
import org.postgresql.PGProperty;

/**
 * How Debezium reads the outbox; option names after
 * <a href="https://debezium.io/documentation/reference/3.6/connectors/postgresql.html">its PostgreSQL connector</a>.
 */
public final class DebeziumSettings {
    /** Made by the migration, for the outbox alone. */
    private static final String PUBLICATION = "waymark_outbox";

    private static final String TABLE = "public.outbox_event";

    /** What the engine calls as the driver does; the URL says it once for both. */
    private static final List<PGProperty> TLS = List.of(
            PGProperty.SSL_MODE,
            PGProperty.SSL_ROOT_CERT,
            PGProperty.SSL_CERT,
            PGProperty.SSL_KEY,
            PGProperty.SSL_PASSWORD,
            PGProperty.SSL_FACTORY);

    /** Settings of one engine. */
    public static Properties of(RelayDatabase database, RelayConfig config) {
        Properties settings = new Properties();
        String slot = Relay.slot(config, database);
        settings.setProperty("name", slot);
        settings.setProperty("topic.prefix", slot);
        settings.setProperty("connector.class", PostgresConnector.class.getName());
        connect(settings, database);
        slot(settings, slot);
        flow(settings, config);
        return settings;
    }

    private static void connect(Properties settings, RelayDatabase database) {
        Properties address = database.address();
        settings.setProperty("database.hostname", first(address, PGProperty.PG_HOST));
        settings.setProperty("database.port", first(address, PGProperty.PG_PORT));
        settings.setProperty("database.dbname", first(address, PGProperty.PG_DBNAME));
        settings.setProperty("database.user", database.user());
        settings.setProperty("database.password", database.password());
        for (PGProperty shared : TLS) {
            String value = address.getProperty(shared.getName());
            if (value != null) {
                settings.setProperty("database." + shared.getName(), value);
            }
        }
    }

    private static String first(Properties address, PGProperty property) {
        return address.getProperty(property.getName()).split(",", -1)[0];
    }

    /** The slot is never made or dropped by the engine, and no offset outlives it: errors end it instead of being retried. */
    private static void slot(Properties settings, String slot) {
        settings.setProperty("plugin.name", "pgoutput");
        settings.setProperty("slot.name", slot);
        settings.setProperty("slot.drop.on.stop", "false");
        settings.setProperty("slot.max.retries", "0");
        settings.setProperty("publication.name", PUBLICATION);
        settings.setProperty("publication.autocreate.mode", "disabled");
        settings.setProperty("table.include.list", TABLE);
        settings.setProperty("snapshot.mode", "no_data");
        settings.setProperty("lsn.flush.mode", "connector");
        settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
        settings.setProperty("errors.max.retries", "0");
    }

    private static void flow(Properties settings, RelayConfig config) {
        settings.setProperty(
                "poll.interval.ms", Long.toString(config.pollEvery().toMillis()));
        settings.setProperty("max.batch.size", Integer.toString(config.batchRows()));
        settings.setProperty("max.queue.size", Integer.toString(config.queueRows()));
        settings.setProperty("max.queue.size.in.bytes", Long.toString(config.queueBytes()));
        settings.setProperty(
                "heartbeat.interval.ms", Long.toString(config.heartbeat().toMillis()));
        settings.setProperty("status.update.interval.ms", "1000");
        settings.setProperty("tombstones.on.delete", "false");
        settings.setProperty("provide.transaction.metadata", "false");
        settings.setProperty("record.processing.threads", "1");
        settings.setProperty("queue.provider.type", CalmQueue.NAME);
        // Wakes a thread for each row to measure what our own meters measure for each batch.
        settings.setProperty("statistics.metrics.enabled", "false");
    }

    private DebeziumSettings() {}
}
