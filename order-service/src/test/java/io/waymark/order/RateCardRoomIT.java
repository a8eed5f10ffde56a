package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.console.application.EditRooms;
import io.waymark.console.application.Rooms;
import io.waymark.console.application.Seen;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.testkit.Backends;
import io.waymark.testkit.FormProof;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import io.waymark.testkit.rest.ConsoleClient;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rate cards are changed in the console: each as one whole, in effect and told to others at once. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class RateCardRoomIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROOM = "rate-cards";
    private static final String CARD = "standard-2026";

    /** From Germany to France, 1.2 kg: by the card's zone {@code world}. */
    private static final String ABROAD = """
            {"shipper": {"country": "DE", "postalCode": "10115"}, "consignee": {"country": "FR", "postalCode": "75001"},
             "parcels": [{"weight": {"value": 1.2, "unit": "kg"}}]}""";

    private final ConsoleClient console = new ConsoleClient();
    private final OrderClient acme = OrderClient.merchant("acme");

    @Inject
    EditRooms edit;

    @Inject
    Rooms rooms;

    /** What a test left; the newest first, for a card without its channel does not stay. */
    @AfterEach
    void takeBack() {
        console.takeBack("channels", "fresh");
        for (String card : List.of("standard-next", "fresh-2026", "standard-cn-2026", CARD)) {
            console.takeBack(ROOM, card);
        }
        console.takeBack("channels", "fresh");
    }

    @Test
    void aCardIsShownAsOneWhole() {
        console.get(ROOM, CARD)
                .then()
                .statusCode(200)
                .body("origin", equalTo("GIVEN"))
                .body("fields.channel", equalTo("standard"))
                .body(
                        "fields.zones",
                        startsWith("zone,origin,originAreas,destination,destinationAreas,destinationRegions\n"))
                .body("fields.steps", equalTo("""
                        zone,upToGrams,stepGrams,priceMinor
                        world,0,,450
                        world,,1000,320
                        us,0,,380
                        us,,1000,90"""))
                .body("fields.fuel", equalTo("from,percent"));
    }

    /** 4.50 + 2 x 3.20; then 5.50 + 2 x 3.20; with fuel of 10 % on top. */
    @Test
    void aChangedCardIsQuotedAtOnceToldToOthersAndTakenBack() {
        quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1090));
        try (TopicProbe cards = TopicProbe.fromNow(Topics.RATES_CARDS)) {
            Map<String, String> card = card();
            letBaseBe(550, card);
            card.put("fuel", "percent,from\r\n10,2026-01-01\r\n");

            console.put(ROOM, CARD, "0", card)
                    .then()
                    .statusCode(200)
                    .body("origin", equalTo("CHANGED"))
                    .body("fields.fuel", equalTo("percent,from\n10,2026-01-01"));

            quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1309));
            ProbedRecord told = cards.await(event -> CARD.equals(event.key()), SOON);
            assertThat(told.is(EventTypes.RATE_CARD)).isTrue();
            assertThat(told.json().at("/zones/0/steps/0/priceMinor").asLong()).isEqualTo(550);
            assertThat(told.json().at("/fuel/0/percent").decimalValue()).isEqualByComparingTo("10");
            assertThat(quoted().<String>path("channels.find { it.channel == 'standard' }.charge.cardVersion"))
                    .isEqualTo(told.json().get("version").asText());

            console.takeBack(ROOM, CARD).then().statusCode(204);
            quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1090));
            List<ProbedRecord> both = cards.await(2, event -> CARD.equals(event.key()), SOON);
            assertThat(both.getLast().json().at("/zones/0/steps/0/priceMinor").asLong())
                    .isEqualTo(450);
            assertThat(cards.all()).hasSize(2);
        }
        console.changes(ROOM, CARD)
                .then()
                .body("items[1].by", equalTo("test"))
                .body("items[1].after.steps", containsString("world,0,,550"));
    }

    @Test
    void whatIsPricedStaysAsItIs() {
        String reference = OrderClient.reference();
        String order = Samples.order(reference, "standard", "2.3");
        try (TopicProbe orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS)) {
            String before = acme.place(order).then().statusCode(201).extract().path("orderId");
            assertThat(charge(orders, before)).isEqualTo(1200);
            Map<String, String> card = card("standard-cn-2026");
            card.put("steps", "zone,upToGrams,stepGrams,priceMinor\ncn,0,,9900\ncn,,1000,0");

            console.put(ROOM, "standard-cn-2026", card).then().statusCode(200);

            acme.place(order).then().statusCode(200).body("orderId", equalTo(before));
            String after = acme.place(Samples.order(OrderClient.reference(), "standard", "2.3"))
                    .path("orderId");
            assertThat(charge(orders, after)).isEqualTo(9900);
            assertThat(orders.all().stream()
                            .filter(event -> event.is(EventTypes.WAYBILL_ISSUED) && before.equals(event.key())))
                    .hasSize(1);
        }
    }

    private static long charge(TopicProbe orders, String orderId) {
        return orders.await(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()), SOON)
                .json()
                .at("/expectedCharge/amountMinor")
                .asLong();
    }

    @Test
    void everyFaultIsNamedAndNothingChanges() {
        Map<String, String> card = card();
        card.put("currency", "XXX");
        card.put(
                "steps", "zone,upToGrams,stepGrams,priceMinor\nworld,0,1000,1\nus,0,,380\nworld,,1000,-3\nus,,1000,90");
        card.put("zones", "zone,origin,target\nworld,*,*");
        console.put(ROOM, CARD, card)
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("ENTRY_INVALID"))
                .body("errors.field", hasItems("rate-cards/" + CARD + "/currency", "rate-cards/" + CARD + "/steps"))
                .body(
                        "errors.findAll { it.field == 'rate-cards/" + CARD + "/steps' }.message",
                        hasItems(
                                "line 2: has either upToGrams or stepGrams",
                                "line 4, column priceMinor: is below zero: -3"))
                .body(
                        "errors.find { it.field == 'rate-cards/" + CARD + "/zones' }.message",
                        equalTo("line 1, column target: is no column of this table"));

        Map<String, String> incomplete = card();
        incomplete.put("steps", "zone,upToGrams,stepGrams,priceMinor\nworld,0,,450\nmoon,0,,1\nmoon,,1000,1");
        console.put(ROOM, CARD, incomplete)
                .then()
                .statusCode(422)
                .body(
                        "errors.message",
                        hasItems(
                                "has no price for zone us",
                                "has no lane for zone moon",
                                "zone world needs one row with stepGrams and without upToGrams"));

        console.get(ROOM, CARD).then().body("origin", equalTo("GIVEN"));
        quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1090));
    }

    @Test
    void aCardFitsTheOthersAndTheChannels() {
        Map<String, String> twin = card();
        twin.put("card", "standard-next");
        console.put(ROOM, "standard-next", twin)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("rate-cards/standard-next/validFrom"))
                .body("errors.message", hasItem("begins on the same day as card " + CARD));
        twin.put("channel", "nowhere");
        console.put(ROOM, "standard-next", twin)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("rate-cards/standard-next/channel"))
                .body("errors.message", hasItem("there is no channel nowhere"));
        Map<String, String> ending = card();
        ending.put("validUntil", "2999-01-01");
        console.put(ROOM, CARD, ending)
                .then()
                .statusCode(422)
                .body("errors.message", hasItem("ends and no other follows"));
        Map<String, String> narrow = card();
        narrow.put("origin", "US");
        console.put(ROOM, CARD, narrow)
                .then()
                .statusCode(422)
                .body("errors.message", hasItem("there is no price for channel standard from * to *"));
    }

    @Test
    void theNextCardEndsTheOneBefore() {
        Map<String, String> next = card();
        next.putAll(Map.of("card", "standard-next", "validFrom", "2999-01-01"));
        letBaseBe(9900, next);
        try (TopicProbe cards = TopicProbe.fromNow(Topics.RATES_CARDS)) {
            console.put(ROOM, "standard-next", next).then().statusCode(200);

            quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1090));
            assertThat(cards.await(event -> CARD.equals(event.key()), SOON)
                            .json()
                            .get("validUntil")
                            .asText())
                    .isEqualTo("2999-01-01");
            assertThat(cards.await(event -> "standard-next".equals(event.key()), SOON)
                            .json()
                            .get("validFrom")
                            .asText())
                    .isEqualTo("2999-01-01");
            console.takeBack(ROOM, "standard-next").then().statusCode(204);
            assertThat(cards.await(2, event -> "standard-next".equals(event.key()), SOON)
                            .getLast()
                            .json()
                            .get("withdrawn")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void ofTwoEditorsTheSecondReadsAgain() {
        Map<String, String> card = card();
        card.put("divisor", "6000");
        card.put("weighing", "PARCEL");
        console.put(ROOM, CARD, "0", card).then().statusCode(200).body("version", equalTo(1));

        console.put(ROOM, CARD, "0", card).then().statusCode(409).body("errorCode", equalTo("ENTRY_CHANGED"));
        console.put(ROOM, CARD, "1", card).then().statusCode(200).body("version", equalTo(2));
    }

    /** What another replica stored is in effect here soon, and is told by the one that stored it. */
    @Test
    void whatAnotherReplicaStoredHoldsHereWithinASecond() {
        Map<String, String> card = card();
        letBaseBe(460, card);

        edit.put(rooms.named(ROOM).orElseThrow(), CARD, card, Seen.ANYTHING, "somebody");

        await().atMost(Duration.ofSeconds(5))
                .until(
                        () -> quoted().path("channels.find { it.channel == 'standard' }.charge.amountMinor"),
                        equalTo(1100));
    }

    /** A channel that goes nowhere as yet needs no price; its card comes next, and then its countries. */
    @Test
    void aNewChannelGetsItsPriceAndOpens() {
        Map<String, String> channel = new HashMap<>(
                Map.of("channel", "fresh", "carrier", "UPS", "service", "FRESH", "number", "carrier", "origins", "-"));
        channel.putAll(
                Map.of("destinations", "*", "preAdvice", "yes", "labelSender", "shipper", "dimensions", "optional"));
        Map<String, String> card = card();
        card.putAll(Map.of("card", "fresh-2026", "channel", "fresh", "origin", "CN"));

        console.put(ROOM, "fresh-2026", card).then().statusCode(422);
        console.put("channels", "fresh", channel).then().statusCode(200);
        acme.place(Samples.order(OrderClient.reference(), "fresh", "1"))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("channel"));
        console.put(ROOM, "fresh-2026", card).then().statusCode(200).body("origin", equalTo("ADDED"));
        channel.put("origins", "CN");
        console.put("channels", "fresh", channel).then().statusCode(200);

        acme.rates(Samples.order(OrderClient.reference(), "fresh", "1"))
                .then()
                .body("channels.find { it.channel == 'fresh' }.charge.amountMinor", equalTo(770));
        console.takeBack(ROOM, "fresh-2026")
                .then()
                .statusCode(422)
                .body("errors.message", hasItem("there is no price for channel fresh from CN to *"));
        channel.put("origins", "-");
        console.put("channels", "fresh", channel).then().statusCode(200);
        console.takeBack(ROOM, "fresh-2026").then().statusCode(204);
    }

    @Test
    void aClosedChannelThatTookOrdersKeepsItsPrice() {
        acme.place(Samples.order(OrderClient.reference(), "intl", "1")).then().statusCode(201);
        Map<String, String> channel = fields(console.get("channels", "intl"));
        channel.put("origins", "-");
        console.put("channels", "intl", channel).then().statusCode(200);
        Map<String, String> card = card("intl-2026");
        card.put("channel", "cn-line");

        console.put(ROOM, "intl-2026", card)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("channels/intl"))
                .body("errors.message", hasItem("has orders and would have no price"));

        console.takeBack("channels", "intl").then().statusCode(204);
    }

    /** A card says by which carrier and service its channel goes. */
    @Test
    void aCardIsToldAgainWhereItsChannelChanges() {
        Map<String, String> channel = fields(console.get("channels", "intl"));
        channel.put("service", "SAVER");
        try (TopicProbe cards = TopicProbe.fromNow(Topics.RATES_CARDS)) {
            console.put("channels", "intl", channel).then().statusCode(200);

            ProbedRecord told = cards.await(event -> "intl-2026".equals(event.key()), SOON);
            assertThat(told.json().get("service").asText()).isEqualTo("SAVER");
            console.takeBack("channels", "intl").then().statusCode(204);
            assertThat(cards.await(2, event -> "intl-2026".equals(event.key()), SOON)
                            .getLast()
                            .json()
                            .get("service")
                            .asText())
                    .isEqualTo("WORLDWIDE_EXPEDITED");
        }
    }

    /** A promise is a row of its own, named by its channel and lane. */
    @Test
    void aPromiseIsChangedLikewise() {
        String german = "standard:DE:FR:";
        Map<String, String> row =
                Map.of("channel", "standard", "origin", "DE", "destination", "FR", "minDays", "2", "maxDays", "5");
        quoted().then().body("channels.find { it.channel == 'standard' }.promise.maxDays", equalTo(21));

        console.put("promises", german, row).then().statusCode(200);

        quoted().then().body("channels.find { it.channel == 'standard' }.promise.maxDays", equalTo(5));
        Map<String, String> hasty = new HashMap<>(row);
        hasty.put("maxDays", "1");
        console.put("promises", german, hasty)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("promises/" + german + "/maxDays"));
        console.takeBack("promises", german).then().statusCode(204);
        quoted().then().body("channels.find { it.channel == 'standard' }.promise.maxDays", equalTo(21));
    }

    @Test
    void thePagesChangeACardAsLines() {
        String address = "/rooms/rate-cards/entry?name=" + CARD;
        String form = console.page(address)
                .then()
                .statusCode(200)
                .body(containsString("<textarea id=\"f-steps\""))
                .body(not(containsString("<script")))
                .extract()
                .asString();
        Map<String, String> fields = card();
        fields.put("steps", longSteps());
        fields.putAll(Map.of("seen-version", "0", "deed", "save"));

        console.send(address, fields).then().statusCode(403);
        fields.put("proof", FormProof.of(form));
        Map<String, String> wrong = new HashMap<>(fields);
        wrong.put("fuel", "from,percent\n2026-01-01,<much>");
        console.send(address, wrong)
                .then()
                .statusCode(422)
                .body(containsString("line 2, column percent: is no percentage"))
                .body(containsString("2026-01-01,&lt;much&gt;</textarea>"));
        console.send(address, fields).then().statusCode(303);

        quoted().then().body("channels.find { it.channel == 'standard' }.charge.amountMinor", equalTo(1200));
        console.page("/rooms/rate-cards").then().statusCode(200).body(containsString("<td>903</td>"));
        console.page("/changes").then().statusCode(200).body(containsString("steps: zone,upToGrams"));
    }

    @Test
    void theFormOfANewCardBeginsWithItsHeaders() {
        console.page("/rooms/rate-cards/entry?name=fresh-2026")
                .then()
                .statusCode(200)
                .body(containsString("name=\"card\" value=\"fresh-2026\""))
                .body(containsString(">zone,upToGrams,stepGrams,priceMinor</textarea>"));
    }

    /** As many steps as a card of an express carrier has: up to 90 kg by the hundred grams. */
    private static String longSteps() {
        StringBuilder steps = new StringBuilder("zone,upToGrams,stepGrams,priceMinor\r\nus,0,,380\r\nus,,1000,90\r\n");
        for (int grams = 100; grams <= 90_000; grams += 100) {
            steps.append("world,").append(grams).append(",,").append(grams).append("\r\n");
        }
        return steps.append("world,,1000,320\r\n").toString();
    }

    /** Of the zone {@code world}, in minor units. */
    private static void letBaseBe(int minor, Map<String, String> card) {
        card.computeIfPresent("steps", (field, steps) -> steps.replace("world,0,,450", "world,0,," + minor));
    }

    private Response quoted() {
        return acme.rates(ABROAD);
    }

    private Map<String, String> card() {
        return card(CARD);
    }

    private Map<String, String> card(String name) {
        return fields(console.get(ROOM, name));
    }

    private static Map<String, String> fields(Response entry) {
        return new HashMap<>(entry.then().statusCode(200).extract().<Map<String, String>>path("fields"));
    }
}
