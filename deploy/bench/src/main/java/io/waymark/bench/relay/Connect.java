package io.waymark.bench.relay;

import io.waymark.local.StartFailure;
import io.waymark.local.process.Child;
import io.waymark.local.process.Guard;
import io.waymark.local.settings.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The peer: Kafka Connect in one process with Debezium's connector and its outbox router, tuned like the relay. Option names after
 * <a href="https://debezium.io/documentation/reference/3.6/transformations/outbox-event-router.html">the router's documentation</a>
 * and Kafka's worker configuration.
 */
final class Connect {
    static final String SLOT = "bench_peer";

    /** Where the connector tells that it lives; made of its topic prefix. */
    static final String HEARTBEATS = "__debezium-heartbeat.bench";

    private static final String OFFSETS = "connect.offsets";
    private final Path home;
    private final StateFolder state;
    private final Guard guard;
    private final Map<String, String> connector;
    private final Map<String, String> worker;

    /** Whom it reads and where it writes. */
    record Place(String host, int port, String database, String user, String password, String bootstrapServers) {}

    /** @param root the repository: the peer's jars lie in the bench's folder */
    Connect(Path root, StateFolder state, Guard guard, Place place, Tuning tuning) {
        this.home = root.resolve("deploy/bench/connect/target");
        this.state = state;
        this.guard = guard;
        this.connector = connector(place, tuning);
        this.worker = worker(place, tuning);
        if (!Files.isDirectory(home.resolve("lib"))) {
            throw new StartFailure(home + " is missing; run ./mvnw -f deploy/bench/connect package");
        }
    }

    /** Starts a process that knows nothing of earlier ones. */
    Child start() throws IOException {
        Path folder = state.services();
        Files.deleteIfExists(folder.resolve(OFFSETS));
        Path workerFile = write(folder.resolve("connect-worker.properties"), worker);
        Path connectorFile = write(folder.resolve("connect-connector.properties"), connector);
        return Child.start(
                "connect",
                Stream.of(
                                List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                                Tuning.JVM,
                                List.of(
                                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                                        "-cp",
                                        home.resolve("lib") + "/*",
                                        "org.apache.kafka.connect.cli.ConnectStandalone",
                                        workerFile.toString(),
                                        connectorFile.toString()))
                        .flatMap(List::stream)
                        .toList(),
                Map.of(),
                state.log("connect"),
                guard);
    }

    private Map<String, String> worker(Place place, Tuning tuning) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("bootstrap.servers", place.bootstrapServers());
        for (String converter : List.of("key.converter", "value.converter", "header.converter")) {
            settings.put(converter, "org.apache.kafka.connect.storage.StringConverter");
        }
        settings.put(
                "offset.storage.file.filename",
                state.services().resolve(OFFSETS).toString());
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("plugin.path", home.resolve("plugins").toString());
        settings.put("plugin.discovery", "service_load");
        settings.put("listeners", "http://127.0.0.1:0");
        settings.put("connector.client.config.override.policy", "All");
        settings.put("producer.acks", "all");
        settings.put("producer.enable.idempotence", "true");
        settings.put("producer.max.in.flight.requests.per.connection", "5");
        settings.put("producer.linger.ms", Integer.toString(tuning.lingerMillis()));
        settings.put("producer.batch.size", Integer.toString(128 << 10));
        settings.put("producer.compression.type", "lz4");
        settings.put("producer.buffer.memory", Integer.toString(64 << 20));
        return settings;
    }

    private static Map<String, String> connector(Place place, Tuning tuning) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("name", "bench-peer");
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("tasks.max", "1");
        settings.put("database.hostname", place.host());
        settings.put("database.port", Integer.toString(place.port()));
        settings.put("database.dbname", place.database());
        settings.put("database.user", place.user());
        settings.put("database.password", place.password());
        settings.put("topic.prefix", "bench");
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", SLOT);
        settings.put("publication.name", "waymark_outbox");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public.outbox_event");
        settings.put("snapshot.mode", "no_data");
        settings.put("lsn.flush.mode", "connector");
        settings.put("tombstones.on.delete", "false");
        settings.put("skipped.operations", "u,d,t");
        settings.put("status.update.interval.ms", "1000");
        settings.put("heartbeat.interval.ms", "10000");
        settings.put("poll.interval.ms", Integer.toString(tuning.pollMillis()));
        settings.put("max.batch.size", Integer.toString(tuning.batchRows()));
        settings.put("max.queue.size", Integer.toString(tuning.queueRows()));
        router(settings);
        return settings;
    }

    /** The same headers as the relay's, as far as the router can make them; heartbeats are kept away from it. */
    private static void router(Map<String, String> settings) {
        settings.put("transforms", "outbox");
        settings.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
        settings.put("transforms.outbox.route.by.field", "topic");
        settings.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
        settings.put("transforms.outbox.table.field.event.id", "id");
        settings.put("transforms.outbox.table.field.event.key", "key");
        settings.put("transforms.outbox.table.field.event.payload", "payload");
        settings.put(
                "transforms.outbox.table.fields.additional.placement",
                "id:header:ce_id,type:header:ce_type,subject:header:ce_subject,merchant_id:header:ce_merchantid,"
                        + "occurred_at:header:ce_time");
        settings.put("transforms.outbox.predicate", "heartbeat");
        settings.put("transforms.outbox.negate", "true");
        settings.put("predicates", "heartbeat");
        settings.put("predicates.heartbeat.type", "org.apache.kafka.connect.transforms.predicates.TopicNameMatches");
        settings.put("predicates.heartbeat.pattern", "__debezium-heartbeat.*");
    }

    private static Path write(Path file, Map<String, String> settings) throws IOException {
        return Files.writeString(
                file,
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }
}
