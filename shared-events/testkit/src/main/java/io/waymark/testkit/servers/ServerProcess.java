package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Runs one server over a temporary folder until its standard input ends, which is when the JVM that started it ends,
 * however that ends.
 *
 * <p>A process of its own, because a test JVM loads its classes through loaders that are closed from one Quarkus
 * application to the next, and a server must outlive them.
 */
public final class ServerProcess {
    /** What the line begins with that tells the address on standard output. */
    public static final String READY = "ready ";

    /** System property: {@code embedded}, which is the default, or {@code containers}. */
    public static final String SERVERS = "waymark.test.servers";

    /** Takes the kind of server, {@code postgres} or {@code kafka}, as its only argument. */
    public static void main(String[] kind) throws Exception {
        boolean containers = "containers".equals(System.getProperty(SERVERS));
        Path folder = Files.createTempDirectory("waymark-" + kind[0]);
        switch (kind[0]) {
            case "postgres" -> {
                try (PostgresServer server = containers
                        ? PostgresServer.at(ContainerServers.postgresPort())
                        : PostgresServer.start(folder.resolve("data"), 0)) {
                    serve(Integer.toString(server.port()));
                }
            }
            case "kafka" -> {
                try (KafkaBroker broker = containers
                        ? KafkaBroker.at(ContainerServers.bootstrapServers())
                        : KafkaBroker.start(folder.resolve("data"), 0)) {
                    serve(broker.bootstrapServers());
                }
            }
            default -> throw new IllegalArgumentException("no such server: " + kind[0]);
        }
        delete(folder);
        System.exit(0);
    }

    private static void serve(String address) throws IOException {
        System.out.println(READY + address);
        System.out.flush();
        while (System.in.read() != -1) {
            // Nothing is said on this line; only its end matters.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ServerProcess() {}
}
