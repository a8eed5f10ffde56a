package io.waymark.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.waymark.testkit.servers.KafkaBroker;
import io.waymark.testkit.servers.PostgresServer;
import java.sql.SQLException;
import java.util.Map;

/**
 * Gives a Quarkus test a real and empty database, a real broker with every declared topic, the key that test tokens are
 * signed with, and a key for personal data.
 *
 * <p>Each start of the application gets a database of its own; broker and topics are shared by all tests of one JVM, so
 * tests use keys of their own.
 */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String database = TestServers.databaseName();
        PostgresServer postgres = TestServers.postgres();
        KafkaBroker kafka = TestServers.kafka();
        kafka.createTopics(RepositoryRoot.topicsFile());
        try {
            postgres.createDatabase(database);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for this test", failed);
        }
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database)),
                Map.entry("quarkus.datasource.username", postgres.user()),
                Map.entry("quarkus.datasource.password", postgres.password()),
                Map.entry("kafka.bootstrap.servers", kafka.bootstrapServers()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.oidc.public-key", TestTokens.publicKey()),
                Map.entry("quarkus.oidc.token.issuer", TestTokens.ISSUER),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "WARN"),
                Map.entry("waymark.privacy.keyset", TestKeys.privacyKeyset()),
                Map.entry("quarkus.devservices.enabled", "false"));
    }

    @Override
    public void stop() {
        // The servers are given back when the JVM ends, and the database is dropped then.
    }
}
