package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.order.ordering.domain.ShipmentCodes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Watches that of several orders under one reference of a batch the first is taken that can be. */
class OneReferenceTwiceTest {
    private static final OrderKey KEY = new OrderKey("acme", "A-1");
    private static final Placement WAYLESS =
            new Placement.Refused(Refusal.invalid(KEY, List.of(new Fault("channel", "no way"))));

    private final InMemoryOrders orders = new InMemoryOrders();
    private final RememberedFacts facts = new RememberedFacts();
    private final AsAsked routes = new AsAsked();
    private final PlaceOrders place = new PlaceOrders(
            Requests.RULES,
            new AdmitOrders(new InMemoryStandings()),
            routes,
            new GiveNumbers(new ShipmentCodes("HW", "CN"), new NoRanges(), orders),
            orders,
            new PromptWaybills(),
            facts,
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    private final OrderRequest named = Requests.crossBorder("acme", "A-1");

    @Test
    void whatNoChannelTakesStandsInNoOthersWay() {
        List<Placement> placed = place(auto(named), named, named, auto(named));

        assertThat(placed.get(0)).isEqualTo(WAYLESS);
        assertThat(placed.get(1)).isInstanceOf(Placement.Placed.class);
        assertThat(placed.get(2)).isInstanceOf(Placement.Repeated.class);
        assertThat(placed.get(3)).isEqualTo(reused());
        assertThat(facts.told()).containsExactly("accepted A-1");
    }

    @Test
    void whatNoNumberIsLeftForStandsInNoOthersWay() {
        orders.giveRange("standard");
        routes.auto = "cn-domestic";

        List<Placement> placed = place(named, auto(named));

        assertThat(placed.get(0)).isEqualTo(new Placement.Refused(Refusal.of(Code.NUMBERS_USED_UP, KEY)));
        assertThat(placed.get(1)).isInstanceOfSatisfying(Placement.Placed.class, one -> assertThat(
                        one.order().content().channel())
                .isEqualTo("cn-domestic"));
        assertThat(facts.told()).containsExactly("accepted A-1");
    }

    @Test
    void whereNoneCanBeTakenEachIsToldWhy() {
        orders.giveRange("standard");

        assertThat(place(named, auto(named)))
                .containsExactly(new Placement.Refused(Refusal.of(Code.NUMBERS_USED_UP, KEY)), WAYLESS);
    }

    @Test
    void theFirstThatCanBeTakenIs() {
        List<Placement> placed = place(named, Requests.heavier(named));

        assertThat(placed.get(0)).isInstanceOf(Placement.Placed.class);
        assertThat(placed.get(1)).isEqualTo(reused());
    }

    private static Placement reused() {
        return new Placement.Refused(Refusal.of(Code.REFERENCE_REUSED, KEY));
    }

    private List<Placement> place(OrderRequest... requests) {
        return place.place(Stream.of(requests)
                .map(request -> new PlaceOrders.Command(request, null))
                .toList());
    }

    private static OrderRequest auto(OrderRequest order) {
        return new OrderRequest(
                order.merchantId(),
                order.referenceNo(),
                Channel.AUTO,
                order.shipper(),
                order.consignee(),
                order.parcels(),
                order.customsItems(),
                order.duties());
    }
}
