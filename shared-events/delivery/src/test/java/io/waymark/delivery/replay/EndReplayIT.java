package io.waymark.delivery.replay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.delivery.inbox.AppliedEvents;
import io.waymark.events.CloudEventHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One replay runs at a time in all processes, and an operator can end it. */
@QuarkusTest
@WithTestResource(Backends.class)
class EndReplayIT {
    private static final String LETTERS = Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service");
    private static final int MORE_THAN_A_BATCH = 450;

    /** The replay has begun and somebody stands before the table: that may be what other tests have parked, too. */
    private static final String HELD = """
            SELECT DISTINCT 'held' FROM pg_locks WHERE relation = 'applied'::regclass AND NOT granted
            AND EXISTS (SELECT FROM dead_letter_replay WHERE ended_at IS NULL)""";

    private final EventSender sender = new EventSender();
    private final String key = "m-1:" + UUID.randomUUID();

    @Inject
    AppliedEvents applied;

    @Inject
    DataSource dataSource;

    @AfterEach
    void closeSender() {
        sender.close();
    }

    @Test
    void aReplayThatDoesNotComeToAnEndIsEndedAndTheRestWaits() throws Exception {
        replay(200);
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            sender.send(letter("R-" + i));
        }
        try (Connection blocking = dataSource.getConnection();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("LOCK TABLE applied");
            CompletableFuture<ValidatableResponse> running = CompletableFuture.supplyAsync(() -> replay(200));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(applied.query(HELD))
                    .containsExactly("held"));
            replay(409).body("errorCode", equalTo("REPLAY_RUNNING"));

            end(Roles.TECHNICAL, "it hangs")
                    .statusCode(200)
                    .body("topic", equalTo(LETTERS))
                    .body("endedBy", equalTo("test"))
                    .body("reason", equalTo("it hangs"));

            blocking.rollback();
            running.get(30, TimeUnit.SECONDS).body("ended", equalTo(true));
        }
        int first = applied.of("reference_no", key).size();
        assertThat(first).isLessThan(MORE_THAN_A_BATCH);
        assertThat(applied.query("SELECT outcome || ' ' || ended_by FROM dead_letter_replay WHERE reason = 'it hangs'"))
                .containsExactly("ENDED test");

        replay(200).body("ended", equalTo(false)).body("replayed", greaterThanOrEqualTo(MORE_THAN_A_BATCH - first));

        assertThat(applied.of("reference_no", key)).hasSize(MORE_THAN_A_BATCH);
    }

    @Test
    void aReplayWhoseProcessDiedHoldsNobodyUp() {
        applied.update("INSERT INTO dead_letter_replay (topic, started_by, seen_at)" + " VALUES ('" + LETTERS
                + "', 'somebody', now() - interval '6 minutes')");

        replay(200);

        assertThat(applied.query("SELECT outcome FROM dead_letter_replay WHERE started_by = 'somebody'"))
                .isEqualTo(List.of("FAILED"));
    }

    @Test
    void thereIsNothingToEndWhereNoneRunsAndOnlyTechnicalPeopleMay() {
        end(Roles.ADMIN, "by mistake").statusCode(404).body("errorCode", equalTo("NO_REPLAY_RUNNING"));
        end(Roles.SUPPORT, "please").statusCode(403);
        end(Roles.ADMIN, " ").statusCode(422).body("errors.field", equalTo(List.of("reason")));
    }

    private static ValidatableResponse replay(int status) {
        return given().auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .post("/v1/dead-letters/" + LETTERS + "/replay")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse end(String role, String reason) {
        return given().auth()
                .oauth2(TestTokens.bearer(role))
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/v1/dead-letters/" + LETTERS + "/replay/end")
                .then();
    }

    private ProducerRecord<String, byte[]> letter(String reference) {
        String value = "{\"merchantId\":\"m-1\",\"referenceNo\":\"" + reference + "\"}";
        var letter = new ProducerRecord<>(LETTERS, key, value.getBytes(StandardCharsets.UTF_8));
        header(letter, CloudEventHeaders.ID, UuidCreator.getTimeOrderedEpoch().toString());
        header(letter, CloudEventHeaders.TYPE, EventTypes.ORDER_CANCEL.name());
        header(letter, CloudEventHeaders.TIME, "2026-03-01T10:00:00Z");
        header(letter, DeadLetterHeaders.CONSUMER, "order-service.orders.requests.v1");
        header(letter, DeadLetterHeaders.TOPIC, Topics.ORDERS_REQUESTS);
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
