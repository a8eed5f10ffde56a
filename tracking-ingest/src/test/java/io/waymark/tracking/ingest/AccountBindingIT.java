package io.waymark.tracking.ingest;

import static io.restassured.RestAssured.given;
import static io.waymark.tracking.ingest.IngestProfile.APP_KEY;
import static io.waymark.tracking.ingest.IngestProfile.BOUND_MERCHANT;
import static io.waymark.tracking.ingest.Pushes.freshNumber;
import static io.waymark.tracking.ingest.Pushes.kdniao;
import static io.waymark.tracking.ingest.Pushes.sendKdniao;
import static io.waymark.tracking.ingest.Pushes.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import io.waymark.web.Roles;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An account speaks for the parcels that it is bound to: of others its word is kept, told, and moves nothing. */
@QuarkusTest
@TestProfile(IngestProfile.class)
@WithTestResource(Backends.class)
class AccountBindingIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Store store;

    @Test
    void anAccountMovesParcelsOfItsMerchantsAlone() {
        String own = freshNumber();
        String foreign = freshNumber();
        try (EventSender sender = new EventSender()) {
            order(sender, BOUND_MERCHANT, own);
            Orders other = order(sender, "m-other", foreign);

            push("bound", own, trace(0, "1"), trace(1, "301"));
            push("bound", foreign, trace(0, "1"), trace(1, "301"));

            assertThat(state(own)).isEqualTo("DELIVERED");
            assertThat(state(foreign)).isEqualTo("LABELED");
            assertThat(store.nodes(foreign)).isZero();
            assertThat(waiting(foreign)).containsExactly("FOREIGN");
            assertKept(foreign);
            await().atMost(SOON).untilAsserted(() -> assertThat(store.texts(
                            "SELECT payload::jsonb ->> 'shipmentCode' FROM outbox_event"
                                    + " WHERE payload::jsonb ->> 'subject' = ?",
                            "kdniao/bound/" + foreign))
                    .contains(other.shipmentCode()));
        }
    }

    @Test
    void whatIsForeignIsToldOnceAndItsBodyKeptOnce() {
        String foreign = freshNumber();
        try (EventSender sender = new EventSender()) {
            order(sender, "m-other", foreign);

            push("bound", foreign, trace(0, "1"));
            push("bound", foreign, trace(0, "1"));

            assertThat(store.texts("SELECT times::text FROM unreadable_row WHERE tracking_number = ?", foreign))
                    .containsExactly("2");
            assertKept(foreign);
        }
    }

    @Test
    void whatWasSaidBeforeTheOrderCountsOnceTheOrderIsKnown() {
        String own = freshNumber();
        String foreign = freshNumber();
        push("bound", own, trace(0, "1"), trace(1, "301"));
        push("bound", foreign, trace(0, "1"), trace(1, "301"));
        assertThat(waiting(own)).containsExactly("AWAITED");
        assertThat(store.count("SELECT count(*) FROM shipment_leg WHERE tracking_number = ?", own))
                .isZero();

        try (EventSender sender = new EventSender()) {
            order(sender, BOUND_MERCHANT, own);
            order(sender, "m-other", foreign);
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(state(own)).isEqualTo("DELIVERED"));
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting(foreign)).containsExactly("FOREIGN"));
        assertThat(waiting(own)).isEmpty();
        assertThat(state(foreign)).isEqualTo("LABELED");
        assertThat(store.nodes(foreign)).isZero();
    }

    @Test
    void anAccountMovesParcelsOfItsCarriersAlone() {
        String own = freshNumber();
        String foreign = freshNumber();

        push("of-yto", own, trace(0, "1"));
        sendKdniao("of-yto", kdniao(foreign, trace(0, "1")).replace("\"YTO\"", "\"ZTO\""), APP_KEY)
                .then()
                .statusCode(200)
                .body("Success", equalTo(true));

        assertThat(state(own)).isEqualTo("PICKED_UP");
        assertThat(store.count("SELECT count(*) FROM shipment_leg WHERE tracking_number = ?", foreign))
                .isZero();
        assertThat(waiting(foreign)).containsExactly("FOREIGN");
        assertKept(foreign);
    }

    /** As if the binding had been narrower when the push came: the account may speak for everybody now. */
    @Test
    void aReplayAppliesWhatAWiderBindingAllowsAndClearsTheIncident() {
        String number = freshNumber();
        String subject = "kdniao/lesson/" + number;
        try (EventSender sender = new EventSender()) {
            order(sender, "m-other", number);
            push("bound", number, trace(0, "1"), trace(1, "301"));
            List<String> pushes =
                    store.texts("SELECT push_id::text FROM unreadable_row WHERE tracking_number = ?", number);
            store.change("UPDATE raw_push SET account = 'lesson' WHERE id = ?::uuid", pushes.getFirst());
            store.change("UPDATE unreadable_row SET account = 'lesson' WHERE tracking_number = ?", number);
            store.change(
                    "UPDATE unreadable_number SET account = 'lesson', untold = 1, told_at = NULL WHERE tracking_number = ?",
                    number);
            await().atMost(SOON).until(() -> store.incidents("PAYLOAD_INVALID", subject) == 1);

            replay("lesson");

            await().atMost(SOON).untilAsserted(() -> assertThat(state(number)).isEqualTo("DELIVERED"));
            assertThat(waiting(number)).isEmpty();
            await().atMost(SOON).until(() -> store.incidents("PAYLOAD_INVALID", subject) == 2);
        }
    }

    @Test
    void aReplayUnderTheSameBindingMovesNothing() {
        String number = freshNumber();
        try (EventSender sender = new EventSender()) {
            order(sender, "m-other", number);
            push("bound", number, trace(0, "1"), trace(1, "301"));

            String done = replay("bound");

            await().atMost(SOON).until(() -> "COMPLETED".equals(as().get(done).path("state")));
            assertThat(store.nodes(number)).isZero();
            assertThat(state(number)).isEqualTo("LABELED");
            assertThat(waiting(number)).containsExactly("FOREIGN");
        }
    }

    private Orders order(EventSender sender, String merchant, String number) {
        Orders order = Orders.of(sender, merchant, "YTO", number);
        order.accepted();
        order.waybillIssued();
        await().atMost(SOON)
                .until(() -> store.count(
                                "SELECT count(*) FROM shipment WHERE shipment_code = ? AND labelled_at IS NOT NULL",
                                order.shipmentCode())
                        == 1);
        return order;
    }

    private static void push(String account, String number, String... traces) {
        sendKdniao(account, kdniao(number, traces), APP_KEY)
                .then()
                .statusCode(200)
                .body("Success", equalTo(true));
    }

    private static String replay(String account) {
        return as().contentType("application/json")
                .body("{\"provider\":\"kdniao\",\"account\":\"" + account + "\",\"unreadable\":true}")
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("href");
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().header("Authorization", "Bearer " + TestTokens.bearer(Roles.TECHNICAL));
    }

    private String state(String number) {
        return store.texts(
                        "SELECT state FROM shipment s JOIN shipment_leg l ON l.shipment_id = s.id WHERE l.tracking_number = ?",
                        number)
                .getFirst();
    }

    private List<String> waiting(String number) {
        return store.texts("SELECT kind FROM unreadable_row WHERE tracking_number = ? AND mended_at IS NULL", number);
    }

    private void assertKept(String number) {
        assertThat(store.count(
                        "SELECT count(*) FROM raw_push WHERE id IN (SELECT push_id FROM unreadable_row WHERE tracking_number = ?)",
                        number))
                .isEqualTo(1);
    }
}
