package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Refusal.Code;
import io.waymark.order.ordering.domain.Requests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Watches that of several orders under one reference of a batch the first is taken that can be. */
class OneReferenceTwiceTest {
    private static final OrderKey KEY = new OrderKey("acme", "A-1");
    private static final Placement WAYLESS =
            new Placement.Refused(Refusal.invalid(KEY, List.of(new Fault("channel", "no way"))));

    private final InMemoryIntake intake = new InMemoryIntake();
    private final InMemoryOrders orders = intake.orders;
    private final RememberedFacts facts = intake.facts;
    private final AsAsked routes = intake.routes;
    private final PlaceOrders place = intake.by(Requests.RULES);

    private final OrderRequest named = Requests.crossBorder("acme", "A-1");
    private final OrderRequest byAny = Requests.by(Channel.AUTO, named);

    @Test
    void whatNoChannelTakesStandsInNoOthersWay() {
        List<Placement> placed = place(byAny, named, named, byAny);

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

        List<Placement> placed = place(named, byAny);

        assertThat(placed.get(0)).isEqualTo(new Placement.Refused(Refusal.of(Code.NUMBERS_USED_UP, KEY)));
        assertThat(placed.get(1)).isInstanceOfSatisfying(Placement.Placed.class, one -> assertThat(
                        one.order().content().channel())
                .isEqualTo("cn-domestic"));
        assertThat(facts.told()).containsExactly("accepted A-1");
    }

    @Test
    void whereNoneCanBeTakenEachIsToldWhy() {
        orders.giveRange("standard");

        assertThat(place(named, byAny))
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
}
