package io.waymark.tracking.ingest;

import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestServers;
import io.waymark.testkit.servers.PostgresServer;
import io.waymark.tracking.ingest.application.PushJournal;
import io.waymark.tracking.ingest.application.UnstorablePushException;
import io.waymark.tracking.ingest.domain.AcceptedPush;
import io.waymark.tracking.provider.domain.Push;
import io.waymark.tracking.provider.domain.TrackingReport;
import io.waymark.tracking.shipment.domain.Leg;
import io.waymark.tracking.shipment.domain.Node;
import io.waymark.tracking.shipment.domain.Node.Grade;
import io.waymark.tracking.shipment.domain.State;
import io.waymark.tracking.shipment.domain.Status;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens to a group when one of its pushes is bad, a row is held, or the database is away. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class GroupCommitIT {
    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

    @Inject
    PushJournal journal;

    @Inject
    Store store;

    @Test
    void oneBadPushFailsAloneAmongItsNeighbours() {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(freshNumber());
            answers.add(journal.append(push(numbers.get(i), i == 17 ? "no \u0000 text" : "a text"))
                    .toCompletableFuture());
        }

        for (int i = 0; i < 40; i++) {
            if (i == 17) {
                assertThat(answers.get(i))
                        .failsWithin(java.time.Duration.ofSeconds(5))
                        .withThrowableThat()
                        .withCauseInstanceOf(UnstorablePushException.class);
            } else {
                assertThat(answers.get(i)).succeedsWithin(java.time.Duration.ofSeconds(5));
            }
            assertThat(store.nodes(numbers.get(i))).isEqualTo(i == 17 ? 0 : 1);
        }
    }

    @Test
    void aShipmentThatIsHeldElsewhereMakesItsPushComeAgain() throws SQLException {
        String number = freshNumber();
        sendKdniao(kdniao(number, trace(0, "1"))).then().statusCode(200);
        try (Connection holder =
                connect(store.texts("SELECT current_database()").getFirst())) {
            holder.setAutoCommit(false);
            execute(holder, "SELECT * FROM shipment WHERE tracking_number = '" + number + "' FOR UPDATE");

            sendKdniao(kdniao(number, trace(1, "2")))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("2"))
                    .body("Success", equalTo(false))
                    .body("Reason", equalTo("not stored"));
            holder.rollback();
        }

        await().until(() -> sendKdniao(kdniao(number, trace(1, "2"))).statusCode() == 200);
        assertThat(store.nodes(number)).isEqualTo(2);
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsAcknowledged() throws SQLException {
        String number = freshNumber();
        String database = store.texts("SELECT current_database()").getFirst();
        try (Connection admin = connect(PostgresServer.ADMIN_DATABASE)) {
            try {
                execute(admin, "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
                execute(
                        admin,
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database
                                + "' AND application_name LIKE 'waymark-ingest-writer%'");

                sendKdniao(kdniao(number, trace(0, "1"))).then().statusCode(503).header("Retry-After", equalTo("2"));
                sendKdniao(kdniao(number, trace(0, "1"))).then().statusCode(503);
            } finally {
                execute(admin, "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
            }
        }

        assertThat(store.nodes(number)).isZero();
        sendKdniao(kdniao(number, trace(0, "1"))).then().statusCode(200);
        assertThat(store.nodes(number)).isEqualTo(1);
    }

    private static AcceptedPush push(String number, String description) {
        Leg leg = new Leg("YTO", number);
        Status status = new Status(State.PICKED_UP, "accepted", null);
        Node node = new Node(
                "n-" + number,
                leg,
                new Node.Timing(OffsetDateTime.parse("2026-11-20T10:00:00+08:00"), 0, NOW),
                new Node.Wording("kdniao", "1", Grade.OWN, description),
                new Node.Meaning(true, status, null, 0),
                null);
        Push push = Push.of(List.of(new TrackingReport(leg, List.of(node))));
        return new AcceptedPush(UuidCreator.getTimeOrderedEpoch(), "kdniao", "main", NOW, new byte[] {1}, push);
    }

    private static Connection connect(String database) throws SQLException {
        PostgresServer server = TestServers.postgres();
        return server.connect(database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
