package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CancelOrder;
import io.waymark.order.PlayedCarriers.Mood;
import io.waymark.order.calls.Call;
import io.waymark.order.calls.CallNotes;
import io.waymark.order.calls.Direction;
import io.waymark.order.calls.Outcome;
import io.waymark.order.calls.Subject;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.TestTokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Every call can be found again by what it was about, and none of them names anybody. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class CallLogIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "test.carriers")
    String carriers;

    @Inject
    CallNotes notes;

    private final OrderClient acme = OrderClient.merchant("acme");

    @Test
    void requestsAreFoundByTheirReferenceNumber() {
        String reference = OrderClient.reference();
        String orderId = acme.place(Samples.order(reference, "standard", "1")).path("orderId");
        acme.place(Samples.order(reference, "standard", "1")).then().statusCode(200);
        acme.place(Samples.order(reference, "standard", "2")).then().statusCode(409);
        acme.cancel(orderId, "mistake").then().statusCode(200);

        List<String> found = lines(Map.of("referenceNo", reference), 4).stream()
                .map(line -> line.get("operation") + " " + line.get("outcome") + " " + line.get("errorCode"))
                .toList();

        assertThat(found)
                .containsExactly(
                        "cancel ACCEPTED null",
                        "place REFUSED REFERENCE_REUSED",
                        "place REPEATED null",
                        "place ACCEPTED null");
        lines(Map.of("orderId", orderId, "outcome", "accepted", "door", "rest"), 2);
        lines(Map.of("errorCode", "REFERENCE_REUSED", "referenceNo", reference, "merchantId", "acme"), 1);
    }

    @Test
    void commandsAreFoundToo() {
        String reference = OrderClient.reference();
        try (EventSender sender = new EventSender()) {
            sender.send(
                    EventTypes.ORDER_CREATE,
                    "acme:" + reference,
                    "acme",
                    Samples.command("acme", reference, "standard", "1"));
        }

        Map<String, Object> line = lines(Map.of("referenceNo", reference), 1).getFirst();

        assertThat(line).containsEntry("door", "kafka").containsEntry("operation", "place");
        assertThat(line).containsEntry("outcome", "ACCEPTED").containsKeys("shipmentCode", "latencyMs");
    }

    /** Whatever a caller writes in the place of a reference number, the log holds no more than that something was wrong. */
    @Test
    void whatIsNoReferenceNumberIsNotWrittenDown() {
        String merchant = "log-" + UUID.randomUUID();
        String name = Samples.NAME + " 13912345678";
        OrderClient.merchant(merchant)
                .place(Samples.order(name, "standard", "1"))
                .then()
                .statusCode(422);
        try (EventSender sender = new EventSender()) {
            sender.send(
                    EventTypes.ORDER_CREATE,
                    merchant + ":x",
                    merchant,
                    Samples.command(merchant, name, "standard", "1"));
            sender.send(EventTypes.ORDER_CANCEL, merchant + ":x", merchant, new CancelOrder(merchant, name, "mistake"));
        }

        List<Map<String, Object>> lines = lines(Map.of("merchantId", merchant), 3);

        assertThat(lines)
                .extracting(line -> line.get("operation") + " " + line.get("outcome") + " " + line.get("referenceNo"))
                .containsExactlyInAnyOrder("place REFUSED null", "place REFUSED null", "cancel REFUSED null");
    }

    @Test
    void whatACarrierRefusesIsKeptSealedAndShownMasked() {
        mood(Mood.STRICT);
        String orderId = acme.place(Samples.order(OrderClient.reference(), "cn-domestic", "1"))
                .path("orderId");

        Map<String, Object> line = lines(
                        Map.of("orderId", orderId, "direction", "out", "carrier", "yto", "outcome", "REFUSED"), 1)
                .getFirst();
        mood(Mood.FRIENDLY);

        assertThat(line)
                .containsEntry("operation", "book")
                .containsKeys("errorCode", "detail", "latencyMs", "shipmentCode");
        String id = String.valueOf(line.get("id"));
        body("technical", id).then().statusCode(200).body(not(containsString(Samples.NAME)));
        body("support", id).then().statusCode(403);
        body("technical", "01936f8e-7a10-7cc3-8f5e-0c1d2e3f4a5b").then().statusCode(404);
    }

    /** What a carrier answered may repeat whom the order was for. */
    @Test
    void whatACarrierAnsweredIsForgottenWithThePeople() {
        mood(Mood.STRICT);
        String orderId = acme.place(Samples.order(OrderClient.reference(), "cn-domestic", "1"))
                .path("orderId");
        String id = String.valueOf(lines(Map.of("orderId", orderId, "direction", "out"), 1)
                .getFirst()
                .get("id"));
        mood(Mood.FRIENDLY);
        body("technical", id).then().statusCode(200);

        acme.act(orderId, "erase", "{\"reason\":\"asked\"}").then().statusCode(200);

        body("technical", id).then().statusCode(404);
        lines(Map.of("orderId", orderId, "direction", "out"), 1);
    }

    /** A process writes its notes down some seconds later. */
    @Test
    void whatIsNotedOfForgottenPeopleAfterwardsHasNoBody() {
        String orderId = acme.place(Samples.order(OrderClient.reference(), "standard", "1"))
                .path("orderId");
        acme.cancel(orderId, "mistake").then().statusCode(200);
        acme.act(orderId, "erase", "{\"reason\":\"asked\"}").then().statusCode(200);

        UUID late = noted(Subject.ofOrder(UUID.fromString(orderId)));
        UUID other = noted(Subject.UNKNOWN);

        await().atMost(SOON)
                .until(() -> body("technical", String.valueOf(other)).statusCode(), equalTo(200));
        lines(Map.of("orderId", orderId, "direction", "out"), 1);
        body("technical", String.valueOf(late)).then().statusCode(404);
    }

    private UUID noted(Subject subject) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        notes.note(new Call(
                id,
                Instant.now(),
                Direction.OUT,
                "late-" + id,
                "book",
                Outcome.FAILED,
                subject,
                null,
                null,
                1,
                "for Wilhelmina".getBytes(StandardCharsets.UTF_8),
                1));
        return id;
    }

    @Test
    void aSearchThatIsNotUnderstoodIsNamedInFull() {
        search(Map.of("direction", "up", "outcome", "x", "orderId", "x", "from", "yesterday"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("direction"))
                .body("errors.field", hasItem("outcome"))
                .body("errors.field", hasItem("orderId"))
                .body("errors.field", hasItem("from"));
        given().auth()
                .oauth2(TestTokens.bearer("merchant", "acme"))
                .get("/v1/calls")
                .then()
                .statusCode(403);
    }

    private static List<Map<String, Object>> lines(Map<String, String> question, int count) {
        await().atMost(SOON)
                .until(() -> search(question).<List<Object>>path("items").size(), equalTo(count));
        return search(question).path("items");
    }

    private static Response search(Map<String, String> question) {
        return given().auth()
                .oauth2(TestTokens.bearer("support"))
                .queryParams(question)
                .get("/v1/calls");
    }

    private static Response body(String role, String id) {
        return given().auth().oauth2(TestTokens.bearer(role)).get("/v1/calls/{id}/body", id);
    }

    private void mood(Mood mood) {
        given().body(mood.name()).put(carriers + "/YTO/mood").then().statusCode(204);
    }
}
