package io.waymark.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.testkit.servers.Loan.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules of a build share servers: what one leaves behind must not reach the next, nor the servers outlive the build. */
class LendingIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static Process owner;
    private static LendingProcess.Launched lending;

    @BeforeAll
    static void lend() throws Exception {
        owner = new ProcessBuilder("sleep", "600").start();
        lending = LendingProcess.launch(
                owner.pid(), Path.of(System.getProperty("java.io.tmpdir")), folder.resolve("servers.log"));
    }

    @AfterAll
    static void end() throws Exception {
        owner.destroy();
        assertThat(lending.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .as("the servers end with their owner")
                .isTrue();
    }

    @Test
    void aBrokerGoesFromOneToTheNextAndIsEmpty() throws Exception {
        try (Loan first = Loan.take(lending.port(), Kind.KAFKA);
                Loan second = Loan.take(lending.port(), Kind.KAFKA)) {
            assertThat(second.address()).isNotEqualTo(first.address());
            try (Admin admin = admin(first.address())) {
                admin.createTopics(List.of(new NewTopic("left-behind", 1, (short) 1)))
                        .all()
                        .get();
            }
        }

        try (Loan next = Loan.take(lending.port(), Kind.KAFKA);
                Loan afterNext = Loan.take(lending.port(), Kind.KAFKA)) {
            assertThat(topics(next.address())).isEmpty();
            assertThat(topics(afterNext.address())).isEmpty();
        }
    }

    @Test
    void databasesAndSlotsOfABorrowerGoWithItsLoan() throws Exception {
        String name = Loan.databasePrefix(ProcessHandle.current().pid()) + "left";
        try (Loan loan = Loan.take(lending.port(), Kind.POSTGRES)) {
            PostgresServer server = PostgresServer.at(Integer.parseInt(loan.address()));
            server.createDatabase(name);
            assertThat(count(server, name, "SELECT 1 FROM pg_create_logical_replication_slot('s', 'pgoutput')"))
                    .isEqualTo(1);
        }

        try (Loan next = Loan.take(lending.port(), Kind.POSTGRES)) {
            PostgresServer server = PostgresServer.at(Integer.parseInt(next.address()));
            String left = "SELECT 1 FROM pg_database WHERE datname = '" + name
                    + "' UNION ALL SELECT 1 FROM pg_replication_slots";
            Awaitility.await().atMost(PATIENCE).until(() -> count(server, PostgresServer.ADMIN_DATABASE, left) == 0);
        }
    }

    private static int count(PostgresServer server, String database, String sql) throws Exception {
        try (var connection = server.connect(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static Set<String> topics(String broker) throws Exception {
        try (Admin admin = admin(broker)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(String broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
    }
}
