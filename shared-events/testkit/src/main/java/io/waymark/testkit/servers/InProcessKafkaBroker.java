package io.waymark.testkit.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Apache Kafka itself, a KRaft node inside this JVM. */
final class InProcessKafkaBroker implements KafkaBroker {
    private static final int NODE = 1;

    /** Kept reachable, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Map<Logger, Level> QUIET = Map.of(
            Logger.getLogger("org.apache.kafka"), Level.WARNING,
            Logger.getLogger("org.apache.kafka.controller.QuorumController"), Level.SEVERE,
            Logger.getLogger("kafka"), Level.WARNING,
            Logger.getLogger("state.change.logger"), Level.WARNING);

    private final KafkaRaftServer server;
    private final int port;

    private InProcessKafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static KafkaBroker start(Path dataFolder, int port) throws IOException {
        QUIET.forEach(Logger::setLevel);
        Path folder = Files.createDirectories(dataFolder.toAbsolutePath());
        format(folder);
        int chosen = port == 0 ? freePort() : port;
        var server = new KafkaRaftServer(new KafkaConfig(settings(folder, chosen, freePort()), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException failed) {
            server.shutdown();
            throw new IOException("Kafka did not start over " + folder + " on port " + chosen, failed);
        }
        return new InProcessKafkaBroker(server, chosen);
    }

    private static void format(Path folder) throws IOException {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(NODE)
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

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // One node keeps one copy, of Kafka's own topics too.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "2");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // A laptop's share of memory: the defaults take 128 MB for compaction and 10 MB of index per partition.
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        return settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
