package io.waymark.testkit.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** Apache Kafka itself, a KRaft node inside this JVM. */
final class InProcessKafkaBroker implements KafkaBroker {
    /** Kept reachable, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Map<Logger, Level> QUIET = Map.of(
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka.controller.QuorumController"), Level.SEVERE,
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("state.change.logger"), Level.WARNING);

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable KafkaSecurity security;

    private InProcessKafkaBroker(KafkaRaftServer server, int port, @Nullable KafkaSecurity security) {
        this.server = server;
        this.port = port;
        this.security = security;
    }

    /** @param security null where everybody may do everything in clear text */
    static KafkaBroker start(Path dataFolder, int port, @Nullable KafkaSecurity security) throws IOException {
        QUIET.forEach(Logger::setLevel);
        Path folder = Files.createDirectories(dataFolder.toAbsolutePath());
        format(folder);
        int chosen = port == 0 ? FreePort.find() : port;
        Map<String, String> settings = security == null
                ? BrokerSettings.open(folder, chosen, FreePort.find())
                : BrokerSettings.secured(folder, chosen, FreePort.find(), security);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException failed) {
            server.shutdown();
            throw new IOException("Kafka did not start over " + folder + " on port " + chosen, failed);
        }
        return new InProcessKafkaBroker(server, chosen, security);
    }

    private static void format(Path folder) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .run();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("Kafka's data folder cannot be formatted: " + folder, failed);
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public Map<String, Object> operator() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        if (security != null) {
            settings.putAll(security.operator());
        }
        return settings;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
