package io.waymark.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The same two servers as containers, for whoever wants to test against the images that run in production.
 *
 * <p>Needs a container engine that Testcontainers finds, and its two modules on the class path: {@code mvn -Pcontainers}
 * brings them. The containers end with the process that started them.
 */
final class ContainerServers {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.3.1";

    @SuppressWarnings("resource") // closed by Testcontainers when this process ends
    static int postgresPort() {
        var container = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withDatabaseName(PostgresServer.ADMIN_DATABASE)
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres -c wal_level=logical -c max_replication_slots=32 -c max_wal_senders=32"
                        + " -c max_connections=200");
        container.start();
        return container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @SuppressWarnings("resource") // closed by Testcontainers when this process ends
    static String bootstrapServers() {
        var container = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }

    private ContainerServers() {}
}
