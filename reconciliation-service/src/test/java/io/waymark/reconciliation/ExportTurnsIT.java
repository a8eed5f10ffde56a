package io.waymark.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.reconciliation.played.PlayedPsp;
import io.waymark.testkit.Backends;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nobody's exports hold up anybody else's, nor the ledger. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedPsp.class)
class ExportTurnsIT {
    private static final String BOOK = """
            WITH e AS (
                INSERT INTO ledger_entry (entry_id, kind, business_key, order_id, merchant_id, reason, evidence,
                                          occurred_at, recorded_at)
                VALUES (gen_random_uuid(), 'REFUND', gen_random_uuid(), gen_random_uuid(), ?, 'a refund',
                        ARRAY[gen_random_uuid()], now(), now())
                RETURNING position)
            INSERT INTO ledger_line SELECT position, line, 'refunds', CASE line WHEN 1 THEN 5 ELSE -5 END, ?
            FROM e, generate_series(1, 2) line""";

    private static final String ASK = """
            INSERT INTO ledger_export (export_id, from_at, to_at, merchant_id, requester, state, requested_at, due_at)
            SELECT gen_random_uuid(), '2026-01-01Z', '2099-01-01Z', ?, ?, 'REQUESTED', now() + make_interval(secs => ?),
                   now()
            FROM generate_series(1, ?)""";

    /** No currency, but three letters: a row that cannot be written. */
    private static final String UNREADABLE = "QQQ";

    /** An export waits for every transaction of the server that was under way, those of other tests' databases too. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String merchant = "turns-" + UUID.randomUUID();

    @Inject
    DataSource database;

    @Test
    void giveUpWhatCannotBeAddedUpAndGoOnWithOthers() throws SQLException {
        try (Connection connection = database.getConnection()) {
            book(connection, merchant, UNREADABLE);
        }
        List<String> failing = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            failing.add(id(request(merchant)));
        }
        String other = id(request(merchant + "-other"));
        await().atMost(PATIENCE).until(() -> state(other).equals("READY"));
        assertThat(state(failing.getLast())).isEqualTo("REQUESTED");
        String failed = failing.getFirst();
        await().atMost(PATIENCE).until(() -> state(failed).equals("FAILED"));
        JsonNode problem = ServiceClient.get("/v1/exports/" + failed + "/csv");
        assertThat(problem.path("status").asInt()).isEqualTo(409);
        assertThat(problem.path("errorCode").asText()).isEqualTo("EXPORT_FAILED");
    }

    @Test
    void holdWhatWasUnderWayWithoutHoldingUpBookings() throws SQLException {
        String export;
        try (Connection booking = database.getConnection();
                Connection later = database.getConnection()) {
            booking.setAutoCommit(false);
            book(booking, merchant, "EUR");
            export = id(request(merchant));
            book(later, merchant, "EUR");
            assertThat(state(export)).isEqualTo("REQUESTED");
            booking.commit();
        }
        await().atMost(PATIENCE).until(() -> state(export).equals("READY"));
        assertThat(ServiceClient.get("/v1/exports/" + export).path("rows").asInt())
                .isEqualTo(2);
    }

    @Test
    void refuseMoreThanMayWait() throws SQLException {
        try (Connection hold = database.getConnection()) {
            hold.setAutoCommit(false);
            book(hold, merchant, "EUR");
            for (int i = 0; i < 10; i++) {
                assertThat(request(merchant).statusCode()).isEqualTo(202);
            }
            Response refused = request(merchant);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.jsonPath().getString("errorCode")).isEqualTo("EXPORTS_WAITING");
            assertThat(request(merchant + "-other").statusCode()).isEqualTo(202);
            hold.rollback();
        }
    }

    @Test
    void takeRequestersInTurn() throws SQLException {
        String second = merchant + "-second";
        String third = merchant + "-third";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ask(connection, merchant, 0, 8);
            ask(connection, second, 1, 1);
            ask(connection, third, 2, 1);
            connection.commit();
        }
        await().atMost(PATIENCE).until(() -> begun().size() == 10);
        assertThat(begun().subList(0, 4)).contains(merchant, second, third);
    }

    private static void book(Connection connection, String merchant, String currency) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BOOK)) {
            insert.setString(1, merchant);
            insert.setString(2, currency);
            insert.executeUpdate();
        }
    }

    private static void ask(Connection connection, String merchant, int secondsLater, int times) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ASK)) {
            insert.setString(1, merchant);
            insert.setString(2, merchant);
            insert.setInt(3, secondsLater);
            insert.setInt(4, times);
            insert.executeUpdate();
        }
    }

    /** Who asked for the exports that were begun, in the order of their beginning. */
    private List<String> begun() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT requester FROM ledger_export"
                        + " WHERE requester LIKE ? || '%' AND begun_at IS NOT NULL ORDER BY begun_at, requested_at")) {
            select.setString(1, merchant);
            List<String> begun = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    begun.add(rows.getString(1));
                }
            }
            return begun;
        }
    }

    private static Response request(String merchant) {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.MERCHANT, merchant))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2026-01-01", "to", "2099-01-01"))
                .post("/v1/exports");
    }

    private static String id(Response accepted) {
        return accepted.jsonPath().getString("exportId");
    }

    private static String state(String export) {
        return ServiceClient.get("/v1/exports/" + export).path("state").asText();
    }
}
