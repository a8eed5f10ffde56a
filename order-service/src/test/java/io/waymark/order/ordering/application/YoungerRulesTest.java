package io.waymark.order.ordering.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waymark.order.address.adapter.data.AddressData;
import io.waymark.order.ordering.adapter.data.BuiltInRules;
import io.waymark.order.ordering.domain.Fault;
import io.waymark.order.ordering.domain.OrderRequest;
import io.waymark.order.ordering.domain.Requests;
import io.waymark.tables.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches that a dictionary that learns takes back no order, and makes no two of one. */
class YoungerRulesTest {
    private final InMemoryIntake intake = new InMemoryIntake();
    private final PlaceOrders before = intake.by(Requests.RULES);
    private final PlaceOrders after = intake.by(BuiltInRules.with(AddressData.book(Tables.builtIn())));

    /** Its state is none of the United States. */
    private final OrderRequest order = Requests.crossBorder();

    @Test
    void whatWouldBeRefusedNowIsStillTheOrderThatItWas() {
        Placement first = one(before, order);

        Placement again = one(after, order);

        assertThat(first).isInstanceOf(Placement.Placed.class);
        assertThat(again).isInstanceOf(Placement.Repeated.class);
    }

    @Test
    void whatWasNeverAcceptedIsRefused() {
        assertThat(one(after, order)).isInstanceOfSatisfying(Placement.Refused.class, refused -> assertThat(
                        refused.refusal().faults())
                .extracting(Fault::field)
                .containsExactly("shipper.region", "consignee.region"));
    }

    @Test
    void otherContentUnderTheReferenceIsRefusedForItsFaults() {
        one(before, order);

        Placement other = one(after, Requests.heavier(order));

        assertThat(other).isInstanceOf(Placement.Refused.class);
    }

    @Test
    void whatIsWrittenMoreCompletelyNowIsStillTheSameOrder() {
        OrderRequest without = Requests.withoutRegions(order);
        Placement first = one(before, without);

        Placement again = one(after, without);

        assertThat(first).isInstanceOf(Placement.Placed.class);
        assertThat(again).isInstanceOfSatisfying(Placement.Repeated.class, repeated -> assertThat(repeated.completed())
                .extracting("field", "value")
                .contains(tuple("consignee.region", "CA")));
    }

    private static Placement one(PlaceOrders place, OrderRequest request) {
        return place.place(List.of(new PlaceOrders.Command(request, null))).getFirst();
    }
}
