package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventType;
import io.waymark.events.EventTypes;
import io.waymark.events.orders.CreateOrder;
import io.waymark.local.scenario.Shop.Placed;
import io.waymark.sandbox.journey.Milestone;
import io.waymark.sandbox.journey.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Has a carrier refuse orders, and people correct one, send one another way and give one up. */
final class ManualQueue implements Showcase {
    private static final Channel CHANNEL = Channel.INTL;
    private static final Channel ANOTHER = Channel.STANDARD;
    private static final String REASON = "the customer was asked";

    /** A code, which is published; words of people stay with the order. */
    private static final String OUT_OF_STOCK = "OUT_OF_STOCK";

    private final Shop shop;
    private final List<Placed> orders = new ArrayList<>();

    ManualQueue(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String claim() {
        return "what a carrier refuses is mended, sent otherwise or given up";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        Place from = CHANNEL.route().at(Milestone.Leg.ORIGIN);
        Place served = CHANNEL.route().at(Milestone.Leg.DESTINATION);
        for (int i = 0; i < 3; i++) {
            orders.add(shop.place(shop.form(CHANNEL, from, OrderForms.notServed(CHANNEL, served))));
        }
        shop.await("REFUSED", orders);
        for (Placed order : orders) {
            saysWhy(order, findings);
        }
        findings.demand("the queue", codes(orders), queued());
        correct(orders.getFirst(), shop.form(CHANNEL, from, served), findings);
        sendAnotherWay(orders.get(1), findings);
        giveUp(orders.get(2), findings);
        findings.demand("the queue in the end", Set.of(), queued());
        return "3 refused: 1 corrected, 1 by another channel, 1 given up";
    }

    private void saysWhy(Placed order, Findings findings) throws InterruptedException {
        JsonNode seen = shop.order(order);
        findings.demand(order + ": error", "CARRIER_REFUSED", seen.path("errorCode"));
        findings.demand(order + ": the carrier's reason", "NOT_SERVED", seen.at("/booking/refusal/code"));
    }

    private void correct(Placed order, CreateOrder right, Findings findings) throws InterruptedException {
        Map<String, Object> wish =
                Map.of("correction", Map.of("consignee", Objects.requireNonNull(right.consignee())), "reason", REASON);
        findings.demand(
                order + " corrected",
                "200",
                shop.door().post(order.path() + "/correct", wish).verdict());
        shop.await("BOOKED", List.of(order));
        JsonNode seen = shop.order(order);
        findings.demand(order + " corrected: number", order.shipmentCode(), seen.path("shipmentCode"));
        findings.demand(order + " corrected: carrier", CHANNEL.carrier(), seen.path("carrier"));
        findings.demand(
                order + " corrected: postal code",
                CHANNEL.route().at(Milestone.Leg.DESTINATION).postalCode(),
                seen.at("/consignee/postalCode"));
        findings.demand(
                order + " as it first was",
                order.orderId(),
                shop.repeat(order).body().path("orderId"));
        acted(order, "CORRECTED", REASON, CHANNEL.code(), findings);
        findings.demand(
                order + " sent again although it is booked",
                "409 NOT_IN_QUEUE",
                shop.door().post(order.path() + "/rebook", Map.of()).verdict());
    }

    private void sendAnotherWay(Placed order, Findings findings) throws InterruptedException {
        Map<String, Object> wish = Map.of("channel", ANOTHER.code(), "reason", REASON);
        findings.demand(
                order + " by another channel",
                "200",
                shop.door().post(order.path() + "/rebook", wish).verdict());
        JsonNode seen = shop.order(order);
        findings.demand(order + " by another channel: status", "BOOKED", seen.path("status"));
        findings.demand(order + " by another channel: carrier", ANOTHER.carrier(), seen.path("carrier"));
        findings.demand(order + " by another channel: asked", CHANNEL.code(), seen.path("channel"));
        acted(order, "REBOOKED", REASON, ANOTHER.code(), findings);
    }

    private void giveUp(Placed order, Findings findings) throws InterruptedException {
        findings.demand(
                order + " given up",
                "200",
                shop.door()
                        .post(order.path() + "/cancel", Map.of("reason", OUT_OF_STOCK))
                        .verdict());
        JsonNode seen = shop.order(order);
        findings.demand(order + " given up: status", "CANCELLED", seen.path("status"));
        findings.demand(order + " given up: reason", OUT_OF_STOCK, seen.path("cancelReason"));
        acted(order, "CANCELLED", OUT_OF_STOCK, "", findings);
    }

    /** Who did what and why is told to whoever asks. */
    private void acted(Placed order, String action, String reason, String channel, Findings findings)
            throws InterruptedException {
        JsonNode deeds = shop.door().get(order.path() + "/actions").body();
        JsonNode deed = deeds.path(0);
        findings.demand(order + ": number of actions", 1, deeds.size());
        findings.demand(order + ": action", action, deed.path("action"));
        findings.demand(order + ": action by", "local-" + shop.merchant(), deed.path("by"));
        findings.demand(order + ": action because", reason, deed.path("reason"));
        findings.demand(order + ": action's channel", channel, deed.path("channel"));
    }

    private Set<String> queued() throws InterruptedException {
        Set<String> queued = new TreeSet<>();
        shop.door()
                .get("/v1/bookings")
                .body()
                .path("items")
                .forEach(one -> queued.add(one.path("shipmentCode").asText()));
        return queued;
    }

    private static Set<String> codes(List<Placed> orders) {
        Set<String> codes = new TreeSet<>();
        orders.forEach(order -> codes.add(order.shipmentCode()));
        return codes;
    }

    @Override
    public void compare(TopicCensus census, Findings findings) {
        for (Placed order : orders) {
            findings.demand(
                    order + ": refusals told",
                    List.of("CARRIER_REFUSED NOT_SERVED"),
                    census.told(order.shipmentCode(), EventTypes.ORDER_BOOKING_FAILED, "errorCode", "carrierCode"));
        }
        told(orders.getFirst(), EventTypes.WAYBILL_ISSUED, "carrier", CHANNEL.carrier(), census, findings);
        told(orders.get(1), EventTypes.WAYBILL_ISSUED, "carrier", ANOTHER.carrier(), census, findings);
        told(orders.get(2), EventTypes.ORDER_CANCELLED, "reason", OUT_OF_STOCK, census, findings);
    }

    /** One event tells the end. */
    private static void told(
            Placed order, EventType<?> type, String field, String value, TopicCensus census, Findings findings) {
        findings.demand(order + ": " + type.name(), List.of(value), census.told(order.shipmentCode(), type, field));
    }
}
