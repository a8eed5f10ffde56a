package io.waymark.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.waymark.delivery.deadletter.DeadLetterHeaders;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.orders.CancelOrder;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that waits for ever is told of, and an operator sets it free without losing an event. */
@QuarkusTest
@WithTestResource(Backends.class)
class PutAsideIT {
    private static final String CONSUMER = "order-service.orders.requests.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EventSender sender = new EventSender();
    private final String key = "m-1:" + UUID.randomUUID();
    private final String failing = "R-fails-" + key;

    @Inject
    CommandListener consumer;

    @Inject
    AppliedEvents applied;

    @AfterEach
    void closeSender() {
        consumer.recover(failing);
        sender.close();
    }

    @Test
    void whatWaitsBecomesDeadLettersAndLaterEventsFlow() {
        try (TopicProbe letters = TopicProbe.fromNow(Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service"))) {
            park();

            putAside(Roles.TECHNICAL, "doubled by its sender").statusCode(200).body("events", equalTo(2));

            List<ProbedRecord> both = letters.await(2, record -> key.equals(record.key()), PATIENCE);
            assertThat(both).extracting(ProbedRecord::value).asString().doesNotContain("referenceNo");
            assertThat(both.getLast().header(DeadLetterHeaders.CAUSE)).hasValueSatisfying(cause -> assertThat(cause)
                    .startsWith("put aside by test: doubled by its sender; it had failed with ")
                    .contains("IllegalArgumentException"));
            cancel("R-after");
            applied.awaitReferences(key, "R-after");
            putAside(Roles.TECHNICAL, "once more").statusCode(200).body("events", equalTo(0));
            assertThat(applied.query("SELECT put_by || ' ' || events || ' ' || reason FROM inbox_put_aside"
                            + " WHERE key = '" + key + "'"))
                    .containsExactly("test 2 doubled by its sender");
        }
    }

    @Test
    void whatWasPutAsideIsReplayedOnlyWhenThatIsAskedFor() {
        park();
        putAside(Roles.ADMIN, "until the upgrade").statusCode(200);
        consumer.recover(failing);

        replay(false).body("heldBack", greaterThanOrEqualTo(2));
        assertThat(applied.of("reference_no", key)).isEmpty();

        replay(true).body("heldBack", equalTo(0));
        applied.awaitReferences(key, failing, "R-behind");
    }

    @Test
    void aKeyThatWaitsTooLongIsAnIncidentUntilItIsFree() {
        park();

        awaitIncident("incident.detected.v1");
        putAside(Roles.TECHNICAL, "it is known").statusCode(200);
        awaitIncident("incident.cleared.v1");
    }

    @Test
    void aKeyThatNeverWaitedIsNotThere() {
        putAside(Roles.TECHNICAL, "by mistake").statusCode(404).body("errorCode", equalTo("NOTHING_PARKED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\\nb", "a\\u0000b"})
    void aReasonIsOneLine(String reason) {
        putAside(Roles.TECHNICAL, reason).statusCode(422).body("errors.field", equalTo(List.of("reason")));
    }

    @Test
    void nobodyElseSetsAKeyFree() {
        putAside(Roles.SUPPORT, "please").statusCode(403);
    }

    private static ValidatableResponse replay(boolean withPutAside) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer(Roles.TECHNICAL))
                .queryParam("putAside", withPutAside)
                .post("/v1/dead-letters/{topic}/replay", Topics.deadLetters(Topics.ORDERS_REQUESTS, "order-service"))
                .then()
                .statusCode(200);
    }

    private void awaitIncident(String type) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        applied.query("SELECT payload::json ->> 'kind' FROM outbox_event WHERE type = '" + type
                                + "' AND payload::json ->> 'subject' = '" + CONSUMER + "/" + key + "'"))
                .containsExactly("KEY_PARKED"));
    }

    private void park() {
        consumer.failOn(failing);
        cancel(failing);
        cancel("R-behind");
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        applied.query("SELECT count(*) FROM inbox_parked WHERE key = '" + key + "'"))
                .containsExactly("2"));
    }

    private void cancel(String reference) {
        sender.send(EventTypes.ORDER_CANCEL, key, "m-1", new CancelOrder("m-1", reference, null));
    }

    private ValidatableResponse putAside(String role, String reason) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.bearer(role))
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/v1/parked-keys/{consumer}/{key}/put-aside", CONSUMER, key)
                .then();
    }
}
