package io.waymark.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.waymark.events.EventTypes;
import io.waymark.events.Topics;
import io.waymark.events.carriers.CarrierFigures;
import io.waymark.order.rating.application.KnownFigures;
import io.waymark.testkit.Backends;
import io.waymark.testkit.EventSender;
import io.waymark.testkit.ProbedRecord;
import io.waymark.testkit.TopicProbe;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Channels are compared by price, promise and what was measured; who leaves the choice to us gets the one that a rule chooses. */
@QuarkusTest
@WithTestResource(Backends.class)
@WithTestResource(PlayedCarriers.class)
class RatesIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** As much of an order as a price depends on, over a border and without declaration. */
    private static final String TO_AMERICA = """
            {"shipper": {"country": "CN", "postalCode": "200000"}, "consignee": {"country": "US", "postalCode": "99501"},
             "parcels": [{"weight": {"value": 1.2, "unit": "kg"},
                          "dimensions": {"length": 40, "width": 30, "height": 20, "unit": "cm"}}]}""";

    @Inject
    KnownFigures figures;

    private final OrderClient acme = OrderClient.merchant("acme");

    /** 0.8 kg: 5.00 + 1 x 1.50 CNY; 6.00 + 1 x 2.00 CNY; 16.50 + 1 x 7.80 USD and 12.5 % of it, 3.0375. */
    @Test
    void theCheapestComesFirst() {
        acme.rates(Samples.order(OrderClient.reference(), "standard", "0.8"))
                .then()
                .statusCode(200)
                .body("channels.findAll { it.offered }.channel", contains("cn-domestic", "standard", "intl"))
                .body("channels.findAll { it.offered }.charge.amountMinor", contains(650, 800, 2734))
                .body("channels.findAll { it.offered }.charge.currency", contains("CNY", "CNY", "USD"))
                .body("channels[0].promise.minDays", equalTo(1))
                .body("channels[0].promise.maxDays", equalTo(3))
                .body("chosen", equalTo("cn-domestic"))
                .body("rule", equalTo("cheapest"))
                .body("channels.findAll { it.offered }.verdict", contains("CHOSEN", "NOT_BEST", "NOT_BEST"));
    }

    /** No address is set for the carriers that are described besides; whoever has none is neither offered nor chosen. */
    @Test
    void aChannelWhoseCarrierHasNoAddressIsNotOffered() {
        acme.rates(TO_AMERICA)
                .then()
                .body("channels.find { it.channel == 'cn-line' }.errorCode", equalTo("NOT_CONNECTED"))
                .body("channels.find { it.channel == 'air-express' }.errorCode", equalTo("NOT_CONNECTED"))
                .body("channels.find { it.channel == 'eu-post' }.errorCode", equalTo("NOT_SERVED"));
        acme.place(Samples.order(OrderClient.reference(), "air-express", "0.8"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("channel"));
    }

    /** 24,000 ccm by 5000 are 4.8 kg: 19.80 + 5 x 8.90 = 64.30, residential 3.10, 12.5 % of 67.40 are 8.425. */
    @Test
    void theLinesSayHowAChargeComesAbout() {
        Response answer = acme.rates(TO_AMERICA);

        answer.then()
                .statusCode(200)
                .body("channels.findAll { it.offered }.channel", contains("standard", "intl"))
                .body("channels.find { it.channel == 'cn-domestic' }.errorCode", equalTo("NOT_SERVED"))
                .body("channels[1].charge.lines.line", contains("base", "weight", "residential", "fuel"))
                .body("channels[1].charge.lines.amountMinor", contains(1980, 4450, 310, 843))
                .body("channels[1].charge.amountMinor", equalTo(7583))
                .body("channels[1].charge.zone", equalTo("cn-us-far"))
                .body("channels[1].charge.billedGrams", equalTo(4800))
                .body("channels[1].charge.billedWeight", equalTo("VOLUMETRIC"))
                .body("channels[1].charge.actualGrams", equalTo(1200));
    }

    @Test
    void whatIsWrongIsNamedAndWhatIsForbiddenIsNotAnswered() {
        acme.rates("{\"shipper\": {\"country\": \"CN\", \"postalCode\": \"2\"}, \"consignee\": {\"country\": \"US\"}}")
                .then()
                .statusCode(422)
                .body("errorCode", equalTo("RATES_INVALID"))
                .body("errors.field", hasItems("shipper.postalCode", "consignee.postalCode", "parcels"))
                .body("errors.field", not(hasItem("shipper.name")));
        acme.rates(TO_AMERICA.replaceFirst("\\{", "{\"merchantId\": \"rival\","))
                .then()
                .statusCode(403);
        OrderClient.house("technical").rates(TO_AMERICA).then().statusCode(403);
        OrderClient.house("operations")
                .rates(TO_AMERICA)
                .then()
                .statusCode(422)
                .body("errors.field", contains("merchantId"));
    }

    @Test
    void whatTrackingMeasuredStandsBesideThePromise() {
        try (EventSender sender = new EventSender()) {
            CarrierFigures told = figures("0.9312", Instant.parse("2026-03-02T08:00:00Z"));
            CarrierFigures older = figures("0.1", Instant.parse("2026-03-02T07:00:00Z"));
            sender.send(EventTypes.CARRIER_FIGURES, "YTO:EXPRESS:CN:CN", null, told);
            sender.send(EventTypes.CARRIER_FIGURES, "YTO:EXPRESS:CN:CN", null, older);
        }

        await().atMost(SOON)
                .until(
                        () -> {
                            figures.reload();
                            return measured().path("channels[0].measured.service");
                        },
                        equalTo("EXPRESS"));
        measured()
                .then()
                .body("channels[0].measured.volume", equalTo(120))
                .body("channels[0].measured.onTimeRate", equalTo(0.9312f))
                .body("channels[0].measured.transitP90Hours", equalTo(60.5f))
                .body("channels[0].measured.lastDay", equalTo("2026-03-02"));
    }

    @Test
    void whoLeavesTheChoiceToUsGetsTheRulesChannelAndTheSameOrderWhenItComesAgain() {
        String order = Samples.order(OrderClient.reference(), "auto", "0.8");

        String orderId = acme.place(order)
                .then()
                .statusCode(201)
                .body("channel", equalTo("auto"))
                .body("booking.channel", equalTo("cn-domestic"))
                .body("routing.channel", equalTo("cn-domestic"))
                .body("routing.rule", equalTo("cheapest"))
                .body(
                        "routing.compared.channel",
                        contains("air-express", "cn-domestic", "cn-line", "eu-post", "intl", "standard"))
                .body(
                        "routing.compared.verdict",
                        contains("NOT_CONNECTED", "CHOSEN", "NOT_SERVED", "NOT_SERVED", "NOT_BEST", "NOT_BEST"))
                .body("routing.compared.findAll { it.priceMinor }.priceMinor", contains(650, 2734, 800))
                .extract()
                .path("orderId");

        acme.place(order).then().statusCode(200).body("orderId", equalTo(orderId));
        acme.get(orderId).then().body("routing.compared.find { it.channel == 'standard' }.maxDays", equalTo(6));
    }

    @Test
    void aWaybillSaysWhatItsGoodsAreWorth() {
        try (TopicProbe orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS)) {
            String orderId =
                    acme.place(LabelOrders.german(OrderClient.reference())).path("orderId");

            ProbedRecord issued =
                    orders.await(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()), SOON);

            assertThat(issued.json().at("/declaredValue/amountMinor").asLong()).isEqualTo(5000);
            assertThat(issued.json().at("/declaredValue/currency").asText()).isEqualTo("USD");
        }
    }

    @Test
    void aWaybillSaysByWhichCardItIsCharged() {
        try (TopicProbe orders = TopicProbe.fromNow(Topics.ORDERS_EVENTS);
                TopicProbe cards = TopicProbe.fromBeginning(Topics.RATES_CARDS)) {
            String orderId = acme.place(Samples.order(OrderClient.reference(), "standard", "2.3"))
                    .path("orderId");

            ProbedRecord issued =
                    orders.await(event -> event.is(EventTypes.WAYBILL_ISSUED) && orderId.equals(event.key()), SOON);
            ProbedRecord card = cards.await(event -> "standard-cn-2026".equals(event.key()), SOON);

            JsonNode basis = issued.json().get("chargeBasis");
            assertThat(basis.get("card").asText()).isEqualTo("standard-cn-2026");
            assertThat(basis.get("version").asText())
                    .isEqualTo(card.json().get("version").asText());
            assertThat(issued.json().at("/expectedCharge/amountMinor").asLong())
                    .isEqualTo(charge(card.json(), basis.get("zone").asText(), 2300))
                    .isEqualTo(1200);
        }
    }

    /** As a reader of the topic computes it: no step holds the weight, so the last one and each started further step. */
    private static long charge(JsonNode card, String wanted, long grams) {
        for (JsonNode zone : card.get("zones")) {
            if (zone.get("zone").asText().equals(wanted)) {
                JsonNode last = zone.get("steps").get(zone.get("steps").size() - 1);
                long above = grams - last.get("upToGrams").asLong();
                long steps = Math.ceilDiv(above, zone.get("furtherGrams").asLong());
                return last.get("priceMinor").asLong()
                        + steps * zone.get("furtherMinor").asLong();
            }
        }
        throw new AssertionError("the card has no zone " + wanted);
    }

    private Response measured() {
        return acme.rates(Samples.order(OrderClient.reference(), "standard", "0.8"));
    }

    private static CarrierFigures figures(String onTime, Instant at) {
        return new CarrierFigures(
                "YTO",
                "EXPRESS",
                "CN",
                "CN",
                LocalDate.parse("2026-02-01"),
                LocalDate.parse("2026-03-02"),
                120,
                110,
                new BigDecimal("40.1"),
                new BigDecimal("60.5"),
                new BigDecimal("70.0"),
                100,
                new BigDecimal(onTime),
                new BigDecimal("0.02"),
                new BigDecimal("0.97"),
                at);
    }
}
