package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.orders.CreateOrder;
import io.waymark.local.Suite;
import io.waymark.local.settings.ServiceName;
import io.waymark.sandbox.journey.Milestone;
import io.waymark.sandbox.journey.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One merchant's order system: places orders through REST, and looks after them with the merchant's own token. */
final class Shop {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final String merchant;
    private final Door door;
    private int placed;

    Shop(Suite suite, Http http, String merchant) {
        this.merchant = merchant;
        this.door = Door.of(suite, http, ServiceName.ORDER, "merchant", merchant);
    }

    /** An order that was accepted. */
    record Placed(CreateOrder form, String orderId, String shipmentCode) {

        /** Where it is looked up and acted on. */
        String path() {
            return "/v1/orders/" + orderId;
        }

        /** Where its shipment is asked about. */
        String shipmentPath() {
            return "/v1/shipments/" + shipmentCode;
        }

        /** A short name for messages. */
        @Override
        public String toString() {
            return form.merchantId() + " " + form.referenceNo();
        }
    }

    String merchant() {
        return merchant;
    }

    /** Order-service as this merchant uses it. */
    Door door() {
        return door;
    }

    /** A new order between two places, not yet sent. */
    CreateOrder form(Channel channel, Place from, Place to) {
        placed++;
        return OrderForms.of(merchant, "S-%03d".formatted(placed), channel, from, to);
    }

    /** Places new orders on a channel's usual route. */
    List<Placed> place(int count, Channel channel) throws InterruptedException {
        List<Placed> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(place(form(
                    channel,
                    channel.route().at(Milestone.Leg.ORIGIN),
                    channel.route().at(Milestone.Leg.DESTINATION))));
        }
        return orders;
    }

    /** @throws IllegalStateException where it is not accepted */
    Placed place(CreateOrder form) throws InterruptedException {
        Http.Answer answer = door.post("/v1/orders", form);
        if (answer.status() >= 300) {
            throw new IllegalStateException(merchant + " " + form.referenceNo() + " was answered " + answer);
        }
        return new Placed(
                form,
                answer.body().path("orderId").asText(),
                answer.body().path("shipmentCode").asText());
    }

    JsonNode order(Placed order) throws InterruptedException {
        return door.get(order.path()).body();
    }

    String status(Placed order) throws InterruptedException {
        return order(order).path("status").asText();
    }

    /** Waits until each order stands so. */
    void await(String status, List<Placed> orders) throws InterruptedException {
        Patience.until(merchant + "'s orders are " + status, LIMIT, orders, order -> !status(order)
                .equals(status));
    }

    /** The order says by which channel it goes, and still which one was asked for. */
    void goesBy(Placed order, Channel channel, Findings findings) throws InterruptedException {
        JsonNode seen = order(order);
        findings.demand(
                order + ": channel as asked",
                Objects.requireNonNull(order.form().channel()),
                seen.path("channel"));
        findings.demand(order + ": channel", channel.code(), seen.at("/booking/channel"));
        findings.demand(order + ": carrier", channel.carrier(), seen.path("carrier"));
    }

    /** Sends an order once more, as it was first. */
    Http.Answer repeat(Placed order) throws InterruptedException {
        return door.post("/v1/orders", order.form());
    }
}
