package io.waymark.exceptions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.waymark.events.shipments.ShipmentState;
import io.waymark.jdbc.Database;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the database, one case never costs the queue, and its parcel's later events have their effect. */
@QuarkusTest
@WithTestResource(Backends.class)
class UnreadableCasesIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String METRIC = "waymark.lists.unreadable.rows";
    private final EventSender sender = new EventSender();
    private final Desk admin = new Desk("admin");

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @AfterEach
    void close() {
        sender.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "infinity",
                "-infinity",
                "294276-12-31 23:59:59.999999+00",
                "10000-01-01 00:00:00+00",
                "0001-01-01 00:00:00+00",
                "4713-01-01 00:00:00+00 BC"
            })
    void everyTimeThatTheDatabaseHoldsIsShown(String time) {
        Parcel parcel = new Parcel(sender);
        String caseId = opened(parcel);
        database.update(
                "UPDATE exception_case SET waiting_until = ?::timestamptz, resolve_due = ?::timestamptz, "
                        + "first_response_due = ?::timestamptz, resolved_at = ?::timestamptz WHERE case_id = ?",
                parameters ->
                        parameters.text(time).text(time).text(time).text(time).uuid(UUID.fromString(caseId)));

        queue().body("items.caseId", hasItem(caseId));
        admin.show(caseId);
        admin.act(caseId, "acknowledge", Map.of()).statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        parcel.scanned(Duration.ofMinutes(4), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        await().atMost(SOON).until(() -> admin.show(caseId).getInt("occurrences") == 2);
    }

    @Test
    void aCaseThatCannotBeReadIsLeftOutToldAndCounted() {
        String sound = opened(new Parcel(sender));
        String broken = opened(new Parcel(sender));
        database.update(
                "UPDATE exception_case SET severity = 'NO_SUCH' WHERE case_id = ?",
                parameters -> parameters.uuid(UUID.fromString(broken)));
        double before = meters.counter(METRIC, "list", "/v1/cases").count();

        queue().body("items.caseId", hasItem(sound)).body("items.caseId", not(hasItem(broken)));

        assertThat(meters.counter(METRIC, "list", "/v1/cases").count()).isGreaterThan(before);
        database.update(
                "UPDATE exception_case SET severity = 'LOW' WHERE case_id = ?",
                parameters -> parameters.uuid(UUID.fromString(broken)));
    }

    private String opened(Parcel parcel) {
        parcel.scanned(Duration.ofMinutes(5), ShipmentState.EXCEPTION, "address", "ADDR_INCORRECT");
        return admin.awaitCase(parcel, "ADDR_INCORRECT", "OPEN").getString("caseId");
    }

    private static ValidatableResponse queue() {
        return given().auth()
                .oauth2(TestTokens.bearer("admin"))
                .queryParam("limit", 200)
                .get("/v1/cases")
                .then()
                .statusCode(200);
    }
}
