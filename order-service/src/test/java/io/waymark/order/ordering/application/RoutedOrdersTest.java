package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.order.ordering.domain.Channel;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.Order;
import io.waymark.order.ordering.domain.OrderKey;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Refusal;
import io.waymark.order.ordering.domain.Requests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches that an order whose channel is left open is one order, whatever would be chosen when it is sent again. */
class RoutedOrdersTest {
    private final InMemoryIntake intake = new InMemoryIntake();
    private final RememberedFacts facts = intake.facts;
    private final AsAsked routes = intake.routes;
    private final PlaceOrders place = intake.by(Requests.RULES);

    @Test
    void theChosenChannelIsTheOrders() {
        routes.auto = "standard";

        Placement placed = place(auto("A-1"));

        assertThat(placed).isInstanceOfSatisfying(Placement.Placed.class, accepted -> {
            assertThat(accepted.order().content().channel()).isEqualTo("standard");
            assertThat(accepted.order().routing()).isNotNull();
        });
        assertThat(routes.kept).hasSize(1);
    }

    @Test
    void aRepeatIsTheSameOrderThoughAnotherChannelWouldBeChosenNow() {
        routes.auto = "standard";
        Order first = order(place(auto("A-1")));
        routes.auto = "cn-domestic";

        Placement again = place(auto("A-1"));

        assertThat(again).isEqualTo(new Placement.Repeated(first, List.of()));
        assertThat(routes.kept).hasSize(1);
    }

    @Test
    void aRepeatIsTheSameOrderThoughNoChannelWouldTakeItNow() {
        routes.auto = "standard";
        Order first = order(place(auto("A-1")));
        routes.auto = null;

        assertThat(place(auto("A-1"))).isEqualTo(new Placement.Repeated(first, List.of()));
    }

    @Test
    void theSameOrderByTheChosenChannelsNameIsAnotherOrder() {
        routes.auto = "standard";
        place(auto("A-1"));

        assertThat(place(Requests.crossBorder("acme", "A-1")))
                .isInstanceOfSatisfying(
                        Placement.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.REFERENCE_REUSED));
    }

    @Test
    void whatNoChannelTakesIsRefusedAndNotStored() {
        Placement refused = place(auto("A-1"));

        assertThat(refused)
                .isEqualTo(new Placement.Refused(
                        Refusal.invalid(new OrderKey("acme", "A-1"), List.of(new Fault("channel", "no way")))));
        assertThat(facts.told()).isEmpty();
    }

    private Placement place(OrderRequest request) {
        return place.place(List.of(new PlaceOrders.Command(request, null))).getFirst();
    }

    private static Order order(Placement placement) {
        return ((Placement.Placed) placement).order();
    }

    private static OrderRequest auto(String reference) {
        return Requests.by(Channel.AUTO, Requests.crossBorder("acme", reference));
    }
}
