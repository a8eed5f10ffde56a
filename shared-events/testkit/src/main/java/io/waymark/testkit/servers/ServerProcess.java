package io.waymark.testkit.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** Takes the name of a {@link LaunchedServer.Kind} as its only argument. */
    public static void main(String[] kind) throws Exception {
        boolean containers = "containers".equals(System.getProperty(SERVERS));
        Path folder = Files.createTempDirectory("waymark-" + kind[0]);
        switch (LaunchedServer.Kind.valueOf(kind[0])) {
            case POSTGRES -> {
                try (PostgresServer server = containers
                        ? PostgresServer.at(ContainerServers.postgresPort())
                        : PostgresServer.start(folder.resolve("data"), 0)) {
                    serve(Integer.toString(server.port()));
                }
            }
            case KAFKA -> {
                try (KafkaBroker broker = containers
                        ? KafkaBroker.at(ContainerServers.bootstrapServers())
                        : KafkaBroker.start(folder.resolve("data"), 0)) {
                    serve(broker.bootstrapServers());
                }
            }
        }
        Folders.delete(folder);
        System.exit(0);
    }

    private static void serve(String address) throws IOException {
        System.out.println(READY + address);
        System.out.flush();
        while (System.in.read() != -1) {
            // Nothing is said on this line; only its end matters.
        }
    }

    private ServerProcess() {}
}
