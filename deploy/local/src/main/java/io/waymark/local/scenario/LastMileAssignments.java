package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.waymark.events.EventTypes;
import io.waymark.local.Suite;
import io.waymark.local.scenario.Http.Answer;
import io.waymark.local.scenario.Shop.Placed;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.journey.Milestone;
import io.waymark.sandbox.journey.Route;
import io.waymark.sandbox.provider.Push;
import io.waymark.sandbox.provider.StandardWebhooks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has a carrier say who delivers in the end: by a push that it signs, and by the answer to a question. */
final class LastMileAssignments implements Showcase {
    private static final Channel CHANNEL = Channel.INTL;
    private static final String ANOTHER_CARRIER = Channel.CN_DOMESTIC.carrier();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** As the carrier writes it, and as recipients know it. */
    private static final String WRITTEN = "U.S.P.S";

    private static final String BRAND = "USPS";

    private final Suite suite;
    private final Http http;
    private final Shop shop;
    private final Door tracking;
    private final Map<Placed, String> sources = new LinkedHashMap<>();

    LastMileAssignments(Suite suite, Http http, Shop shop) {
        this.suite = suite;
        this.http = http;
        this.shop = shop;
        this.tracking = Door.of(suite, http, ServiceName.TRACKING, "merchant", shop.merchant());
    }

    @Override
    public String claim() {
        return "who delivers in the end is told once, by its carrier alone";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        Route domestic = Channel.CN_DOMESTIC.route();
        Placed pushed = shop.place(
                shop.form(CHANNEL, domestic.at(Milestone.Leg.ORIGIN), domestic.at(Milestone.Leg.DESTINATION)));
        Placed asked = shop.place(1, CHANNEL).getFirst();
        shop.await("BOOKED", List.of(pushed, asked));
        push(pushed, findings);
        known(pushed, "PUSH", transferNumber(pushed), findings);
        Patience.until(
                "the carrier says who delivers",
                LIMIT,
                List.of(asked),
                order -> lastMile(order).status() != 200);
        String answered = lastMile(asked).body().path("transferNumber").asText();
        findings.require(!answered.isEmpty(), asked + " has no transfer number");
        known(asked, "QUERY", answered, findings);
        sources.put(pushed, "PUSH");
        sources.put(asked, "QUERY");
        return "1 pushed twice and forged, 1 asked for";
    }

    /** Only what the shipment's own carrier signed counts; telling it again changes nothing. */
    private void push(Placed order, Findings findings) throws InterruptedException {
        String secret = suite.secrets().carrierPushSecret();
        findings.demand(
                "a forged push",
                "401 SIGNATURE_INVALID",
                push(CHANNEL.carrier(), order, ForgedSecrets.STANDARD_WEBHOOKS).verdict());
        findings.demand(
                "a push in another carrier's name",
                "401 SIGNATURE_INVALID",
                push(ANOTHER_CARRIER, order, secret).verdict());
        findings.demand(
                order + " before its push",
                "404 LAST_MILE_UNKNOWN",
                lastMile(order).verdict());
        for (int i = 0; i < 2; i++) {
            Answer answer = push(CHANNEL.carrier(), order, secret);
            findings.demand("a push", "200", answer.verdict());
            findings.demand("a push: brand", BRAND, answer.body().path("brand"));
        }
    }

    private Answer push(String carrier, Placed order, String secret) throws InterruptedException {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("brand", WRITTEN)
                .put("transferNumber", transferNumber(order))
                .toString();
        URI door = suite.address(ServiceName.ORDER)
                .resolve("/webhooks/" + carrier + "/shipments/" + order.shipmentCode() + "/last-mile");
        Push push = new Push("msg_" + order.shipmentCode(), body);
        return http.push(door, new StandardWebhooks().sign(push, secret, Instant.now()));
    }

    /** A number as the postal service gives one, of this shipment alone. */
    private static String transferNumber(Placed order) {
        return "9400" + order.shipmentCode().replaceAll("\\D", "");
    }

    private Answer lastMile(Placed order) throws InterruptedException {
        return shop.door().get(order.shipmentPath() + "/last-mile");
    }

    /** The last mile's own door, the order and tracking all know it. */
    private void known(Placed order, String source, String number, Findings findings) throws InterruptedException {
        JsonNode told = lastMile(order).body();
        findings.demand(order + ": brand", BRAND, told.path("brand"));
        findings.demand(order + ": deliverer", "USPS", told.path("lastMileCarrier"));
        findings.demand(order + ": transfer number", number, told.path("transferNumber"));
        findings.demand(order + ": told by", CHANNEL.carrier(), told.path("carrier"));
        findings.demand(order + ": source", source, told.path("source"));
        findings.demand(order + " itself: brand", BRAND, shop.order(order).at("/lastMile/brand"));
        Patience.until("tracking knows who delivers", LIMIT, List.of(order), one -> !tracking.get(one.shipmentPath())
                .body()
                .at("/lastMile/brand")
                .asText()
                .equals(BRAND));
    }

    @Override
    public void compare(TopicCensus census, Findings findings) {
        sources.forEach((order, source) -> findings.demand(
                order + ": assignments told",
                List.of(BRAND + " " + source),
                census.told(order.shipmentCode(), EventTypes.LASTMILE_ASSIGNED, "brand", "source")));
    }
}
