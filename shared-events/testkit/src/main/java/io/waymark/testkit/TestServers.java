package io.waymark.testkit;

import io.waymark.testkit.servers.BuildServers;
import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.Loan;
import io.waymark.testkit.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;

/**
 * The PostgreSQL of a build and a Kafka broker that this JVM has for itself, borrowed when first asked for.
 *
 * <p>Their addresses are kept in system properties, as this class may be loaded more than once in a JVM. Somebody who sets
 * {@code waymark.test.postgres} (a port) or {@code waymark.test.kafka} (bootstrap servers) beforehand lends a server.
 */
public final class TestServers {

    /** The database server; other JVMs of the build use it too. */
    public static PostgresServer postgres() {
        return PostgresServer.at(Integer.parseInt(addressOf(Loan.Kind.POSTGRES)));
    }

    /** The broker; it has no topics until somebody in this JVM creates them. */
    public static KafkaBroker kafka() {
        return KafkaBroker.at(addressOf(Loan.Kind.KAFKA));
    }

    /** A name for a database of this JVM; a database so named is dropped with its replication slots when the JVM ends. */
    public static String databaseName() {
        return Loan.databasePrefix(ProcessHandle.current().pid())
                + UUID.randomUUID().toString().replace("-", "");
    }

    private static String addressOf(Loan.Kind kind) {
        synchronized (System.getProperties()) {
            String property = "waymark.test." + kind.name().toLowerCase(Locale.ROOT);
            String address = System.getProperty(property);
            if (address == null) {
                try {
                    address = BuildServers.borrow(kind);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                System.setProperty(property, address);
            }
            return address;
        }
    }

    private TestServers() {}
}
