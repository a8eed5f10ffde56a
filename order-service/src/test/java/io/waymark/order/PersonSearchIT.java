package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.waymark.events.EventTypes;
import io.waymark.order.ordering.application.Journeys;
import io.waymark.testkit.Backends;
import io.waymark.testkit.CapturedLog;
import io.waymark.testkit.EventSender;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Whoever asks for their data by phone or e-mail gets those of all their orders, and has them forgotten; and nobody else's. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class PersonSearchIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SEARCH = "/v1/people/search";
    private static final String EXPORT = "/v1/people/export";
    private static final String ERASE = "/v1/people/erase";

    @Inject
    Journeys journeys;

    private final OrderClient acme = OrderClient.merchant("acme");
    private final OrderClient globex = OrderClient.merchant("globex");
    private final OrderClient admin = OrderClient.house("admin");

    /** A number of this test alone, without its country code. */
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    private final String email = "Anna." + UUID.randomUUID() + "@Example.com";

    @Test
    void ordersAreFoundThroughWhicheverDoorAndInWhateverSpellingTheyCame() {
        String byRest = place(acme, "+86 " + phone.substring(0, 3) + "-" + phone.substring(3));
        String ofGlobex = place(globex, phone);
        place(acme, "139" + phone.substring(3, 10) + (phone.charAt(10) == '0' ? '1' : '0'));
        String reference = OrderClient.reference();
        try (EventSender sender = new EventSender()) {
            sender.send(
                    EventTypes.ORDER_CREATE,
                    "acme:" + reference,
                    "acme",
                    Samples.command("acme", reference, "standard", "1", "0086 " + phone));
        }
        await().atMost(SOON).until(() -> acme.under(reference).statusCode() == 200);
        String byKafka = acme.under(reference).path("orderId");

        admin.post(SEARCH, national("CN"))
                .then()
                .statusCode(200)
                .body("items.orderId", contains(byKafka, ofGlobex, byRest))
                .body("nextCursor", nullValue());
        admin.post(SEARCH, "{\"phone\":\"+86" + phone + "\",\"merchantId\":\"globex\"}")
                .then()
                .body("items.orderId", contains(ofGlobex));
        acme.post(SEARCH, "{\"phone\":\"0086-" + phone + "\",\"party\":\"consignee\"}")
                .then()
                .body("items.orderId", contains(byKafka, byRest));
        acme.post(SEARCH, "{\"phone\":\"0086-" + phone + "\",\"party\":\"shipper\"}")
                .then()
                .body("items", empty());
    }

    @Test
    void anAddressIsFoundInUpperAndLowerCase() {
        String orderId = placed(
                acme,
                Samples.order(OrderClient.reference(), "standard", "1")
                        .replace("\"+86 139 1234 5678\"", "null, \"email\": \"" + email + "\""));

        admin.post(SEARCH, "{\"email\":\"" + email.toUpperCase(Locale.ROOT) + "\"}")
                .then()
                .body("items.orderId", contains(orderId));
        admin.post(SEARCH, "{\"email\":\"x" + email + "\"}").then().body("items", empty());
    }

    @Test
    void whoIsFoundIsShownInPart() {
        place(acme, phone);

        admin.post(SEARCH, national("CN"))
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body("items[0].parties", contains("CONSIGNEE"))
                .body("items[0].status", equalTo("BOOKED"))
                .body("items[0].consignee.name", equalTo("W***"))
                .body("items[0].consignee.phone", equalTo("+86139****" + phone.substring(7)))
                .body("items[0].consignee.line1", equalTo("***"));
    }

    /** The other party of the order is somebody else. */
    @Test
    void whatIsKnownIsHandedOutOfThemAlone() {
        place(acme, phone);

        admin.post(EXPORT, national("CN"))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("items[0].consignee.name", equalTo(Samples.NAME))
                .body("items[0].consignee.phone", equalTo("+86" + phone))
                .body("items[0].shipper.name", equalTo("***"))
                .body("items[0].shipper.phone", equalTo("***"));
    }

    @Test
    void whoLookedIsWrittenDownWithoutTheNumber() {
        String orderId = place(acme, phone);
        try (CapturedLog log = CapturedLog.open()) {
            admin.post(SEARCH, national("CN"));
            admin.post(EXPORT, national("CN"));

            List<Map<String, Object>> seen =
                    admin.accesses(Map.of("orderId", orderId)).path("items");

            assertThat(seen)
                    .extracting(access -> access.get("subject") + " " + access.get("what"))
                    .containsExactly("test EXPORT", "test SEARCH");
            assertThat(seen.toString()).doesNotContain(phone);
            assertThat(log.lines()).noneMatch(line -> line.contains(phone));
            assertThat(log.lines()).anyMatch(line -> line.contains("asks for the orders of a person"));
        }
    }

    @Test
    void allOfThemAreForgottenButWhatIsUnderWay() {
        String underWay = place(acme, phone);
        String cancelled = place(globex, phone);
        globex.cancel(cancelled, "mistake").then().statusCode(200);

        admin.post(ERASE, erasure())
                .then()
                .statusCode(200)
                .body(
                        "items.collect { it.orderId + ' ' + it.outcome }",
                        contains(cancelled + " ERASED", underWay + " UNDER_WAY"));
        admin.post(SEARCH, national("CN")).then().body("items.orderId", contains(underWay));
        admin.post(ERASE, erasure()).then().body("items.outcome", contains("UNDER_WAY"));

        journeys.follow(
                List.of(new Journeys.Change(acme.get(underWay).path("shipmentCode"), 7, true, true, true, false)));
        admin.post(ERASE, erasure()).then().body("items.outcome", contains("ERASED"));

        admin.post(SEARCH, national("CN")).then().body("items", empty());
        admin.post(ERASE, erasure()).then().statusCode(200).body("items", empty());
        acme.get(underWay).then().body("consignee.name", equalTo("***"));
        admin.accesses(Map.of("orderId", underWay, "what", "ERASURE")).then().body("items", hasSize(1));
        admin.actions(underWay).then().body("action", hasItem("ERASED"));
    }

    @Test
    void manyOrdersComeInPages() {
        String first = place(acme, phone);
        String second = place(acme, phone);
        String third = place(acme, phone);

        String cursor = admin.post(SEARCH + "?limit=2", national("CN"))
                .then()
                .body("items.orderId", contains(third, second))
                .extract()
                .path("nextCursor");

        admin.post(SEARCH + "?limit=2&cursor=" + cursor, national("CN"))
                .then()
                .body("items.orderId", contains(first))
                .body("nextCursor", nullValue());
        admin.post(SEARCH + "?limit=201", national("CN")).then().statusCode(422);
    }

    @Test
    void nobodyElseAsksAndAMerchantOnlyForItsOwn() {
        place(globex, phone);

        for (String role : List.of("operations", "support", "technical", "finance")) {
            for (String path : List.of(SEARCH, EXPORT, ERASE)) {
                OrderClient.house(role).post(path, erasure()).then().statusCode(403);
            }
        }
        acme.post(SEARCH, national("CN")).then().body("items", empty());
        acme.post(ERASE, erasure()).then().body("items", empty());
        acme.post(EXPORT, "{\"phone\":\"+86" + phone + "\",\"merchantId\":\"globex\"}")
                .then()
                .statusCode(403);
        globex.post(SEARCH, national("CN")).then().body("items", hasSize(1));
    }

    @Test
    void whatIsNoQuestionIsNamedInItsFields() {
        admin.post(SEARCH, "{}").then().statusCode(422).body("errors.field", contains("phone"));
        String refused = admin.post(SEARCH, "{\"phone\":\"" + phone + "\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("phone"))
                .extract()
                .asString();
        assertThat(refused).doesNotContain(phone);
        admin.post(SEARCH, "{\"email\":\"nobody\"}").then().statusCode(422).body("errors.field", contains("email"));
        admin.post(SEARCH, "{\"phone\":\"+86" + phone + "\",\"party\":\"neighbour\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("party"));
        admin.post(ERASE, national("CN")).then().statusCode(422).body("errors.field", contains("reason"));
    }

    private String national(String country) {
        return "{\"phone\":\"" + phone + "\",\"country\":\"" + country + "\"}";
    }

    private String erasure() {
        return "{\"phone\":\"+86" + phone + "\",\"reason\":\"asked\"}";
    }

    private static String place(OrderClient merchant, String phone) {
        return placed(
                merchant,
                Samples.order(OrderClient.reference(), "standard", "1").replace("+86 139 1234 5678", phone));
    }

    private static String placed(OrderClient merchant, String order) {
        return merchant.place(order).then().statusCode(201).extract().path("orderId");
    }
}
