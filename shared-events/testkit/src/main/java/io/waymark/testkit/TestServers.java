package io.waymark.testkit;

import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.LaunchedServer;
import io.waymark.testkit.servers.LaunchedServer.Kind;
import io.waymark.testkit.servers.PostgresServer;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One PostgreSQL and one Kafka per test JVM, started when first asked for and gone when the JVM ends.
 *
 * <p>Their addresses are kept in system properties, as this class may be loaded more than once in a JVM. Somebody who sets
 * {@code waymark.test.postgres} (a port) or {@code waymark.test.kafka} (bootstrap servers) beforehand lends a server.
 */
public final class TestServers {

    /** The database server of this JVM. */
    public static PostgresServer postgres() {
        return PostgresServer.at(Integer.parseInt(addressOf(Kind.POSTGRES)));
    }

    /** The broker of this JVM; it has no topics until somebody creates them. */
    public static KafkaBroker kafka() {
        return KafkaBroker.at(addressOf(Kind.KAFKA));
    }

    private static String addressOf(Kind kind) {
        synchronized (System.getProperties()) {
            String property = "waymark.test." + kind.name().toLowerCase(Locale.ROOT);
            String address = System.getProperty(property);
            if (address == null) {
                address = LaunchedServer.start(kind, Path.of(System.getProperty("java.io.tmpdir")))
                        .address();
                System.setProperty(property, address);
            }
            return address;
        }
    }

    private TestServers() {}
}
