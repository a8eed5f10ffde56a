package io.waymark.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.events.EventTypes;
import io.waymark.local.scenario.Shop.Placed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets half of a merchant's orders go by a new channel, then all of them, then none again. */
final class ReleasedShare implements Showcase {
    private static final Channel OLD = Channel.INTL;
    private static final Channel NEW = Channel.STANDARD;

    /** So many that a half of them is hardly ever none or all. */
    private static final int DRAWN = 20;

    private static final int FEW = 4;

    private final Door operations;
    private final Shop shop;
    private final Map<Placed, Channel> ways = new LinkedHashMap<>();

    ReleasedShare(Door operations, Shop shop) {
        this.operations = operations;
        this.shop = shop;
    }

    @Override
    public String claim() {
        return "a release moves its share, and nothing once it is stopped";
    }

    /** How many of some orders took part, on either side. */
    private record Sides(int stayed, int moved) {
        Sides and(Sides more) {
            return new Sides(stayed + more.stayed, moved + more.moved);
        }

        @Override
        public String toString() {
            return moved + " of " + (stayed + moved);
        }
    }

    @Override
    public String show(Findings findings) throws InterruptedException {
        String id = start();
        List<Placed> early = shop.place(DRAWN, OLD);
        Sides half = sides(id, early, findings);
        findings.require(half.moved() > 0 && half.stayed() > 0, half + " moved at 50 %");
        operate(id, "share", Map.of("percent", 100), findings);
        Sides whole = sides(id, shop.place(FEW, OLD), findings);
        findings.require(whole.moved() > 0 && whole.stayed() == 0, whole + " moved at 100 %");
        keepsItsWay(early, findings);
        operate(id, "stop", null, findings);
        Sides none = sides(id, shop.place(FEW, OLD), findings);
        findings.demand("what took part after the stop", new Sides(0, 0), none);
        shop.await("BOOKED", List.copyOf(ways.keySet()));
        for (Placed order : ways.keySet()) {
            shop.goesBy(order, way(order), findings);
        }
        report(id, half.and(whole), findings);
        return half + " moved at 50 %, " + whole + " at 100 %, none of " + FEW + " after the stop";
    }

    private String start() throws InterruptedException {
        Map<String, Object> wish = Map.of(
                "fromChannel", OLD.code(), "toChannel", NEW.code(), "merchantId", shop.merchant(), "percent", 50);
        Http.Answer answer = operations.post("/v1/releases", wish);
        if (answer.status() != 201) {
            throw new IllegalStateException("a release was answered " + answer);
        }
        return answer.body().path("releaseId").asText();
    }

    private void operate(String id, String change, @Nullable Object body, Findings findings)
            throws InterruptedException {
        findings.demand(
                "the release's " + change,
                "200",
                operations.post("/v1/releases/" + id + "/" + change, body).verdict());
    }

    /**
     * Notes by which channel each order goes, as it says itself. Of some it may say that no release had a say: a service that could
     * not read releases for a second moves nothing.
     */
    private Sides sides(String id, List<Placed> orders, Findings findings) throws InterruptedException {
        Sides sides = new Sides(0, 0);
        for (Placed order : orders) {
            JsonNode say = shop.order(order).at("/routing/release");
            boolean moves = say.path("moved").asBoolean();
            ways.put(order, moves ? NEW : OLD);
            if (!say.isMissingNode()) {
                findings.demand(order + ": release", id, say.path("releaseId"));
                findings.demand(order + ": from", OLD.code(), say.path("fromChannel"));
                sides = sides.and(moves ? new Sides(0, 1) : new Sides(1, 0));
            }
        }
        return sides;
    }

    /** Sent again under another share, an order is the same one and goes where it went. */
    private void keepsItsWay(List<Placed> orders, Findings findings) throws InterruptedException {
        for (Placed order : orders) {
            Http.Answer again = shop.repeat(order);
            findings.demand(order + " again", 200, again.status());
            findings.demand(
                    order + " again: order", order.orderId(), again.body().path("orderId"));
        }
    }

    private Channel way(Placed order) {
        return ways.getOrDefault(order, OLD);
    }

    private void report(String id, Sides sides, Findings findings) throws InterruptedException {
        JsonNode report = operations.get("/v1/releases/" + id + "/report").body();
        findings.demand("the release's status", "STOPPED", report.at("/release/status"));
        side(report.path("stayed"), "stayed", OLD, sides.stayed(), findings);
        side(report.path("moved"), "moved", NEW, sides.moved(), findings);
    }

    private static void side(JsonNode side, String name, Channel channel, int orders, Findings findings) {
        findings.demand("the report's " + name, channel.code(), side.path("channel"));
        findings.demand("the report's orders that " + name, orders, side.path("orders"));
        findings.demand("the report's booked ones that " + name, orders, side.path("booked"));
    }

    @Override
    public void compare(TopicCensus census, Findings findings) {
        for (Placed order : ways.keySet()) {
            findings.demand(
                    order + ": waybills told",
                    List.of(way(order).code()),
                    census.told(order.shipmentCode(), EventTypes.WAYBILL_ISSUED, "channel"));
        }
    }
}
