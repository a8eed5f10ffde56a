package io.waymark.order;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.waymark.console.application.EditRooms;
import io.waymark.console.application.Rooms;
import io.waymark.console.application.Seen;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.FormProof;
import io.waymark.testkit.TestTokens;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.ConsoleClient;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said in the console holds at once, everywhere, and can be taken back. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class ConsoleIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ConsoleClient console = new ConsoleClient();

    @Inject
    EditRooms edit;

    @Inject
    Rooms rooms;

    @Test
    void aBlockedMerchantIsTurnedAwayAtEveryDoor() {
        OrderClient shady = OrderClient.merchant("shady");
        String orderId =
                place(shady, "standard").then().statusCode(201).extract().path("orderId");
        console.put("merchants", "shady", Map.of("company", "Shady Ltd", "status", "BLOCKED"))
                .then()
                .statusCode(200)
                .body("origin", equalTo("ADDED"))
                .body("version", equalTo(1));

        place(shady, "standard").then().statusCode(403).body("errorCode", equalTo("MERCHANT_BLOCKED"));
        shady.get(orderId).then().statusCode(403).body("errorCode", equalTo("MERCHANT_BLOCKED"));
        OrderClient.house("admin")
                .place(Samples.order(OrderClient.reference(), "standard", "1")
                        .replaceFirst("\\{", "{\"merchantId\":\"shady\","))
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("MERCHANT_BLOCKED"));
        assertThat(codeOfACommand("shady")).isEqualTo("MERCHANT_BLOCKED");
        OrderClient.house("support").get(orderId).then().statusCode(200);

        console.takeBack("merchants", "shady").then().statusCode(204);
        place(shady, "standard").then().statusCode(201);
        console.changes("merchants", "shady")
                .then()
                .body("items[0].after", nullValue())
                .body("items[0].before.status", equalTo("BLOCKED"))
                .body("items[1].by", equalTo("test"))
                .body("items[1].after.company", equalTo("Shady Ltd"));
    }

    private static String codeOfACommand(String merchant) {
        String reference = OrderClient.reference();
        try (EventSender sender = new EventSender();
                TopicProbe orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS)) {
            sender.send(
                    EventTypes.ORDER_CREATE,
                    merchant + ":" + reference,
                    merchant,
                    Samples.command(merchant, reference, "standard", "1"));
            return orders.await(
                            event -> event.is(EventTypes.ORDER_REFUSED)
                                    && event.json().path("referenceNo").asText().equals(reference),
                            SOON)
                    .json()
                    .get("errorCode")
                    .asText();
        }
    }

    @Test
    void aMerchantChoosesAmongItsChannels() {
        OrderClient small = OrderClient.merchant("small");
        console.put("merchants", "small", Map.of("company", "Small", "status", "ACTIVE", "channels", "intl"))
                .then()
                .statusCode(200);

        place(small, "standard").then().statusCode(422).body("errors.field", hasItem("channel"));
        place(small, "intl").then().statusCode(201);

        console.takeBack("merchants", "small").then().statusCode(204);
    }

    @Test
    void aClientIsBlockedOrBoundToItsMerchant() {
        String token = TestTokens.with("merchant", Map.of("merchant", "acme", "azp", "acme-shop-1"));
        given().auth().oauth2(token).get("/v1/orders?referenceNo=x").then().statusCode(404);

        client("BLOCKED", "acme");
        given().auth()
                .oauth2(token)
                .get("/v1/orders?referenceNo=x")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("CLIENT_BLOCKED"));
        client("ACTIVE", "rival");
        given().auth()
                .oauth2(token)
                .get("/v1/orders?referenceNo=x")
                .then()
                .statusCode(403)
                .body("errorCode", equalTo("CLIENT_OF_ANOTHER_MERCHANT"));
        client("ACTIVE", "acme");
        given().auth().oauth2(token).get("/v1/orders?referenceNo=x").then().statusCode(404);

        console.takeBack("clients", "acme-shop-1").then().statusCode(204);
    }

    /** A good token is believed for ten seconds as it was read last. */
    @Test
    void aClientWhoseTokenNamesNoMerchantSpeaksForItsOwn() {
        String reference = OrderClient.reference();
        OrderClient.merchant("acme").place(Samples.order(reference, "standard", "1"));
        String token = TestTokens.with("merchant", Map.of("client_id", "acme-shop-2"));
        given().auth()
                .oauth2(token)
                .get("/v1/orders?referenceNo=" + reference)
                .then()
                .statusCode(403);

        console.put("clients", "acme-shop-2", Map.of("merchantId", "acme", "purpose", "shop", "status", "ACTIVE"))
                .then()
                .statusCode(200);

        await().atMost(SOON)
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .get("/v1/orders?referenceNo=" + reference)
                                .statusCode(),
                        equalTo(200));
        console.takeBack("clients", "acme-shop-2").then().statusCode(204);
    }

    @Test
    void anAdministratorDoesNotShutItselfOut() {
        console.put("clients", "test", Map.of("purpose", "console", "status", "BLOCKED"))
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"))
                .body("errors.field", equalTo(List.of("status")))
                .body("errors[0].message", equalTo("is the caller's own client"));
        console.put("clients", "test", Map.of("merchantId", "acme", "purpose", "console", "status", "ACTIVE"))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("merchantId")));
        console.put("clients", "test", Map.of("purpose", "console", "status", "ACTIVE"))
                .then()
                .statusCode(200);

        console.takeBack("clients", "test").then().statusCode(204);
    }

    private void client(String status, String merchant) {
        console.put("clients", "acme-shop-1", Map.of("merchantId", merchant, "purpose", "shop", "status", status))
                .then()
                .statusCode(200);
    }

    @Test
    void everythingThatDoesNotFitIsNamedAndNothingChanges() {
        Map<String, String> row = channel("cn-domestic");
        row.putAll(Map.of("number", "seven", "labelSender", "depot"));

        console.put("channels", "cn-domestic", row)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"))
                .body("errors.field", hasItem("channels/cn-domestic/number"))
                .body("errors.field", hasItem("channels/cn-domestic/labelSender"));
        row.putAll(Map.of("number", "carrier", "labelSender", "shipper", "backup", "nowhere"));
        console.put("channels", "cn-domestic", row)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("channels/cn-domestic/backup"));
        row.putAll(Map.of("channel", "unpriced", "backup", "intl"));
        console.put("channels", "unpriced", row)
                .then()
                .statusCode(422)
                .body("errors[0].message", containsString("no price for channel unpriced"));
        console.put("merchants", "x", Map.of("status", "ASLEEP", "colour", "red"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("company"))
                .body("errors.field", hasItem("status"))
                .body("errors.field", hasItem("colour"));
        console.get("channels", "cn-domestic").then().body("origin", equalTo("GIVEN"));
        console.get("merchants", "x").then().statusCode(404).body("errorCode", equalTo("ENTRY_NOT_FOUND"));
    }

    @Test
    void aChannelIsChangedWithoutARestartAndTakenBack() {
        OrderClient acme = OrderClient.merchant("acme");
        Map<String, String> row = channel("intl");
        row.put("destinations", "HK");

        console.put("channels", "intl", "0", row)
                .then()
                .statusCode(200)
                .body("origin", equalTo("CHANGED"))
                .body("version", equalTo(1));
        place(acme, "intl").then().statusCode(422).body("errors.field", hasItem("channel"));
        console.put("channels", "intl", "0", row).then().statusCode(409).body("errorCode", equalTo("ENTRY_CHANGED"));
        row.put("destinations", "CN HK");
        console.put("channels", "intl", "1", row).then().statusCode(200).body("version", equalTo(2));
        place(acme, "intl").then().statusCode(201);

        console.takeBack("channels", "intl").then().statusCode(204);
        console.get("channels", "intl")
                .then()
                .body("origin", equalTo("GIVEN"))
                .body("fields.destinations", equalTo("*"));
    }

    private Map<String, String> channel(String name) {
        Map<String, String> row = new HashMap<>(
                console.get("channels", name).then().statusCode(200).extract().<Map<String, String>>path("fields"));
        row.values().removeIf(String::isEmpty);
        return row;
    }

    /** What another replica stored is in effect here soon. */
    @Test
    void whatAnotherReplicaStoredHoldsHereWithinASecond() {
        Map<String, String> fields = Map.of("company", "Far Away", "status", "BLOCKED");

        edit.put(rooms.named("merchants").orElseThrow(), "faraway", fields, Seen.ANYTHING, "somebody");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> place(OrderClient.merchant("faraway"), "standard").statusCode(), equalTo(403));
        console.takeBack("merchants", "faraway").then().statusCode(204);
    }

    @Test
    void aPausedCarrierIsNotAskedAndItsOrdersGoByTheBackup() {
        console.put("carriers", "YTO", Map.of("paused", "yes"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("reason"));
        console.put("carriers", "YTO", Map.of("paused", "yes", "reason", "strike"))
                .then()
                .statusCode(200)
                .body("state.breaker", not(nullValue()));
        OrderClient acme = OrderClient.merchant("acme");

        String orderId = place(acme, "cn-domestic").path("orderId");

        await().atMost(SOON).until(() -> acme.get(orderId).path("carrier"), equalTo("UPS"));
        console.takeBack("carriers", "YTO").then().statusCode(204);
        String next = place(acme, "cn-domestic").path("orderId");
        await().atMost(SOON).until(() -> acme.get(next).path("carrier"), equalTo("YTO"));
    }

    @Test
    void aPausedCarrierIsChosenOnlyWhereNoOtherTakesTheOrder() {
        console.put("merchants", "one-way", Map.of("company", "One", "status", "ACTIVE", "channels", "cn-domestic"))
                .then()
                .statusCode(200);
        console.put("carriers", "YTO", Map.of("paused", "yes", "reason", "strike"))
                .then()
                .statusCode(200);
        OrderClient acme = OrderClient.merchant("acme");

        acme.rates(Samples.order(OrderClient.reference(), "auto", "1"))
                .then()
                .statusCode(200)
                .body("channels.find { it.channel == 'cn-domestic' }.offered", equalTo(false))
                .body("channels.find { it.channel == 'cn-domestic' }.errorCode", equalTo("CARRIER_PAUSED"))
                .body("channels.find { it.channel == 'cn-domestic' }.verdict", equalTo("CARRIER_PAUSED"))
                .body("chosen", equalTo("standard"));
        place(acme, "auto").then().statusCode(201).body("routing.channel", equalTo("standard"));
        place(OrderClient.merchant("one-way"), "auto")
                .then()
                .statusCode(201)
                .body("routing.channel", equalTo("cn-domestic"));

        console.takeBack("carriers", "YTO").then().statusCode(204);
        console.takeBack("merchants", "one-way").then().statusCode(204);
    }

    @Test
    void aPausedCarrierIsNotAskedToLetGoEither() {
        OrderClient acme = OrderClient.merchant("acme");
        String orderId = place(acme, "cn-domestic").path("orderId");
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo("BOOKED"));
        console.put("carriers", "YTO", Map.of("paused", "yes", "reason", "strike"))
                .then()
                .statusCode(200);

        acme.cancel(orderId, "mistake").then().statusCode(202);

        acme.get(orderId).then().body("status", equalTo("CANCELLING"));
        console.takeBack("carriers", "YTO").then().statusCode(204);
        await().atMost(SOON).until(() -> acme.get(orderId).path("status"), equalTo("CANCELLED"));
    }

    @Test
    void thePagesShowAndChangeTheSame() {
        String form = console.page("/rooms/merchants/entry?name=paged")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<script")))
                .extract()
                .asString();
        String proof = FormProof.of(form);
        Map<String, String> fields = new HashMap<>(
                Map.of("company", "<b>Paged</b>", "status", "ACTIVE", "seen-version", "0", "deed", "save"));

        console.send("/rooms/merchants/entry?name=paged", fields).then().statusCode(403);
        fields.put("proof", proof);
        console.send("/rooms/merchants/entry?name=paged", fields).then().statusCode(303);
        console.send("/rooms/merchants/entry?name=paged", fields)
                .then()
                .statusCode(409)
                .body(containsString("Somebody changed it"));
        console.page("/rooms/merchants").then().body(containsString("&lt;b&gt;Paged&lt;/b&gt;"));
        console.page("/changes").then().statusCode(200).body(containsString("paged"));

        console.takeBack("merchants", "paged").then().statusCode(204);
    }

    @Test
    void whatIsOneOfAFewWordsIsChosen() {
        console.page("/rooms/merchants/entry?name=chosen")
                .then()
                .body(
                        containsString(
                                "<select id=\"f-status\" name=\"status\"><option>ACTIVE</option><option>BLOCKED</option></select>"));
        console.put("clients", "chosen", Map.of("purpose", "a test", "status", "BLOCKED"))
                .then()
                .statusCode(200);
        console.page("/rooms/clients/entry?name=chosen")
                .then()
                .body(containsString("<option>ACTIVE</option><option selected>BLOCKED</option></select>"));
        console.takeBack("clients", "chosen").then().statusCode(204);
        console.page("/rooms/carriers/entry?name=YTO")
                .then()
                .body(containsString("<option selected>no</option><option>yes</option></select>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a=%", "proof=%zz", "=&=&&"})
    void aBrokenFormIsRefused(String form) {
        given().auth()
                .oauth2(TestTokens.bearer("admin"))
                .contentType(ContentType.URLENC)
                .body(form)
                .post("/console/rooms/merchants/entry?name=acme")
                .then()
                .statusCode(400)
                .body("errorCode", equalTo("BAD_REQUEST"));
    }

    @Test
    void aNewMerchantGetsASampleThatIsTaken() throws IOException {
        console.put(
                        "merchants",
                        "newcomer",
                        Map.of("company", "Newcomer", "status", "ACTIVE", "channels", "standard intl"))
                .then()
                .statusCode(200);
        console.put("clients", "newcomer-erp", Map.of("merchantId", "newcomer", "purpose", "ERP", "status", "ACTIVE"))
                .then()
                .statusCode(200);

        Response pack = OrderClient.house("admin").handOver("newcomer", "application/json");
        Map<String, Object> sample = pack.then()
                .statusCode(200)
                .body("clients", equalTo(List.of("newcomer-erp")))
                .body("channels.channel", equalTo(List.of("intl", "standard")))
                .extract()
                .path("sample");
        Map<String, String> files = unzipped(OrderClient.house("admin")
                .handOver("newcomer", "application/zip")
                .asByteArray());

        assertThat(files).containsOnlyKeys("README.md", "hand-over.json", "sample-order.json", "asyncapi.yaml");
        assertThat(files.get("README.md"))
                .contains("newcomer-erp")
                .contains("/v1/orders")
                .contains(
                        "waymark-signature",
                        "newcomer:SAMPLE-1",
                        "GET " + pack.path("address") + "/v1/orders?referenceNo=")
                .doesNotContain("{pack", "on `orders.events.v1`");
        given().auth()
                .oauth2(TestTokens.bearer("merchant", "newcomer"))
                .contentType(ContentType.JSON)
                .body(files.get("sample-order.json"))
                .post("/v1/orders")
                .then()
                .statusCode(201)
                .body("referenceNo", equalTo(sample.get("referenceNo")));
        OrderClient.house("admin").handOver("nobody", "application/json").then().statusCode(404);

        console.takeBack("clients", "newcomer-erp").then().statusCode(204);
        console.takeBack("merchants", "newcomer").then().statusCode(204);
    }

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"operations", "support", "technical", "finance", "merchant"})
    void onlyAdministratorsComeIn(String role) {
        String token = role.equals("merchant") ? TestTokens.bearer(role, "acme") : TestTokens.bearer(role);

        given().auth().oauth2(token).get("/v1/admin/merchants").then().statusCode(403);
        given().auth().oauth2(token).get("/v1/admin/changes").then().statusCode(403);
        given().auth().oauth2(token).get("/console").then().statusCode(403);
    }

    private static Response place(OrderClient merchant, String channel) {
        return merchant.place(Samples.order(OrderClient.reference(), channel, "1"));
    }
}
