package io.waymark.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.testkit.servers.ServiceDatabase;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test a real and empty database with its roles, a real broker with every declared topic, the key that test tokens are
 * signed with, and a key for personal data.
 *
 * <p>Each start of the application gets a database of its own; broker and topics are shared by all tests of one JVM, so
 * tests use keys of their own.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    /** Quarkus starts a test's resources side by side, in threads whose class loader may know another Kafka client than ours. */
    @Override
    public Map<String, String> start() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Backends.class.getClassLoader());
        try {
            return settings();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, String> settings() {
        PostgresServer postgres = TestServers.postgres();
        KafkaBroker kafka = TestServers.kafka();
        kafka.createTopics(RepositoryRoot.topicsFile());
        Map<String, String> settings = new HashMap<>(database(postgres).settings());
        settings.putAll(Map.ofEntries(
                Map.entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("quarkus.oidc.public-key", TestTokens.publicKey()),
                Map.entry("quarkus.oidc.token.issuer", TestTokens.ISSUER),
                Map.entry("quarkus.oidc.token.audience", TestTokens.AUDIENCE),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
                Map.entry("waymark.privacy.keyset", TestKeys.privacyKeyset()),
                Map.entry("waymark.orders.commands.keys.test.merchants", "*"),
                Map.entry("waymark.orders.commands.keys.test.secret", TestKeys.commandSecret()),
                Map.entry("quarkus.devservices.enabled", "false")));
        return settings;
    }

    private static ServiceDatabase database(PostgresServer postgres) {
        try {
            return ServiceDatabase.make(postgres, TestServers.databaseName(), postgres.password());
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for this test", failed);
        }
    }

    @Override
    public void stop() {
        // The servers are given back when the JVM ends, and the database is dropped then.
    }
}
