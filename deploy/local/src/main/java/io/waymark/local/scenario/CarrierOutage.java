package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventTypes;
import io.waymark.local.scenario.Shop.Placed;
import io.waymark.sandbox.carrier.CarrierServer;
import io.waymark.sandbox.carrier.CarrierSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets a carrier die while orders come for it. Those that it was asked for before anybody knew may be with it, and wait for people;
 * those that came later go by the backup. No order is with two carriers.
 */
final class CarrierOutage implements Showcase {
    private static final Channel CHANNEL = Channel.CN_DOMESTIC;
    private static final Channel BACKUP = Channel.INTL;

    /** More than the failures after which a carrier is left alone. */
    private static final int BEFORE_IT_IS_KNOWN = 8;

    private static final int AFTERWARDS = 6;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final CarrierServer carriers;
    private final Observer observer;
    private final Shop shop;
    private final List<Placed> byBackup = new ArrayList<>();
    private final List<Placed> waited = new ArrayList<>();

    CarrierOutage(CarrierServer carriers, Observer observer, Shop shop) {
        this.carriers = carriers;
        this.observer = observer;
        this.shop = shop;
    }

    @Override
    public String claim() {
        return "a dead carrier's orders go by the backup or into the queue";
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        CarrierSettings ordinary = carriers.behaviour();
        carriers.behave(ordinary.withDead(CHANNEL.carrier()));
        try {
            placeOrders();
            judge(findings);
            sendAnotherWay(findings);
        } finally {
            carriers.behave(ordinary);
        }
        sendAgain(findings);
        return byBackup.size() + " by the backup, " + waited.size() + " waited for people";
    }

    private void placeOrders() throws InterruptedException {
        List<Placed> orders = new ArrayList<>(shop.place(BEFORE_IT_IS_KNOWN, CHANNEL));
        Patience.until(
                "the technical desk hears of the outage",
                LIMIT,
                List.of(CHANNEL.carrier()),
                carrier -> !observer.isDown(carrier));
        orders.addAll(shop.place(AFTERWARDS, CHANNEL));
        Patience.until("no order waits unseen for a dead carrier", LIMIT, orders, this::isOpen);
        for (Placed order : orders) {
            (shop.status(order).equals("BOOKED") ? byBackup : waited).add(order);
        }
        if (byBackup.isEmpty() || waited.isEmpty()) {
            throw new IllegalStateException(byBackup.size() + " of " + orders.size() + " orders go by the backup");
        }
    }

    /** Neither with a carrier nor before people; the backup itself may fail now and then, and is asked again. */
    private boolean isOpen(Placed order) throws InterruptedException {
        JsonNode seen = shop.order(order);
        boolean isByBackup = seen.at("/booking/channel").asText().equals(BACKUP.code());
        return switch (seen.path("status").asText()) {
            case "ACCEPTED" -> true;
            case "NEEDS_ATTENTION" -> isByBackup;
            default -> false;
        };
    }

    private void judge(Findings findings) throws InterruptedException {
        for (Placed order : byBackup) {
            isWith(order, BACKUP, findings);
        }
        Map<String, Boolean> queue = queue();
        for (Placed order : waited) {
            JsonNode seen = shop.order(order);
            findings.demand(order + ": status", "NEEDS_ATTENTION", seen.path("status"));
            findings.demand(order + ": error", "CARRIER_UNREACHABLE", seen.path("errorCode"));
            findings.demand(order + ": carrier", "", seen.path("carrier"));
            findings.require(
                    queue.getOrDefault(order.shipmentCode(), false),
                    order + " is not in the queue as one that its carrier may hold");
        }
    }

    /** Whether the carrier may hold it, for each shipment of the queue. */
    private Map<String, Boolean> queue() throws InterruptedException {
        Map<String, Boolean> queue = new HashMap<>();
        for (JsonNode one : shop.door().get("/v1/bookings?state=FAILED").body().path("items")) {
            queue.put(one.path("shipmentCode").asText(), one.path("mayHold").asBoolean());
        }
        return queue;
    }

    /** One that waits, while its carrier is still dead. */
    private void sendAnotherWay(Findings findings) throws InterruptedException {
        Placed order = waited.getFirst();
        String rebook = order.path() + "/rebook";
        findings.demand(
                order + " by another carrier than the one that may hold it",
                "409 CARRIER_MAY_HOLD",
                shop.door().post(rebook, Map.of("channel", BACKUP.code())).verdict());
        Map<String, Object> wish = Map.of(
                "channel", BACKUP.code(), "holdsNothing", true, "reason", "the carrier says that it has nothing");
        findings.demand(
                order + " once its carrier holds nothing",
                "200",
                shop.door().post(rebook, wish).verdict());
        shop.await("BOOKED", List.of(order));
        isWith(order, BACKUP, findings);
    }

    /** All others that wait, now that the carrier is back; it may be left alone a moment longer, and people try again. */
    private void sendAgain(Findings findings) throws InterruptedException {
        List<Placed> rest = waited.subList(1, waited.size());
        Patience.until("the carrier takes what waited for it", LIMIT, rest, order -> {
            String status = shop.status(order);
            if (status.equals("NEEDS_ATTENTION")) {
                shop.door().post(order.path() + "/rebook", Map.of());
            }
            return !status.equals("BOOKED");
        });
        for (Placed order : rest) {
            isWith(order, CHANNEL, findings);
        }
        Patience.until(
                "the technical desk hears that the outage is over",
                LIMIT,
                List.of(CHANNEL.carrier()),
                observer::isDown);
    }

    /** The order says by which channel it goes, and that channel's carrier alone has it. */
    private void isWith(Placed order, Channel channel, Findings findings) throws InterruptedException {
        findings.demand(order + ": status", "BOOKED", shop.status(order));
        shop.goesBy(order, channel, findings);
        findings.demand(order + ": with whom", List.of(channel.carrier()), holders(order));
    }

    private List<String> holders(Placed order) {
        return Stream.of(CHANNEL, BACKUP)
                .map(Channel::carrier)
                .filter(carrier -> carriers.bookings(carrier)
                        .underKey(order.shipmentCode())
                        .isPresent())
                .toList();
    }

    @Override
    public void compare(TopicCensus census, Findings findings) {
        for (Placed order : byBackup) {
            waybill(order, BACKUP, census, findings);
            findings.demand(
                    order + ": failures told",
                    0,
                    census.about(order.shipmentCode(), EventTypes.ORDER_BOOKING_FAILED)
                            .size());
        }
        for (Placed order : waited) {
            waybill(order, order.equals(waited.getFirst()) ? BACKUP : CHANNEL, census, findings);
            List<String> failures = census.told(order.shipmentCode(), EventTypes.ORDER_BOOKING_FAILED, "errorCode");
            findings.require(!failures.isEmpty(), order + " waited untold");
            failures.forEach(failure -> findings.demand(order + ": failure told", "CARRIER_UNREACHABLE", failure));
        }
    }

    private static void waybill(Placed order, Channel channel, TopicCensus census, Findings findings) {
        findings.demand(
                order + ": waybills told",
                List.of(channel.code() + " " + channel.carrier()),
                census.told(order.shipmentCode(), EventTypes.WAYBILL_ISSUED, "channel", "carrier"));
    }
}
